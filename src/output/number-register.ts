import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { NumbersNeeded } from '../calculate/invoice/number-invoices.ts';
import { displayPath } from '../input/reading/paths.ts';
import { FordelError } from '../model/diagnostic.ts';
import type { NumberSeries } from '../model/invoice/invoicing.ts';
import { refuseNumbersFound } from './batches-beside.ts';
import { type NumberRequest, numbersOf, planReservation } from './plan-reservation.ts';
import { hasEnded } from './process-identity.ts';
import type { Reservation } from './register-entries.ts';
import { registerFailure } from './register-error.ts';
import { append, entryName, openRegister, type Register, readRegister } from './register-folder.ts';
import { type LastReservation, writtenReservations } from './register-history.ts';
import {
  folderOf,
  giveBack,
  openReservation,
  removeReleased,
  settle,
  take,
  temporaryOf,
} from './settle-reservation.ts';
import { rewriting, type Staging } from './write-folder.ts';

/** What the register knows of batches before this one; folders are whole paths. */
export interface BatchHistory {
  /** No number was ever taken from it. */
  readonly isNew: boolean;
  /** Its entries are of a version that did not chain them, and this batch's is the first to seal them. */
  readonly isUnsealed: boolean;
  /** Where the very same batch was written before. */
  readonly earlier?: string | undefined;
  /** Where other batches of the same ordning were written. */
  readonly others: readonly string[];
}

/** Numbers that belong to a batch, and how it is to be written so that they are neither lost nor used twice. */
export interface Reserved {
  readonly first: NumbersNeeded;
  readonly history: BatchHistory;
  readonly staging: Staging;
}

const patience = 60_000;
const pause = 100;

/**
 * Takes numbers for a batch, keeps the register to itself while it is worked on, and gives the numbers back unless the
 * batch is there then, however the work ended.
 *
 * The register is a folder of entries, 000001.json and on, each created under a name that nobody else can then take,
 * and none is ever rewritten. A batch goes through these steps, and what a run that finds its process ended concludes:
 *
 * 1. `reserveret`: numbers are held. Nothing was published: they are released.
 * 2. The batch is written to a temporary folder. Nothing was published: they are released.
 * 3. `skrevet`: the numbers are taken. While the temporary folder is there, nothing was published: it is taken away by
 *    another renaming, and then they are released.
 * 4. The temporary folder is renamed into place, and so is there no more: the numbers are the batch's for good,
 *    whether or not its folder is still where it was put.
 *
 * So what a user may have seen is never guessed from a folder that the user may have moved. A plan that was written
 * before gets its numbers again. Only a process that has certainly ended is taken for dead; about any other a person says
 * it, with `release`, and even when that is wrong nothing is used twice: the other run then publishes nothing.
 *
 * @param release the reservation whose run is dead, as a person says.
 * @throws FordelError `FAKTURA-REGISTER` when the register is not as it should be, cannot be used, or another run holds
 * it too long; what `planReservation` throws; what the work throws.
 */
export async function withNumbers<Result>(
  path: string,
  request: NumberRequest,
  release: number | undefined,
  work: (reserved: Reserved) => Promise<Result>,
): Promise<Result> {
  refuseNested(path, request.folder);
  openRegister(path);
  const { reservation, history, isWritten } = await reserve(path, request, release);
  const first = firstOf(reservation);
  if (isWritten) return work({ first, history, staging: rewriting(request.folder) });

  let isTaken = false;
  const staging: Staging = {
    kind: 'numre',
    temporary: temporaryOf(path, reservation),
    beforePublishing: () => {
      take(path, reservation);
      isTaken = true;
    },
  };
  const result = await orGiveBack(path, reservation, () => work({ first, history, staging }));
  if (!isTaken) giveBack(path, reservation);
  return result;
}

/** The reservation that a batch was written with, or else a new one. */
async function reserve(path: string, request: NumberRequest, release: number | undefined) {
  for (let toRelease = release; ; toRelease = undefined) {
    const register = await freeRegister(path, toRelease);
    removeReleased(register);
    const written = writtenReservations(register.entries);
    const earlier = written.find((reservation) => isSame(reservation, request));
    const history = historyOf(register, written, earlier, request);
    if (earlier !== undefined) return { reservation: earlier, history, isWritten: true };

    const { digest, folder, invoicing } = request;
    const reservation = planReservation(request, written, path);
    const toTake = { plan: digest, issuer: invoicing.issuer.cvr, numbers: numbersOf(reservation, invoicing) };
    refuseNumbersFound(toTake, path, [folder, ...written.map((each) => folderOf(path, each))]);
    const isOwn = await orGiveBack(path, reservation, () => append(register, reservation));
    if (isOwn) return { reservation, history, isWritten: false };
  }
}

