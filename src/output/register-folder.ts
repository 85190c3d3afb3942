import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FordelError } from '../model/diagnostic.ts';
import { renderJson } from '../publish/format/json.ts';
import { whatToDo, whyUnusable } from './folder-error.ts';
import { type Entry, parseEntry, parseTip, type Tip } from './register-entries.ts';
import { registerDoesNotAnswer, registerFailure, tamperedRegister } from './register-error.ts';
import { faultIn } from './register-history.ts';
import { readRegularFile } from './regular-file.ts';
import { syncFolder, writeDurably } from './write-durably.ts';

/** A register as it was read: its entries, and the digest that the next one is to hold. */
export interface Register {
  readonly path: string;
  readonly entries: readonly Entry[];
  readonly digest: string | null;
  readonly tip: Tip | undefined;
}

const tipName = 'spids.json';
const entryPattern = /^\d{6}\.json$/;
/** Of a process with that random name; earlier versions took the process number. */
const temporaryPattern = /^\.(?:[0-9a-f]{16}|\d{1,10})\.tmp$/;
/** What operating systems put into any folder that people open. */
const harmless = /^(\.DS_Store|Thumbs\.db|desktop\.ini|\.nfs[0-9a-f]+)$/;
/** Nobody is so long about one entry. */
const abandonedAfter = 60 * 60 * 1000;

export function entryName(number: number): string {
  return `${String(number).padStart(6, '0')}.json`;
}

/**
 * Makes sure that a folder can be a register, and creates it where it is to begin; the folder that it lies in must be
 * there, for a register that begins anew because a path was mistyped would give numbers out a second time.
 *
 * @throws FordelError `FAKTURA-REGISTER`.
 */
export function openRegister(path: string): void {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) createFolder(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const advice = whatToDo(error) ?? 'Peg med --register på den mappe, numrene skal holdes i.';
    throw registerFailure(path, `nummerregisteret kan ikke bruges: ${whyUnusable(error)}`, advice);
  }
}

