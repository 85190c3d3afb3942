import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { NumbersNeeded } from '../calculate/invoice/number-invoices.ts';
import { displayPath } from '../input/reading/paths.ts';
import { failure } from '../model/diagnostic.ts';
import type { Invoicing } from '../model/invoice/invoicing.ts';
import { canMeet } from '../model/invoice/number-series.ts';
import { stillRuns, thisProcess } from './process-identity.ts';
import {
  append,
  type Entry,
  entryName,
  openRegister,
  type Reservation,
  readEntries,
} from './register-entries.ts';
import { rewriting, type Staging, temporaryFolder } from './write-folder.ts';

/** What a batch asks the register for. */
export interface NumberRequest {
  readonly digest: string;
  readonly schemeId: string;
  readonly folder: string;
  readonly needed: NumbersNeeded;
  readonly invoicing: Invoicing;
}

/** What the register knows of batches before this one; folders are whole paths. */
export interface BatchHistory {
  /** No number was ever taken from it. */
  readonly isNew: boolean;
  /** Where the very same batch was written before. */
  readonly earlier?: string;
  /** Where other batches of the same ordning were written. */
  readonly others: readonly string[];
}

/** Numbers that belong to a batch, and how it is to be written so that they are neither lost nor used twice. */
export interface Reserved {
  readonly first: NumbersNeeded;
  readonly history: BatchHistory;
  readonly staging: Staging;
  /** Gives the numbers back unless the batch is there. To be called at the end, however it ended. */
  readonly close: () => void;
}

const patience = 60_000;
const pause = 50;

/**
 * Takes numbers for a batch, and keeps the register to itself until the batch is there or given up.
 *
 * The register is a folder of entries, 000001.json and on, each created under a name that nobody else can then take,
 * and none is ever rewritten. A batch goes through these steps, and what a run that finds its process dead concludes:
 *
 * 1. `reserveret`: numbers are held. Nothing was published: they are released.
 * 2. The batch is written to a temporary folder. Nothing was published: they are released.
 * 3. `skrevet`: the numbers are taken. While the temporary folder is there, nothing was published: they are released.
 * 4. The temporary folder is renamed into place, and so is there no more: the numbers are the batch's for good,
 *    whether or not its folder is still where it was put.
 *
 * So what a user may have seen is never guessed from a folder that the user may have moved. A plan that was written
 * before gets its numbers again.
 *
 * @throws FordelError `FAKTURA-REGISTER` when the register cannot be used, or another run holds it too long.
 */
export async function reserveNumbers(register: string, request: NumberRequest): Promise<Reserved> {
  openRegister(register);
  for (let waited = 0; ; ) {
    const entries = readEntries(register);
    const open = openReservation(entries, register);
    if (open !== undefined && stillRuns(open.reservation.af)) {
      if (waited >= patience) throw busy(register, open, entries.length);
      waited += pause;
      await wait(pause);
      continue;
    }
    if (open !== undefined) {
      release(register, entries.length + 1, open);
      continue;
    }
    const written = writtenReservations(entries);
    const earlier = written.find((reservation) => isSame(reservation, request));
    const history = historyOf(written, earlier, register, request);
    if (earlier !== undefined)
      return { first: firstOf(earlier), history, staging: rewriting(request.folder), close: () => undefined };
    const reservation = reservationFor(request, written, register);
    const number = entries.length + 1;
    if (append(register, number, reservation)) return reservedNow(register, { number, reservation }, history);
  }
}

/** A reservation and the number of its entry. */
interface Numbered {
  readonly number: number;
  readonly reservation: Reservation;
}

function reservedNow(register: string, own: Numbered, history: BatchHistory): Reserved {
  const temporary = temporaryOf(register, own.reservation);
  let isTaken = false;
  return {
    first: firstOf(own.reservation),
    history,
    staging: {
      kind: 'numre',
      temporary,
      beforePublishing: () => {
        // Somebody took this process for dead, as on a shared drive, and may have given the numbers to others.
        if (!append(register, own.number + 1, { type: 'skrevet', nr: own.number })) throw lost(register, own);
        isTaken = true;
      },
    },
    close: () => {
      if (!isTaken) release(register, own.number + 1, own);
      else if (existsSync(temporary)) release(register, own.number + 2, own);
    },
  };
}

/** First the entry, then the folder: without the folder, numbers that are `skrevet` could not be told from used ones. */
function release(register: string, number: number, open: Numbered): void {
  append(register, number, { type: 'frigivet', nr: open.number });
  rmSync(temporaryOf(register, open.reservation), { recursive: true, force: true });
}

/** The last reservation, while its batch is not published and its numbers are not released. */
function openReservation(entries: readonly Entry[], register: string): Numbered | undefined {
  const last = entries.at(-1);
  if (last?.type === 'reserveret') return { number: entries.length, reservation: last };
  if (last?.type !== 'skrevet') return undefined;
  const reservation = entries[last.nr - 1];
  if (reservation?.type !== 'reserveret' || !existsSync(temporaryOf(register, reservation))) return undefined;
  return { number: last.nr, reservation };
}

