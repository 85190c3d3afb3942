import { constants } from 'node:buffer';
import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { isatty } from 'node:tty';
import { type FordelError, failure } from '../../model/diagnostic.ts';
import { formatExact } from '../../model/exact/format.ts';
import { rational } from '../../model/exact/rational.ts';
import { displayPath } from './paths.ts';

/** How many bytes are read at a time where the size is not known beforehand. */
const chunk = 1 << 16;

/**
 * The bytes of a regular file, or of what was handed over on purpose: a pipe as `/dev/stdin` or `<(…)`. Other pipes, devices and sockets are refused unopened, for they may never answer and never end.
 *
 * @param file how the path is shown.
 * @param largest in bytes; no more than that is ever read.
 * @throws FordelError `FIL-FINDES-IKKE`, `FIL-LAESES-IKKE` or `FIL-STOR`.
 */
export function readBytes(path: string, file: string, largest: number): Uint8Array {
  return reading(file, () => {
    const { handle, stats } = openAllowed(path, file, largest);
    try {
      return readToEnd(handle, file, largest, stats.size);
    } finally {
      closeSync(handle);
    }
  });
}

/** Opens what `readBytes` may read. @throws as it does. */
export function openAllowed(
  path: string,
  file: string,
  largest: number,
): { readonly handle: number; readonly stats: Stats } {
  return reading(file, () => {
    const stats = statSync(path);
    if (!stats.isFile() && !isHandedOver(path, stats)) throw notAFile(file, stats);
    if (stats.size > largest) throw tooLarge(file, largest, stats.size);
    return { handle: openSync(path, 'r'), stats };
  });
}

/** What the system says of a file, in Danish. */
function reading<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw unreadable(file, code);
  }
}

/**
 * All of standard input, also from a pipe that answers that it has nothing yet (`EAGAIN`) instead of waiting.
 *
 * @throws FordelError as `readBytes` does.
 */
export function readStandardInput(largest: number): Uint8Array {
  const file = displayPath('-');
  return reading(file, () => readToEnd(0, file, largest));
}

/** A pipe, or a terminal, by the name of an open file of this process. */
function isHandedOver(path: string, stats: Stats): boolean {
  const [, handle] =
    /^\/(?:dev\/fd|proc\/self\/fd)\/(\d+)$/.exec(path === '/dev/stdin' ? '/dev/fd/0' : path) ?? [];
  return handle !== undefined && (stats.isFIFO() || isatty(Number.parseInt(handle, 10)));
}

/** @param expected how long it says it is; it may still grow or shrink while it is read. */
function readToEnd(handle: number, file: string, largest: number, expected = 0): Uint8Array {
  const parts: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const part = new Uint8Array(Math.max(chunk, expected - total));
    const count = readSome(handle, part);
    if (count === 0) return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
    total += count;
    if (total > largest) throw tooLarge(file, largest);
    parts.push(count === part.length ? part : part.slice(0, count));
  }
}

const tenthOfASecond = 100;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** The next bytes of an open file, as `readBytes` reads them; 0 is the end. */
export function readNext(handle: number, into: Uint8Array, file: string): number {
  return reading(file, () => readSome(handle, into));
}

function readSome(handle: number, into: Uint8Array): number {
  for (;;) {
    try {
      return readSync(handle, into);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows ends a pipe in this way.
      if (code === 'EOF') return 0;
      // Whoever writes to the pipe is not ready yet.
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(sleeper, 0, 0, tenthOfASecond);
    }
  }
}

export function tooLarge(file: string, largest: number, size?: number): FordelError {
  const found = size === undefined ? '' : `Den er ${megabytes(size)} MB. `;
  return failure({
    code: 'FIL-STOR',
    message: `filen er over grænsen på ${formatExact(rational(BigInt(largest), 1_000_000n), 6)} MB`,
    place: { file },
    advice: `${found}Er det den rigtige fil, så hæv grænsen, fx --stoerst ${megabytes(size ?? largest * 4)}.`,
  });
}

/** Whole ones, as `--stoerst` takes them. */
function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}

function notAFile(file: string, stats: Stats): FordelError {
  if (stats.isDirectory()) return unreadable(file, 'EISDIR');
  return failure({
    code: 'FIL-LAESES-IKKE',
    message: stats.isFIFO() ? 'det er et navngivet rør, ikke en fil' : 'det er en enhed, ikke en fil',
    place: { file },
    advice: 'Skriv stien til en almindelig fil, eller - for standard input.',
  });
}

function unreadable(file: string, code: string): FordelError {
  const place = { file };
  if (code === 'ENOENT') {
    const advice = 'Se efter, om stien er skrevet rigtigt, og om filen er flyttet.';
    return failure({ code: 'FIL-FINDES-IKKE', message: 'filen findes ikke', place, advice });
  }
  if (code === 'EISDIR') {
    const advice = 'Skriv stien til en fil i mappen.';
    return failure({ code: 'FIL-LAESES-IKKE', message: 'det er en mappe, ikke en fil', place, advice });
  }
  const advice = 'Må du læse filen, og er drevet tilgængeligt?';
  return failure({ code: 'FIL-LAESES-IKKE', message: `filen kan ikke læses (${code})`, place, advice });
}

/** A pipe that is to be read a second time. */
export function alreadyRead(file: string): FordelError {
  return failure({
    code: 'FIL-LAESES-IKKE',
    message: 'det er et rør, og det er læst én gang før',
    place: { file },
    advice: 'Gem udtrækket i en fil, og skriv dens sti begge steder.',
  });
}

/** A file that is longer than a text may be, whatever it may have in bytes. */
export function tooLongForText(file: string): FordelError {
  return failure({
    code: 'FIL-STOR',
    message: `filen er længere end de ${constants.MAX_STRING_LENGTH} tegn, en tekst kan have her`,
    place: { file },
    advice: 'Del filen.',
  });
}
