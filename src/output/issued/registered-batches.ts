import { writeNumber } from '../../calculate/invoice/number-invoices.ts';
import type { NumberSpan, RegisteredBatch } from '../../publish/batch/register-document.ts';
import type { Reservation } from '../register-entries.ts';
import { readRegister } from '../register-folder.ts';
import { publishedReservations } from '../settle-reservation.ts';

/**
 * Every batch that a register knows, in the order in which they took their numbers. The whole of it is held on the way.
 *
 * @throws FordelError `FAKTURA-REGISTER` for a register that is not there or does not hold.
 */
export function registeredBatches(register: string): RegisteredBatch[] {
  const known = readRegister(register);
  const { entries } = known;
  const published = new Set(publishedReservations(known));
  return entries.flatMap((entry, index): RegisteredBatch[] => {
    if (entry.type !== 'reserveret') return [];
    const isReleased = entries.some((other) => other.type === 'frigivet' && other.nr === index + 1);
    const state = isReleased ? 'frigivet' : published.has(entry) ? 'skrevet' : 'i gang';
    return [
      {
        entry: index + 1,
        scheme: entry.ordning,
        folder: entry.mappe,
        state,
        invoices: spanOf(entry.faktura),
        creditNotes: spanOf(entry.kreditnota),
        credits: entry.krediterer ?? [],
      },
    ];
  });
}

/** Entries of earlier versions do not say how wide their numbers are written. */
function spanOf({ serie, cifre = 1, fra, antal }: Reservation['faktura']): NumberSpan {
  const write = (number: number) => writeNumber({ prefix: serie, digits: cifre }, number);
  return antal === 0
    ? { count: 0, first: undefined, last: undefined }
    : { count: antal, first: write(fra), last: write(fra + antal - 1) };
}
