import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { displayPath } from '../input/reading/paths.ts';
import { FordelError, failure } from '../model/diagnostic.ts';

/** A file to write, by its name in the folder. */
export interface NewFile {
  readonly name: string;
  readonly text: string | Uint8Array;
}

/**
 * Writes files that are not there yet, all of them or none; the folder is made where it is missing.
 *
 * @param advice what to do where one is there already.
 * @returns the paths that were written.
 * @throws FordelError `FIL-SKRIVES-IKKE` for each file that is there already, and where the folder cannot be written in.
 */
export function writeNewFiles(folder: string, files: readonly NewFile[], advice: string): string[] {
  const paths = files.map(({ name }) => join(folder, name));
  const occupied = paths.filter((path) => existsSync(path));
  if (occupied.length > 0) throw new FordelError(occupied.map((path) => occupiedBy(path, advice)));
  const temporary = (path: string) => `${path}.ny.tmp`;
  try {
    mkdirSync(folder, { recursive: true });
    for (const [at, { text }] of files.entries()) {
      writeFileSync(temporary(paths[at] ?? ''), text, { flag: 'wx' });
    }
    for (const path of paths) renameSync(temporary(path), path);
    return paths;
  } catch (error) {
    for (const path of paths) rmSync(temporary(path), { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw failure({
      code: 'FIL-SKRIVES-IKKE',
      message: `der kan ikke skrives i ${displayPath(folder)}: ${code ?? message}`,
      place: { file: displayPath(folder) },
      advice: 'Findes mappen, og må du skrive i den?',
    });
  }
}

function occupiedBy(path: string, advice: string) {
  return {
    code: 'FIL-SKRIVES-IKKE',
    severity: 'fejl',
    message: `${displayPath(path)} findes i forvejen`,
    place: { file: displayPath(path) },
    advice: `Intet er skrevet. ${advice}`,
  } as const;
}