/** Two first runs at once may both get here. */
function createFolder(path: string): void {
  try {
    mkdirSync(path);
    syncFolder(dirname(resolve(path)));
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}

/**
 * Reads a register and holds the whole of it: every entry is there, is one that the program can have written, holds the
 * digest of the one before and follows from it; the last is the one that the tip names, or newer; nothing else is there.
 *
 * Entries of earlier versions hold no digest. They may only come first, and the first entry with a digest seals them.
 *
 * @throws FordelError `FAKTURA-REGISTER`.
 */
export function readRegister(path: string): Register {
  try {
    // The tip comes first: what is added while the rest is read is then newer than it.
    const tip = readTip(path);
    const names = entryNames(path);
    const entries: Entry[] = [];
    let digest: string | null = null;
    let isChained = false;
    for (let number = 1; number <= Math.max(names.length, tip?.poster ?? 0); number++) {
      const content = readOrMissing(path, entryName(number));
      const entry = parseEntry(content);
      if (entry === undefined) throw tamperedRegister(join(path, entryName(number)), 'posten kan ikke læses');
      isChained ||= entry.foer !== undefined;
      if (isChained && entry.foer !== digest)
        throw tamperedRegister(
          join(path, entryName(number)),
          'posten følger ikke efter den forrige: en af dem er ændret',
        );
      digest = sha256(entry.foer === undefined ? `${digest ?? ''}${content}` : content);
      if (number === tip?.poster && digest !== tip.sha256)
        throw tamperedRegister(join(path, entryName(number)), 'posten er ændret, siden den blev skrevet');
      entries.push(entry);
    }
    if (tip === undefined && isChained && entries.filter(({ foer }) => foer !== undefined).length > 1)
      throw tamperedRegister(path, `${tipName}, der siger, hvilken post der er den sidste, mangler`);
    const fault = faultIn(entries);
    if (fault !== undefined)
      throw tamperedRegister(join(path, entryName(fault.number)), `posten ${fault.message}`);
    return { path, entries, digest, tip };
  } catch (error) {
    if (error instanceof FordelError) throw error;
    throw registerDoesNotAnswer(path, 'nummerregisteret kan ikke læses', error);
  }
}

/**
 * Adds an entry: what it takes is written first, then it is given its name, which fails where another run was first, and
 * then the tip names it. Whoever gets an error cannot know whether the entry stands, and must read the register again.
 *
 * @returns false when another run took its place first.
 * @throws FordelError `FAKTURA-REGISTER`.
 */
export function append(register: Register, entry: Entry): boolean {
  const { path, entries, digest } = register;
  const number = entries.length + 1;
  const content = renderJson({ ...entry, foer: digest });
  if (parseEntry(content) === undefined) throw new Error(`an entry that could not be read again: ${content}`);
  const temporaries = [1, 2, 3].map(() => join(path, `.${randomBytes(8).toString('hex')}.tmp`));
  const [own = '', ownTip = '', earlierTip = ''] = temporaries;
  try {
    if (digest !== null && register.tip?.poster !== entries.length)
      replaceTip(path, earlierTip, { poster: entries.length, sha256: digest });
    writeDurably(own, content);
    writeDurably(ownTip, renderJson({ poster: number, sha256: sha256(content) } satisfies Tip));
    if (!link(own, join(path, entryName(number)))) return false;
    syncFolder(path);
    renameSync(ownTip, join(path, tipName));
    syncFolder(path);
    removeAbandoned(path, own);
    return true;
  } catch (error) {
    throw registerDoesNotAnswer(path, 'der kan ikke skrives i nummerregisteret', error);
  } finally {
    temporaries.forEach(removeFile);
  }
}

function replaceTip(path: string, temporary: string, tip: Tip): void {
  writeDurably(temporary, renderJson(tip));
  renameSync(temporary, join(path, tipName));
  syncFolder(path);
}

/** A link fails where the name is taken, and its file is never seen half written. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A network drive may ask twice, and then be told that what it made itself is there.
    if (code === 'EEXIST') return isSameFile(from, to);
    if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code ?? ''))
      throw Object.assign(new Error(), {
        message: 'drevet kan ikke give en fil to navne (hårde links), så registeret må ligge på et andet',
      });
    throw error;
  }
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [lstatSync(one), lstatSync(other)];
  return a.nlink > 1 && a.ino === b.ino && a.dev === b.dev;
}

function readTip(path: string): Tip | undefined {
  const file = join(path, tipName);
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return undefined;
  const tip = parseTip(readRegularFile(file).toString());
  if (tip === undefined) throw tamperedRegister(file, 'filen kan ikke læses');
  return tip;
}

function entryNames(path: string): string[] {
  const names = readdirSync(path);
  const unknown = names
    .filter(
      (name) =>
        ![entryPattern, temporaryPattern, harmless].some((known) => known.test(name)) && name !== tipName,
    )
    .sort();
  if (unknown[0] !== undefined) {
    throw registerFailure(
      join(path, unknown[0]),
      'filen hører ikke til i nummerregisteret',
      'Er det en kopi, som en synkroniseret mappe har lavet, kan to maskiner have taget de samme numre på én gang: hold kørslernes numre op mod hinanden, før noget sendes. Flyt derefter filen ud af registeret.',
    );
  }
  const entries = names.filter((name) => entryPattern.test(name)).sort();
  const missing = entries.findIndex((name, index) => name !== entryName(index + 1));
  if (missing !== -1) throw missingEntry(path, entryName(missing + 1));
  return entries;
}

/** Listings of network drives may be older than what is there, so an entry that the tip names is asked for itself. */
function readOrMissing(path: string, name: string): string {
  try {
    return readRegularFile(join(path, name)).toString();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw missingEntry(path, name);
    throw error;
  }
}

function missingEntry(path: string, name: string): FordelError {
  return tamperedRegister(join(path, name), 'posten mangler i nummerregisteret');
}

/** Entries that were never given their name, of runs that were killed; their age goes by the clock of the drive. */
function removeAbandoned(path: string, own: string): void {
  try {
    const now = lstatSync(own).mtimeMs;
    for (const name of readdirSync(path).filter((each) => temporaryPattern.test(each))) {
      const file = join(path, name);
      const found = lstatSync(file, { throwIfNoEntry: false });
      if (found?.isFile() === true && now - found.mtimeMs > abandonedAfter) removeFile(file);
    }
  } catch {
    // They are harmless, and a later run removes them.
  }
}

/** What cannot be removed is harmless, and a later run does. */
function removeFile(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another name of the entry, or none.
  }
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