function writtenReservations(entries: readonly Entry[]): Reservation[] {
  const released = new Set(entries.flatMap((entry) => (entry.type === 'frigivet' ? [entry.nr] : [])));
  return entries.flatMap((entry) => {
    const reservation =
      entry.type === 'skrevet' && !released.has(entry.nr) ? entries[entry.nr - 1] : undefined;
    return reservation?.type === 'reserveret' ? [reservation] : [];
  });
}

/** The same plan in the same series: under another series its numbers would be others. */
function isSame({ plan, faktura, kreditnota }: Reservation, { digest, invoicing }: NumberRequest): boolean {
  const { invoiceSeries, creditNoteSeries } = invoicing;
  return (
    plan === digest && faktura.serie === invoiceSeries.prefix && kreditnota.serie === creditNoteSeries.prefix
  );
}

function historyOf(
  written: readonly Reservation[],
  earlier: Reservation | undefined,
  register: string,
  { schemeId }: NumberRequest,
): BatchHistory {
  const others = written.filter((each) => each.ordning === schemeId && each !== earlier);
  return {
    isNew: written.length === 0,
    ...(earlier === undefined ? {} : { earlier: folderOf(register, earlier) }),
    others: others.map((each) => folderOf(register, each)),
  };
}

function reservationFor(
  { digest, schemeId, folder, needed, invoicing }: NumberRequest,
  written: readonly Reservation[],
  register: string,
): Reservation {
  const next = (prefix: string, first: number) => {
    const spans = written.flatMap(({ faktura, kreditnota }) => [faktura, kreditnota]);
    return Math.max(
      first,
      ...spans.filter(({ serie }) => serie === prefix).map(({ fra, antal }) => fra + antal),
    );
  };
  const { invoiceSeries, creditNoteSeries } = invoicing;
  for (const { prefix } of [invoiceSeries, creditNoteSeries]) {
    const other = written
      .flatMap(({ faktura, kreditnota }) => [faktura, kreditnota])
      .find(({ serie, antal }) => antal > 0 && canMeet(serie, prefix));
    if (other !== undefined) throw meeting(register, prefix, other.serie);
  }
  const spanOf = ({ prefix, first }: Invoicing['invoiceSeries'], antal: number) => ({
    serie: prefix,
    fra: next(prefix, first),
    antal,
  });
  return {
    type: 'reserveret',
    plan: digest,
    ordning: schemeId,
    mappe: relative(dirname(resolve(register)), resolve(folder)),
    midlertidig: basename(temporaryFolder(folder, 'numre')),
    faktura: spanOf(invoiceSeries, needed.faktura),
    kreditnota: spanOf(creditNoteSeries, needed.kreditnota),
    af: thisProcess(),
  };
}

function firstOf({ faktura, kreditnota }: Reservation): NumbersNeeded {
  return { faktura: faktura.fra, kreditnota: kreditnota.fra };
}

/** A folder is noted from where the register lies, so that both can be moved together. */
function folderOf(register: string, { mappe }: Reservation): string {
  return resolve(dirname(resolve(register)), mappe);
}

function temporaryOf(register: string, reservation: Reservation): string {
  return join(dirname(folderOf(register, reservation)), reservation.midlertidig);
}

function lost(register: string, { number }: Numbered) {
  return failure({
    code: 'FAKTURA-REGISTER',
    message: 'en anden kørsel har taget denne kørsels numre, som om den var død; intet er kommet ud',
    place: { file: displayPath(join(register, entryName(number))) },
    advice: 'Kør igen, og lad kun én maskine ad gangen bruge registeret.',
  });
}

function meeting(register: string, prefix: string, other: string) {
  return failure({
    code: 'FAKTURA-REGISTER',
    message: `numre med præfikset "${prefix}" kan blive de samme som dem med "${other}", der er brugt før`,
    place: { file: displayPath(register) },
    advice: 'Giv serien et præfiks, der ikke er et andet med cifre efter, fx med en bindestreg til sidst.',
  });
}

/** Another machine's process cannot be asked, so a person must say whether it is dead, and what then is safe to do. */
function busy(register: string, { number, reservation }: Numbered, count: number) {
  const { maskine, proces } = reservation.af;
  const isTaken = number < count;
  return failure({
    code: 'FAKTURA-REGISTER',
    message: `en anden kørsel har nummerregisteret: proces ${proces} på ${maskine}`,
    place: { file: displayPath(join(register, entryName(number))) },
    advice: isTaken
      ? `Vent, til den er færdig. Er den død, så slet ${displayPath(temporaryOf(register, reservation))}.`
      : 'Vent, til den er færdig. Er den død, så slet denne ene post: intet er kommet ud med dens numre.',
  });
}
