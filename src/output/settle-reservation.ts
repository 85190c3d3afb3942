import { dirname, join, resolve } from 'node:path';
import type { ReleaseReason, Reservation } from './register-entries.ts';
import { registerDoesNotAnswer, registerFailure } from './register-error.ts';
import { append, type Register, readRegister } from './register-folder.ts';
import {
  type LastReservation,
  lastReservation,
  releasedReservations,
  writtenReservations,
} from './register-history.ts';
import { emptyFolder, isFolder, removeFolder, withdraw, withdrawnName } from './staging.ts';

/** The last reservation, while its batch is not published and its numbers are not released. */
export function openReservation({ path, entries }: Register): LastReservation | undefined {
  const last = lastReservation(entries);
  if (last === undefined || !last.isTaken) return last;
  const temporary = temporaryOf(path, last.reservation);
  return orDoesNotAnswer(temporary, () =>
    isFolder(temporary) || isFolder(withdrawnName(temporary)) ? last : undefined,
  );
}

/** The reservations whose batches were published: a dead run may have taken numbers and then published nothing. */
export function publishedReservations(register: Register): Reservation[] {
  const open = openReservation(register)?.reservation;
  return writtenReservations(register.entries).filter((reservation) => reservation !== open);
}

/**
 * Releases the numbers of a run that publishes nothing any more. Its folder is taken out of its reach first, whether or
 * not it is really dead, and emptied, so that a full drive has room for the entry; it goes away last, for without it
 * numbers that are `skrevet` could not be told from used ones.
 */
export function settle(
  register: Register,
  { number, reservation, isTaken }: LastReservation,
  reason: ReleaseReason,
): void {
  const temporary = temporaryOf(register.path, reservation);
  const isWithdrawn = orDoesNotAnswer(temporary, () => withdraw(temporary));
  if (isTaken && !isWithdrawn) return;
  emptyFolder(withdrawnName(temporary));
  if (append(register, { type: 'frigivet', nr: number, grund: reason }))
    removeFolder(withdrawnName(temporary));
}

/** The numbers are the batch's from here, unless somebody took this run for dead and has given them back. */
export function take(path: string, own: Reservation): void {
  const register = readRegister(path);
  const last = lastReservation(register.entries);
  const isOwn = last?.reservation.midlertidig === own.midlertidig && !last.isTaken;
  if (!isOwn || !append(register, { type: 'skrevet', nr: last.number })) throw lost(path);
}

/** Gives the numbers of this run back, unless its batch is there or somebody has given them back before. */
export function giveBack(path: string, own: Reservation): void {
  const register = readRegister(path);
  const open = openReservation(register);
  if (open?.reservation.midlertidig === own.midlertidig) settle(register, open, 'opgivet');
  else removeReleased(register);
}

/** What could not be removed when it was released. */
export function removeReleased({ path, entries }: Register): void {
  for (const reservation of releasedReservations(entries)) {
    const temporary = temporaryOf(path, reservation);
    removeFolder(temporary);
    removeFolder(withdrawnName(temporary));
  }
}

function orDoesNotAnswer<Result>(folder: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw registerDoesNotAnswer(folder, 'den mappe, en afbrudt kørsel har efterladt, kan ikke nås', error);
  }
}

/** A folder is noted from where the register lies, so that both can be moved together. */
export function folderOf(register: string, { mappe }: Reservation): string {
  return resolve(dirname(resolve(register)), mappe);
}

export function temporaryOf(register: string, reservation: Reservation): string {
  return join(dirname(folderOf(register, reservation)), reservation.midlertidig);
}

function lost(register: string) {
  return registerFailure(
    register,
    'en anden kørsel har givet denne kørsels numre tilbage, som om den var død; intet er kommet ud',
    'Kør igen, og brug kun --frigiv om en kørsel, der er død.',
  );
}
