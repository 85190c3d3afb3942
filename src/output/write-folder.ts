import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { displayPath } from '../input/reading/paths.ts';
import { FordelError, failure } from '../model/diagnostic.ts';
import type { BatchFile } from '../publish/batch/manifest.ts';
import { whyUnusable } from './folder-error.ts';
import { isAlive } from './process-identity.ts';

/** Whose numbers a batch has: ones that are held until it is there (`numre`), or none and old ones (`igen`). */
export type StagingKind = 'numre' | 'igen';

/** What is done when all of a folder is on the disk, and before anybody can see it. */
export interface Staging {
  readonly kind: StagingKind;
  readonly temporary: string;
  readonly beforePublishing: () => void;
}

/** A temporary folder beside the folder itself, with a name that no other run has had or will have. */
export function temporaryFolder(folder: string, kind: StagingKind): string {
  const target = resolve(folder);
  const own = `${process.pid}.${randomBytes(6).toString('hex')}`;
  return join(dirname(target), `.${basename(target)}.${own}.${kind}.tmp`);
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
    if (staging.kind === 'igen') rmSync(staging.temporary, { recursive: true, force: true });
    throw error;
  }
}

function writeAll(target: string, files: readonly BatchFile[], { kind, temporary }: Staging): void {
  removeLeftovers(target, kind);
  mkdirSync(temporary);
  for (const { path, content } of files) writeDurably(join(temporary, ...path.split('/')), content);
  syncFolders(temporary);
}

function publish(temporary: string, target: string): void {
  if (existsSync(target)) rmdirSync(target);
  renameSync(temporary, target);
  syncFolder(dirname(target));
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
      advice: 'Peg med --ud på en mappe, der ikke findes endnu, et sted, hvor du må skrive.',
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
    return existsSync(file) && readFileSync(file).equals(Buffer.from(content));
  });
}

/** Temporary folders of the same kind, of runs that were killed. */
function removeLeftovers(target: string, kind: StagingKind): void {
  const prefix = `.${basename(target)}.`;
  const own = new RegExp(`^(\\d+)\\.[0-9a-f]+\\.${kind}\\.tmp$`);
  for (const name of readdirSync(dirname(target))) {
    const pid = name.startsWith(prefix) ? own.exec(name.slice(prefix.length))?.[1] : undefined;
    if (pid === undefined || isAlive(Number.parseInt(pid, 10))) continue;
    rmSync(join(dirname(target), name), { recursive: true, force: true });
  }
}

/** Writes a new file and waits until it is on the disk. */
export function writeDurably(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const handle = openSync(path, 'wx');
  try {
    const bytes = Buffer.from(content);
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function syncFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) syncFolders(join(folder, entry.name));
  }
  syncFolder(folder);
}

/** So that the names survive a power failure too; Windows has no such call for folders. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
