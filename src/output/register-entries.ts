import {
  accessSync,
  constants,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { displayPath } from '../input/reading/paths.ts';
import { failure } from '../model/diagnostic.ts';
import { renderJson } from '../publish/format/json.ts';
import { whyUnusable } from './folder-error.ts';
import { isAlive } from './process-identity.ts';
import { syncFolder, writeDurably } from './write-folder.ts';

const span = z.strictObject({ serie: z.string(), fra: z.int(), antal: z.int() });
const entrySchema = z.union([
  z.strictObject({
    type: z.literal('reserveret'),
    plan: z.string(),
    ordning: z.string(),
    mappe: z.string(),
    midlertidig: z.string(),
    faktura: span,
    kreditnota: span,
    af: z.strictObject({ maskine: z.string(), proces: z.int(), begyndt: z.nullable(z.string()) }),
  }),
  z.strictObject({ type: z.enum(['skrevet', 'frigivet']), nr: z.int() }),
]);

/** What a register says: numbers were taken for a batch, and what became of the reservation with number `nr`. */
export type Entry = z.infer<typeof entrySchema>;
export type Reservation = Extract<Entry, { type: 'reserveret' }>;

/**
 * Makes sure that a folder can be a register, and creates it where it is to begin; the folder that it lies in must be
 * there, for a register that begins anew because a path was mistyped would give numbers out a second time.
 *
 * @throws FordelError `FAKTURA-REGISTER`.
 */
export function openRegister(register: string): void {
  try {
    if (statSync(register, { throwIfNoEntry: false })?.isDirectory() !== true) createFolder(register);
    accessSync(register, constants.R_OK | constants.W_OK | constants.X_OK);
    removeLeftovers(register);
  } catch (error) {
    throw failure({
      code: 'FAKTURA-REGISTER',
      message: `nummerregisteret kan ikke bruges: ${whyUnusable(error)}`,
      place: { file: displayPath(register) },
      advice: 'Peg med --register på den mappe, numrene skal holdes i.',
    });
  }
}

/** Creates an entry; false when another run took its place first. */
export function append(register: string, number: number, entry: Entry): boolean {
  const temporary = join(register, `.${process.pid}.tmp`);
  try {
    rmSync(temporary, { force: true });
    writeDurably(temporary, renderJson(entry));
    // A link fails where the name is taken, and its file is never seen half written.
    linkSync(temporary, join(register, entryName(number)));
    syncFolder(register);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw unusable(register, `der kan ikke skrives i nummerregisteret: ${whyUnusable(error)}`);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** @throws FordelError `FAKTURA-REGISTER` when an entry is missing or cannot be read. */
export function readEntries(register: string): Entry[] {
  const names = readdirSync(register)
    .filter((name) => /^\d{6}\.json$/.test(name))
    .sort();
  return names.map((name, index) => {
    if (name !== entryName(index + 1)) throw unusable(register, `${entryName(index + 1)} mangler`);
    return readEntry(join(register, name));
  });
}

export function entryName(number: number): string {
  return `${String(number).padStart(6, '0')}.json`;
}

function readEntry(path: string): Entry {
  try {
    return entrySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw unusable(path, 'en post i nummerregisteret kan ikke læses');
  }
}

/** Two first runs at once may both get here. */
function createFolder(register: string): void {
  try {
    mkdirSync(register);
  } catch (error) {
    if (statSync(register, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}

function removeLeftovers(register: string): void {
  for (const name of readdirSync(register)) {
    const pid = /^\.(\d+)\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number.parseInt(pid, 10)))
      rmSync(join(register, name), { force: true });
  }
}

function unusable(path: string, message: string) {
  return failure({
    code: 'FAKTURA-REGISTER',
    message,
    place: { file: displayPath(path) },
    advice: 'Ret aldrig i registeret; hent det fra en sikkerhedskopi, så intet nummer bruges to gange.',
  });
}
