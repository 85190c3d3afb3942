import { type FordelError, failure } from '../../model/diagnostic.ts';
import {
  type Doubt,
  doubtful,
  doubtOf,
  doubtOfWindows1252,
  type FileKind,
  lostIn,
  remedyFor,
} from './doubtful-text.ts';

/** Character sets a file may be declared to have; without one it is detected. */
export const encodings = ['utf-8', 'windows-1252', 'iso-8859-1'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * Bytes to text, never with a replacement character. UTF-8 (with or without BOM) and UTF-16 with BOM are known by
 * their form; bytes that are no UTF-8 are read as Windows-1252 (which holds ISO-8859-1's letters) when everything in
 * them then is plausible Danish text. Text that was decoded with a wrong character set before, and text with control
 * characters, is refused whatever it comes in.
 *
 * What cannot be seen is refused: a text goes to terminals, spreadsheets and pages, which may obey it. What looks the
 * same becomes the same (NFC), but for XML, which is held as it was written.
 *
 * @param kind what it is read as: what it may hold and what is advised go by it.
 * @throws FordelError `FIL-TEGN` when the character set cannot be told, `FIL-BINAER` for a file that is no text.
 */
export function decode(
  bytes: Uint8Array,
  file: string,
  declared?: Encoding,
  kind: FileKind = 'tabel',
): string {
  const text =
    utf16Of(bytes) === undefined ? decodeBytes(bytes, file, declared, kind) : decodeUtf16(bytes, file, kind);
  const doubt = doubtOf(text, { kind });
  if (doubt !== undefined) throw doubtfulIn(file, text, doubt, kind);
  return kind === 'e-faktura' ? text : text.normalize('NFC');
}

function decodeBytes(
  bytes: Uint8Array,
  file: string,
  declared: Encoding | undefined,
  kind: FileKind,
): string {
  refuseSignature(bytes, file, kind);
  refuseNul(bytes, file, kind);
  return declared === undefined ? detect(bytes, file, kind) : decodeAs(bytes, declared, file);
}

/** Which UTF-16 a text is in, by its first two bytes. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function decodeUtf16(bytes: Uint8Array, file: string, kind: FileKind): string {
  try {
    return new TextDecoder(utf16Of(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw misplacedUtf16(file, kind);
  }
}

export function misplacedUtf16(file: string, kind: FileKind = 'tabel'): FordelError {
  return doubtfulIn(file, '', lostIn(0, 'filen begynder som UTF-16, men er det ikke'), kind);
}

function detect(bytes: Uint8Array, file: string, kind: FileKind): string {
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined) return utf8;
  const text = decodeWindows1252(bytes);
  const doubt = doubtOfWindows1252(text);
  if (doubt !== undefined) throw doubtfulIn(file, text, doubt, kind);
  return text;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding, file: string): string {
  if (encoding !== 'utf-8') return decodeWindows1252(bytes);
  const text = decodeUtf8(bytes);
  if (text !== undefined) return text;
  throw notAsDeclared(file);
}

export function notAsDeclared(file: string): FordelError {
  return failure({
    code: 'FIL-TEGN',
    message: 'filen er ikke UTF-8, som ordningen siger',
    place: { file },
    advice: 'Ret tegnsaet i ordningen, eller lad det være ude, så det findes automatisk.',
  });
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes 80-9F of Windows-1252. Node's own decoder reads them as ISO-8859-1 in some of the versions we run on. */
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes).toString('latin1');
  return latin1.replace(
    /[\u0080-\u009f]/g,
    (character) => upperControls[character.charCodeAt(0) - 0x80] ?? character,
  );
}

function doubtfulIn(file: string, text: string, doubt: Doubt, kind: FileKind): FordelError {
  const before = text.slice(0, doubt.at).split(/\r\n|\r|\n/);
  return doubtful({ file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }, doubt, kind);
}

/** Files that are taken for text files, by their first bytes. */
const signatures: readonly (readonly [kind: string, ...bytes: readonly number[]])[] = [
  ['en Excel-projektmappe eller et zip-arkiv', 0x50, 0x4b, 0x03, 0x04],
  ['en PDF', 0x25, 0x50, 0x44, 0x46],
  ['et billede', 0x89, 0x50, 0x4e, 0x47],
  ['et billede', 0xff, 0xd8, 0xff],
];

/** @throws FordelError `FIL-BINAER` for a workbook and the like, by the first bytes of a file. */
export function refuseSignature(bytes: Uint8Array, file: string, kind: FileKind = 'tabel'): void {
  const found = signatures.find(([, ...start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
  if (found !== undefined) throw binary(`filen er ${found}, ikke en tekstfil`, file, kind);
}

/** @throws FordelError `FIL-BINAER` for what holds a NUL. */
export function refuseNul(bytes: Uint8Array, file: string, kind: FileKind = 'tabel'): void {
  if (!bytes.includes(0)) return;
  if (!isUnmarkedUtf16(bytes)) throw binary('filen er ikke en tekstfil', file, kind);
  throw failure({
    code: 'FIL-TEGN',
    message: 'filen ser ud til at være UTF-16 uden det mærke (BOM), som siger det',
    place: { file },
    advice: remedyFor('gem', kind),
  });
}

/** Of Latin letters in UTF-16 one of two bytes is zero, always the same one. */
function isUnmarkedUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 1000);
  const zeros = (parity: number) => start.filter((byte, at) => at % 2 === parity && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  return start.length > 8 && Math.max(even, odd) * 5 > start.length * 2 && Math.min(even, odd) === 0;
}

function binary(message: string, file: string, kind: FileKind): FordelError {
  return failure({
    code: 'FIL-BINAER',
    message,
    place: { file },
    advice: remedyFor('anden', kind),
  });
}
