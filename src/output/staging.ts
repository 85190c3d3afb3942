import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Whose numbers a temporary folder's batch has: ones that are held until it is there (`numre`), none and old ones
 * (`igen`), or ones that are being given back, so that it can never be published (`frigivet`).
 */
export type StagingKind = 'numre' | 'igen' | 'frigivet';

const ending = /^(?:\d+\.)?[0-9a-f]{12,16}\.(numre|igen|frigivet)\.tmp$/;
/** Nobody writes at a folder for so long. */
const abandonedAfter = 24 * 60 * 60 * 1000;

/** A temporary folder beside the folder itself, with a name that no other run on any machine has had or will have. */
export function temporaryFolder(folder: string, kind: StagingKind): string {
  const target = resolve(folder);
  return join(dirname(target), `.${basename(target)}.${randomBytes(8).toString('hex')}.${kind}.tmp`);
}

/** Whether a name is one that `temporaryFolder` makes for a folder of that name; it has no path in it then. */
export function isStagingName(name: string, folderName: string, kind: StagingKind): boolean {
  const prefix = `.${folderName}.`;
  return (
    !/[/\\]/.test(name) && name.startsWith(prefix) && ending.exec(name.slice(prefix.length))?.[1] === kind
  );
}

/** Where a temporary folder with numbers is put while they are given back. */
export function withdrawnName(temporary: string): string {
  return temporary.replace(/numre\.tmp$/, 'frigivet.tmp');
}

/**
 * Whether a folder is there, and no link to one.
 *
 * @throws what the system says when it cannot tell: that a drive does not answer is not that the folder is gone.
 */
export function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/**
 * Takes a folder away from whoever may want to publish it: a renaming, so that either this or the publishing happens.
 *
 * @returns false when it was not there to be taken.
 */
export function withdraw(temporary: string): boolean {
  if (isFolder(temporary)) {
    try {
      renameSync(temporary, withdrawnName(temporary));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return isFolder(withdrawnName(temporary));
}

/** Empties a temporary folder, as far as that goes, and lets it stand. */
export function emptyFolder(path: string): void {
  try {
    if (!isFolder(path)) return;
    for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true, force: true });
  } catch {
    // What is left is removed by a later run.
  }
}

/** Removes a temporary folder, as far as that goes: a link of that name and what it points to are let alone. */
export function removeFolder(path: string): void {
  try {
    if (isFolder(path)) rmSync(path, { recursive: true, force: true });
  } catch {
    // What is left is removed by a later run.
  }
}

/** Makes a temporary folder, and removes those without numbers that runs left behind which were killed long ago. */
export function makeFolder(temporary: string, target: string): void {
  mkdirSync(temporary);
  const now = lstatSync(temporary).mtimeMs;
  for (const name of readdirSync(dirname(target))) {
    if (!isStagingName(name, basename(target), 'igen')) continue;
    const path = join(dirname(target), name);
    if (now - (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) > abandonedAfter)
      removeFolder(path);
  }
}
