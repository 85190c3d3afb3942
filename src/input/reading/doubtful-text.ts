import { type FordelError, failure, type Place } from '../../model/diagnostic.ts';
import { characterName, firstInvisible } from '../../model/invisible.ts';
import { findGarbled } from './garbled-text.ts';

/** What speaks against a text, and where in it. */
export interface Doubt {
  readonly at: number;
  readonly message: string;
  readonly advice: string;
}

/** What a text may hold that is not seen: nothing, what XML may, or the ends of pages. */
export type Allowed = 'synlig' | 'xml' | 'notat';

/** What a Danish text in Windows-1252 holds beyond ASCII: letters, typographic quotes and dashes, §, °, ½, €, NBSP. */
const implausible =
  /[^\t\r\n -~\u00a0\u00a7\u00ab\u00b0\u00b2-\u00b4\u00b7\u00bb\u00bd\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u2013\u2014\u2018\u2019\u201c-\u201e\u2022\u2026\u20ac]/;

/** A letter of UTF-8, read as Windows-1252. */
const mixedIn =
  /[\u00c2\u00c3][\u00a0-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u02c6\u02dc\u2013\u2014\u2018\u2019\u201c\u201d\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/;

/** What XML 1.0 has no character for, but for halves of a pair, which no decoder lets through. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const forbiddenInXml = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

export const saveAsUtf8 = 'Gem filen igen som UTF-8 ("CSV UTF-8" i Excel).';
const fetchAgain =
  'Bogstaverne er allerede tabt i filen: hent den igen, hvor den kommer fra, og gem den som UTF-8 ("CSV UTF-8" i Excel).';

/**
 * What speaks against a text, whatever it came in: a letter that was lost, a wrong character set that it was decoded with
 * before, and what cannot be seen, which terminals, spreadsheets and pages may obey.
 *
 * @param allowed `xml` for what somebody else wrote by the rules of XML, which forbid less; `notat` for a text that a program may have
 *   parted into pages.
 * @param isPart of a text that has Danish letters elsewhere.
 */
export function doubtOf(
  text: string,
  { allowed = 'synlig', hasDanish = false }: { allowed?: Allowed; hasDanish?: boolean } = {},
): Doubt | undefined {
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) return lostIn(lost, 'et tegn er gået tabt, før filen kom hertil ("\ufffd")');
  const garbled = allowed !== 'xml' ? findGarbled(text, hasDanish) : undefined;
  if (garbled !== undefined) return { at: garbled.at, message: garbled.reason, advice: fetchAgain };
  const unseen = firstUnseen(text, allowed);
  if (unseen < 0) return undefined;
  const name = characterName(text, unseen);
  return {
    at: unseen,
    message: `her er et tegn, som styrer eller ikke kan ses (${name})`,
    advice: 'Slet det.',
  };
}

function firstUnseen(text: string, allowed: Allowed): number {
  if (allowed === 'xml') return text.search(forbiddenInXml);
  return firstInvisible(allowed === 'notat' ? text.replaceAll('\f', ' ') : text);
}

/** What speaks against bytes being Windows-1252 that are no UTF-8, by the text they then are. */
export function doubtOfWindows1252(text: string, hasDanish = false): Doubt | undefined {
  const mixed = text.search(mixedIn);
  if (mixed >= 0) return mixedCharacterSets(mixed);
  const garbled = findGarbled(text, hasDanish);
  if (garbled !== undefined) return lostIn(garbled.at, garbled.reason);
  const at = text.search(implausible);
  return at < 0 ? undefined : lostIn(at, 'tegnsættet kan ikke bestemmes sikkert');
}

export function mixedCharacterSets(at: number): Doubt {
  return lostIn(at, 'filen blander UTF-8 og Windows-1252');
}

/** The character that a doubt is about, refused at its place. */
export function doubtful(place: Place, { message, advice }: Doubt): FordelError {
  return failure({ code: 'FIL-TEGN', message, place: { ...place, length: 1 }, advice });
}

/** A doubt that saving the file as UTF-8 may lift. */
export function lostIn(at: number, message: string): Doubt {
  return { at, message, advice: saveAsUtf8 };
}
