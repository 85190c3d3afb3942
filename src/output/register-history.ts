import type { Entry, Reservation } from './register-entries.ts';

/** A reservation and the number of its entry. */
export interface Numbered {
  readonly number: number;
  readonly reservation: Reservation;
}

/** The last reservation, while it is not released; `isTaken` when its numbers are written to be its batch's. */
export interface LastReservation extends Numbered {
  readonly isTaken: boolean;
}

/** What is wrong with an entry, in Danish. */
export interface EntryFault {
  readonly number: number;
  readonly message: string;
}

/**
 * Holds the entries against the order in which a register grows: `reserveret`, then `skrevet`, then `frigivet`, of which
 * a batch that is there lacks the last and one that was given up lacks the second; and no number is reserved again that a
 * batch has.
 */
export function faultIn(entries: readonly Entry[]): EntryFault | undefined {
  const next = new Map<string, number>();
  let open: LastReservation | undefined;
  for (const [index, entry] of entries.entries()) {
    const number = index + 1;
    if (entry.type === 'reserveret') {
      if (open?.isTaken === false)
        return { number, message: `følger efter post ${open.number}, der ikke er afsluttet` };
      for (const { serie, fra, antal } of open === undefined ? [] : spansOf(open.reservation))
        next.set(serie, fra + antal);
      const used = spansOf(entry).find(({ serie, fra }) => fra < (next.get(serie) ?? 1));
      if (used !== undefined)
        return { number, message: `tager numre i serien "${used.serie}", der er brugt før` };
      open = { number, reservation: entry, isTaken: false };
      continue;
    }
    if (open === undefined || open.number !== entry.nr)
      return { number, message: `afslutter post ${entry.nr}, der ikke er den, der er åben` };
    if (entry.type === 'skrevet' && open.isTaken)
      return { number, message: `siger igen, at post ${entry.nr} er skrevet` };
    open = entry.type === 'skrevet' ? { ...open, isTaken: true } : undefined;
  }
  return undefined;
}

export function lastReservation(entries: readonly Entry[]): LastReservation | undefined {
  const last = entries.at(-1);
  if (last?.type === 'reserveret') return { number: entries.length, reservation: last, isTaken: false };
  if (last?.type !== 'skrevet') return undefined;
  const reservation = entries[last.nr - 1];
  return reservation?.type === 'reserveret' ? { number: last.nr, reservation, isTaken: true } : undefined;
}

/** The reservations whose numbers belong to a batch. */
export function writtenReservations(entries: readonly Entry[]): Reservation[] {
  const released = new Set(entries.flatMap((entry) => (entry.type === 'frigivet' ? [entry.nr] : [])));
  return reservationsOf(entries, (entry) => entry.type === 'skrevet' && !released.has(entry.nr));
}

/** The reservations whose numbers were given back. */
export function releasedReservations(entries: readonly Entry[]): Reservation[] {
  return reservationsOf(entries, ({ type }) => type === 'frigivet');
}

function reservationsOf(entries: readonly Entry[], isSettledBy: (entry: Entry) => boolean): Reservation[] {
  return entries.flatMap((entry) => {
    const reservation = entry.type !== 'reserveret' && isSettledBy(entry) ? entries[entry.nr - 1] : undefined;
    return reservation?.type === 'reserveret' ? [reservation] : [];
  });
}

/** The spans of numbers that a reservation really takes. */
export function spansOf({ faktura, kreditnota }: Reservation): Reservation['faktura'][] {
  return [faktura, kreditnota].filter(({ antal }) => antal > 0);
}
