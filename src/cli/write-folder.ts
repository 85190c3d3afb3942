import {
  closeSync,
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
import { displayPath } from '../input/paths.ts';
import { failure } from '../model/diagnostic.ts';
import type { BatchFile } from '../publish/manifest.ts';
import { isAlive } from './process-identity.ts';

/**
 * Writes a folder whole or not at all: into a temporary folder beside it, to the disk, and then renamed into place.
 *
 * A folder that already holds exactly these files is left as it is.
 *
 * @returns whether anything was written.
 * @throws FordelError `FAKTURA-MAPPE` when the folder holds something else, `FIL-SKRIVES-IKKE`.
 */
export function writeFolder(folder: string, files: readonly BatchFile[]): boolean {
  const target = resolve(folder);
  if (holdsExactly(target, files)) return false;
  refuseOccupied(target);
  removeLeftovers(target);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    mkdirSync(dirname(target), { recursive: true });
    rmSync(temporary, { recursive: true, force: true });
    for (const { path, content } of files) writeDurably(join(temporary, ...path.split('/')), content);
    syncFolders(temporary);
    if (existsSync(target)) rmdirSync(target);
    renameSync(temporary, target);
    syncFolder(dirname(target));
    return true;
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw failure({
      code: 'FIL-SKRIVES-IKKE',
      message: `mappen kan ikke skrives (${code ?? message})`,
      place: { file: displayPath(folder) },
      advice: 'Må du skrive der, og er der plads?',
    });
  }
}

/** @throws FordelError `FAKTURA-MAPPE` when a folder is there and is not empty. */
function refuseOccupied(target: string): void {
  if (!existsSync(target) || (statSync(target).isDirectory() && readdirSync(target).length === 0)) return;
  throw failure({
    code: 'FAKTURA-MAPPE',
    message: 'mappen har allerede noget andet i sig',
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

/** Temporary folders of runs that were killed. */
function removeLeftovers(target: string): void {
  if (!existsSync(dirname(target))) return;
  const prefix = `.${basename(target)}.`;
  for (const name of readdirSync(dirname(target))) {
    const pid = name.startsWith(prefix) ? /^(\d+)\.tmp$/.exec(name.slice(prefix.length))?.[1] : undefined;
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
