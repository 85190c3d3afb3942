import { type FordelError, failure, type Place } from '../../model/diagnostic.ts';

/** Character sets a file may be declared to have; without one it is detected. */
export const encodings = ['utf-8', 'windows-1252', 'iso-8859-1'] as const;
export type Encoding = (typeof encodings)[number];

/** What a Danish text in Windows-1252 holds beyond ASCII: letters, typographic quotes and dashes, §, °, ½, €, NBSP. */
export const plausible =
  /^[\t\r\n -~\u00a0\u00a7\u00b0\u00b7\u00bd\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff–—‘’“”„•…€\u00ab\u00bb\u00b2\u00b3\u00b4]*$/;

/** Letters of UTF-8 that have been read as Windows-1252. */
export const mixedWithUtf8 = /[\u00c2\u00c3][\u00a0-\u00bf‘’“”–—•…€†‡ˆ‰Š‹ŒŽ˜™š›œžŸ¤]/;

/** What no text has, and neither XML nor PDF can show: everything below the space but tab and line ends. */
export const controls = /[^\t\n\r -\uffff]/;

/**
 * Bytes to text, never with a replacement character. UTF-8 (with or without BOM) and UTF-16 with BOM are known by
 * their form; bytes that are no UTF-8 are read as Windows-1252 (which holds ISO-8859-1's letters) when everything in
 * them then is plausible Danish text.
 *
 * @throws FordelError `FIL-TEGN` when the character set cannot be told, `FIL-BINAER` for a file that is no text.
 */
export function decode(bytes: Uint8Array, file: string, declared?: Encoding): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, file);
  refuseBinary(bytes, file);
  const text = declared === undefined ? detect(bytes, file) : decodeAs(bytes, declared, file);
  const lost = text.indexOf('\ufffd');
  if (lost >= 0)
    throw encodingProblem(file, text, lost, 'et tegn er gået tabt, før filen kom hertil ("\ufffd")');
  const control = text.search(controls);
  if (control >= 0) throw encodingProblem(file, text, control, 'her er et styretegn, som ikke er tekst');
  return text;
}

function decodeUtf16(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
  } catch {
    throw misplacedUtf16(file);
  }
}

export function misplacedUtf16(file: string): FordelError {
  return encodingProblem(file, '', 0, 'filen begynder som UTF-16, men er det ikke');
}

function detect(bytes: Uint8Array, file: string): string {
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined) return utf8;
  const text = decodeWindows1252(bytes);
  const mixed = mixedWithUtf8.exec(text);
  if (mixed !== null) throw encodingProblem(file, text, mixed.index, 'filen blander UTF-8 og Windows-1252');
  if (!plausible.test(text)) {
    const at = [...text].findIndex((character) => !plausible.test(character));
    throw encodingProblem(file, text, at, 'tegnsættet kan ikke bestemmes sikkert');
  }
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

function encodingProblem(file: string, text: string, at: number, message: string): FordelError {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return doubtfulCharacter(
    { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length: 1 },
    message,
  );
}

export function doubtfulCharacter(place: Place, message: string): FordelError {
  return failure({
    code: 'FIL-TEGN',
    message,
    place,
    advice: 'Gem filen igen som UTF-8 ("CSV UTF-8" i Excel).',
  });
}

/** Files that are taken for text files, by their first bytes. */
const signatures: readonly (readonly [kind: string, ...bytes: readonly number[]])[] = [
  ['en Excel-projektmappe eller et zip-arkiv', 0x50, 0x4b, 0x03, 0x04],
  ['en PDF', 0x25, 0x50, 0x44, 0x46],
  ['et billede', 0x89, 0x50, 0x4e, 0x47],
  ['et billede', 0xff, 0xd8, 0xff],
];

function kindOf(bytes: Uint8Array): string | undefined {
  return signatures.find(([, ...start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
}

/** @throws FordelError `FIL-BINAER` for a workbook and the like, by the first bytes, and for what holds a NUL. */
export function refuseBinary(bytes: Uint8Array, file: string): void {
  const kind = kindOf(bytes);
  if (kind === undefined && !bytes.includes(0)) return;
  throw failure({
    code: 'FIL-BINAER',
    message: kind === undefined ? 'filen er ikke en tekstfil' : `filen er ${kind}, ikke en tekstfil`,
    place: { file },
    advice: 'Gem den som CSV ("CSV UTF-8" i Excel), og brug CSV-filen.',
  });
}
