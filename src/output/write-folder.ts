import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { displayPath } from '../input/reading/paths.ts';
import { FordelError, failure } from '../model/diagnostic.ts';
import type { BatchFile } from '../publish/batch/manifest.ts';
import { whatToDo, whyUnusable } from './folder-error.ts';
import { readRegularFile } from './regular-file.ts';
import { makeFolder, removeFolder, type StagingKind, temporaryFolder } from './staging.ts';
import { syncFolder, writeDurably } from './write-durably.ts';

/** What is done when all of a folder is on the disk, and before anybody can see it. */
export interface Staging {
  readonly kind: StagingKind;
  readonly temporary: string;
  readonly beforePublishing: () => void;
}

/** How a folder is written that decides about no numbers. */
export function rewriting(folder: string): Staging {
  return { kind: 'igen', temporary: temporaryFolder(folder, 'igen'), beforePublishing: () => undefined };
}

/**
 * Writes a folder whole or not at all: into a temporary folder beside it, to the disk, and then renamed into place.
 *
 * A folder that already holds exactly these files is left as it is. When the renaming fails, a temporary folder with
 * numbers that are held is left to the register, which needs it to tell that nothing was published.
 *
 * @returns whether anything was written.
 * @throws FordelError `FAKTURA-MAPPE` when the folder holds something else, `FIL-SKRIVES-IKKE`.
 */
export function writeFolder(folder: string, files: readonly BatchFile[], staging: Staging): boolean {
  const target = resolve(folder);
  if (holdsExactly(target, files)) {
    // The run that wrote it may have been stopped before it was on the disk.
    orCannotWrite(folder, () => syncFolder(dirname(target)));
    staging.beforePublishing();
    return false;
  }
  refuseOccupied(target);
  try {
    orCannotWrite(folder, () => writeAll(target, files, staging));
    staging.beforePublishing();
    orCannotWrite(folder, () => publish(staging.temporary, target));
    return true;
  } catch (error) {
    if (staging.kind === 'igen') removeFolder(staging.temporary);
    throw error;
  }
}

function writeAll(target: string, files: readonly BatchFile[], { temporary }: Staging): void {
  makeFolder(temporary, target);
  // A folder that somebody takes away must not come back half: none is made but in one that is there.
  for (const inner of innerFolders(files)) mkdirSync(join(temporary, inner));
  for (const { path, content } of files) writeDurably(join(temporary, ...path.split('/')), content);
  syncFolders(temporary);
  // Were its name lost in a power failure, it would seem to have been published.
  syncFolder(dirname(target));
}

/** The folders inside a batch, each after the one that it is in. */
function innerFolders(files: readonly BatchFile[]): string[] {
  const paths = files.flatMap(({ path }) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  });
  return [...new Set(paths)].sort();
}

function publish(temporary: string, target: string): void {
  if (existsSync(target)) rmdirSync(target);
  renameSync(temporary, target);
  try {
    syncFolder(dirname(target));
  } catch (error) {
    throw failure({
      code: 'FIL-SKRIVES-IKKE',
      message: `kørslen ligger i mappen, men kan gå tabt, for ${whyUnusable(error)}`,
      place: { file: displayPath(target) },
      advice: 'Send intet derfra, før den samme kommando har sagt, at den var skrevet i forvejen.',
    });
  }
}

/**
 * Refuses a folder that a batch can never be written to, before any number is taken.
 *
 * @param mayHold whether the batch in a folder may be the one that is to be written; whether it is, is seen then.
 * @throws FordelError `FAKTURA-MAPPE`, `FIL-SKRIVES-IKKE`.
 */
export function requireUsable(folder: string, mayHold: (folder: string) => boolean): void {
  const target = resolve(folder);
  orCannotWrite(folder, () => {
    if (!existsSync(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    if (!statSync(dirname(target)).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    accessSync(dirname(target), constants.W_OK | constants.X_OK);
    // The longest name that the batch has on its way; where it is too long, this says so.
    lstatSync(temporaryFolder(target, 'frigivet'), { throwIfNoEntry: false });
    if (!mayHold(target)) refuseOccupied(target);
  });
}

function orCannotWrite(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof FordelError) throw error;
    throw failure({
      code: 'FIL-SKRIVES-IKKE',
      message: `mappen kan ikke skrives: ${whyUnusable(error)}`,
      place: { file: displayPath(folder) },
      advice:
        whatToDo(error) ?? 'Peg med --ud på en mappe, der ikke findes endnu, et sted, hvor du må skrive.',
    });
  }
}

/** @throws FordelError `FAKTURA-MAPPE` for a file, and for a folder that is not empty. */
function refuseOccupied(target: string): void {
  if (!existsSync(target)) return;
  const isFolder = statSync(target).isDirectory();
  if (isFolder && readdirSync(target).length === 0) return;
  throw failure({
    code: 'FAKTURA-MAPPE',
    message: isFolder ? 'mappen har allerede noget andet i sig' : 'det er en fil, ikke en mappe',
    place: { file: displayPath(target) },
    advice: 'Vælg en ny mappe med --ud: en kørsel skrives aldrig oven i noget.',
  });
}

function holdsExactly(target: string, files: readonly BatchFile[]): boolean {
  if (!existsSync(target) || !statSync(target).isDirectory()) return false;
  const found = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  if (found.length !== files.length) return false;
  return files.every(({ path, content }) => {
    const file = join(target, ...path.split('/'));
    return existsSync(file) && readRegularFile(file).equals(Buffer.from(content));
  });
}

function syncFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) syncFolders(join(folder, entry.name));
  }
  syncFolder(folder);
}