/** The first failure is the one that explains the others, so it is never lost to one of the clearing up. */
async function orGiveBack<Result>(
  path: string,
  own: Reservation,
  work: () => Promise<Result> | Result,
): Promise<Result> {
  try {
    return await work();
  } catch (first) {
    try {
      giveBack(path, own);
    } catch (second) {
      if (!(first instanceof FordelError) || !(second instanceof FordelError)) throw first;
      const known = first.diagnostics.map(({ message }) => message);
      const more = second.diagnostics.filter(({ message }) => !known.includes(message));
      throw new FordelError([...first.diagnostics, ...more]);
    }
    throw first;
  }
}

/** Waits until no other run holds the register, and settles what a dead one left. */
async function freeRegister(path: string, release: number | undefined): Promise<Register> {
  for (let waited = 0, toRelease = release; ; waited += pause) {
    const register = readRegister(path);
    const open = openReservation(register);
    if (toRelease !== undefined && open?.number !== toRelease) throw nothingToRelease(path, toRelease, open);
    if (open === undefined) return register;
    if (toRelease !== undefined) settle(register, open, 'frigivet-af-bruger');
    else if (hasEnded(open.reservation.af)) settle(register, open, 'afbrudt');
    else if (waited < patience) await wait(pause);
    else throw busy(path, open);
    toRelease = undefined;
  }
}

/** The same plan in the same series: under another one its numbers would be others, and so its payment references. */
function isSame({ plan, faktura, kreditnota }: Reservation, { digest, invoicing }: NumberRequest): boolean {
  const isOf = ({ serie, cifre }: Reservation['faktura'], { prefix, digits }: NumberSeries) =>
    serie === prefix && (cifre ?? digits) === digits;
  return (
    plan === digest && isOf(faktura, invoicing.invoiceSeries) && isOf(kreditnota, invoicing.creditNoteSeries)
  );
}

function historyOf(
  { path, entries }: Register,
  written: readonly Reservation[],
  earlier: Reservation | undefined,
  { schemeId }: NumberRequest,
): BatchHistory {
  const others = written.filter((each) => each.ordning === schemeId && each !== earlier);
  return {
    isNew: written.length === 0,
    isUnsealed:
      earlier === undefined && entries.length > 0 && entries.every(({ foer }) => foer === undefined),
    earlier: earlier === undefined ? undefined : folderOf(path, earlier),
    others: others.map((each) => folderOf(path, each)),
  };
}

function firstOf({ faktura, kreditnota }: Reservation): NumbersNeeded {
  return { faktura: faktura.fra, kreditnota: kreditnota.fra };
}

/** The one would be taken for something that does not belong in the other, also where a link leads into it. */
function refuseNested(register: string, folder: string): void {
  const isWithin = (inner: string, outer: string) => {
    const path = relative(outer, inner);
    return !isAbsolute(path) && path.split(sep)[0] !== '..';
  };
  const [one, other] = [realPath(resolve(register)), realPath(resolve(folder))];
  if (!isWithin(one, other) && !isWithin(other, one)) return;
  const message = 'nummerregisteret og kørslens mappe kan ikke ligge i hinanden';
  throw registerFailure(register, message, 'Læg dem ved siden af hinanden.');
}

/** Where a path leads; what of it is not there yet is left as it is written. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}

/** A process of another machine cannot be asked for, so a person must say whether it is dead. */
function busy(register: string, { number, reservation }: LastReservation) {
  const { maskine, proces } = reservation.af;
  return registerFailure(
    join(register, entryName(number)),
    `en anden kørsel har nummerregisteret: proces ${proces} på ${maskine}`,
    `Vent, til den er færdig. Er den død, fx fordi maskinen blev slukket, så kør igen med --frigiv ${number}; ret intet i registeret.`,
  );
}

function nothingToRelease(register: string, release: number, open: LastReservation | undefined) {
  return registerFailure(
    register,
    `post ${release} holder ikke nummerregisteret`,
    open === undefined
      ? 'Ingen kørsel gør; kør uden --frigiv.'
      : `Det gør post ${open.number} i ${displayPath(register)}.`,
  );
}
