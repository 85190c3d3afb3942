import { type FordelError, failure, type Place } from '../../model/diagnostic.ts';
import { characterName, firstInvisible } from '../../model/invisible.ts';
import { onlyUbl } from '../../model/invoice/xml.ts';
import { findGarbled } from './garbled-text.ts';

/**
 * What a file is read as. A debitorfil names people, so that none of its lines is ever shown; an e-invoice is somebody
 * else's XML, which may hold every character that XML may; a notat may be parted into pages.
 */
export type FileKind = 'debitorer' | 'e-faktura' | 'notat' | 'ordning' | 'skabelon' | 'tabel';

/** What may make a file readable: to save it again, to get it anew, to take a character out, or to give another file. */
type Remedy = 'gem' | 'hent' | 'slet' | 'anden';

const ofTable: Readonly<Record<Remedy, string>> = {
  gem: 'Gem filen igen som UTF-8 ("CSV UTF-8" i Excel).',
  hent: 'Bogstaverne er allerede tabt i filen: hent den igen, hvor den kommer fra, og gem den som UTF-8 ("CSV UTF-8" i Excel).',
  slet: 'Slet det.',
  anden: 'Gem den som CSV ("CSV UTF-8" i Excel), og brug CSV-filen.',
};
const otherText = 'Bogstaverne er allerede tabt i filen: hent den igen, hvor den kommer fra.';
const newInvoice = 'En e-faktura er UTF-8; få filen på ny.';
const remedies: Readonly<Record<FileKind, Readonly<Record<Remedy, string>>>> = {
  tabel: ofTable,
  debitorer: ofTable,
  ordning: {
    gem: 'Gem ordningen igen som UTF-8.',
    hent: otherText,
    slet: ofTable.slet,
    anden: 'En ordning er en tekstfil (.yaml): angiv den.',
  },
  skabelon: {
    gem: 'Gem skabelonen igen som UTF-8.',
    hent: otherText,
    slet: ofTable.slet,
    anden: 'En skabelon er en tekstfil i Markdown: angiv den.',
  },
  notat: {
    gem: 'Gem notatet igen som UTF-8, eller brug det som .docx eller .pdf.',
    hent: otherText,
    slet: ofTable.slet,
    anden: 'Et notat er en fil i .docx, .pdf, .html, .md eller .txt: gem det som en af dem.',
  },
  'e-faktura': {
    gem: newInvoice,
    hent: newInvoice,
    slet: newInvoice,
    anden: `Angiv selve e-fakturaen (.xml). ${onlyUbl}`,
  },
};

/** What to do about a file of a kind. */
export function remedyFor(remedy: Remedy, kind: FileKind): string {
  return remedies[kind][remedy];
}

/** What speaks against a text, and where in it. */
export interface Doubt {
  readonly at: number;
  readonly message: string;
  readonly remedy: Remedy;
}

/** What a Danish text in Windows-1252 holds beyond ASCII: letters, typographic quotes and dashes, §, °, ½, €, NBSP. */
const implausible =
  /[^\t\r\n -~\u00a0\u00a7\u00ab\u00b0\u00b2-\u00b4\u00b7\u00bb\u00bd\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u2013\u2014\u2018\u2019\u201c-\u201e\u2022\u2026\u20ac]/;

/** A letter of UTF-8, read as Windows-1252. */
const mixedIn =
  /[\u00c2\u00c3][\u00a0-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u02c6\u02dc\u2013\u2014\u2018\u2019\u201c\u201d\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/;

/** What XML 1.0 has no character for, but for halves of a pair, which no decoder lets through. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const forbiddenInXml = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/**
 * What speaks against a text, whatever it came in: a letter that was lost, a wrong character set that it was decoded with
 * before, and what cannot be seen, which terminals, spreadsheets and pages may obey.
 *
 * @param kind what it is read as: the rules of XML forbid less, and a program may have parted a notat into pages.
 * @param hasDanish whether the text it is a part of has Danish letters elsewhere.
 */
export function doubtOf(
  text: string,
  { kind = 'tabel', hasDanish = false }: { kind?: FileKind; hasDanish?: boolean } = {},
): Doubt | undefined {
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) return lostIn(lost, 'et tegn er gået tabt, før filen kom hertil ("\ufffd")');
  const garbled = kind !== 'e-faktura' ? findGarbled(text, hasDanish) : undefined;
  if (garbled !== undefined) return { at: garbled.at, message: garbled.reason, remedy: 'hent' };
  const unseen = firstUnseen(text, kind);
  if (unseen < 0) return undefined;
  const name = characterName(text, unseen);
  return {
    at: unseen,
    message: `her er et tegn, som styrer eller ikke kan ses (${name})`,
    remedy: 'slet',
  };
}

function firstUnseen(text: string, kind: FileKind): number {
  if (kind === 'e-faktura') return text.search(forbiddenInXml);
  return firstInvisible(kind === 'notat' ? text.replaceAll('\f', ' ') : text);
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
export function doubtful(place: Place, { message, remedy }: Doubt, kind: FileKind = 'tabel'): FordelError {
  const advice = remedyFor(remedy, kind);
  return failure({ code: 'FIL-TEGN', message, place: { ...place, length: 1 }, advice });
}

/** A doubt that saving the file as UTF-8 may lift. */
export function lostIn(at: number, message: string): Doubt {
  return { at, message, remedy: 'gem' };
}
