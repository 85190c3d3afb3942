import { isMoney, unitOf } from '../../../model/exact/unit.ts';

const notAfterWord = '(?<![\\p{L}\\p{N}.])';
const money = '(?:kr\\.?|kroner|dkk)(?!\\p{L})';
/** Money pr. something is no unit of amounts. */
const notRate = '(?!\\.?\\s*(?:pr\\.?\\s|per\\s|/))';
const thousands = "(?:1[.\\s]?000(?:[.\\s]?000)*(?:['’]?er)?|['’]000|tusind(?:er?)?)";
const millions = '(?:mio\\.?|mia\\.?|mill\\.?|million(?:er)?|milliard(?:er)?)';
const notMore = '(?!\\p{L}|[.,]?\\d)';
/** What a unit is written after where it is no amount: `Beløb i 1.000 kr.`, `Budget 2026 (mio. kr.)`. */
const opening = '(?:^|[(,:;–-]\\s*|(?<!\\p{L})i\\s+)(?:hele\\s+)?';
/** `1.000 kr.`, `t.kr.`, `1000-kr.`, `mio. kr.` */
const many = new RegExp(
  `${notAfterWord}(?:${thousands}|[tm]\\.?|${millions})[\\s-]?${money}${notRate}`,
  'iu',
);
/** `DKK 1.000`, `kr. mio.`: the other way round. */
const turned = new RegExp(
  `(?<=${opening}|^[^\\d,(]*\\s)${notAfterWord}${money}\\s?(?:i\\s)?(?:${thousands}|${millions})${notMore}${notRate}`,
  'iu',
);
/** `i tusinder`, `(mio.)`: what is counted so is left unsaid. */
const bare = new RegExp(
  `(?<=${opening})${notAfterWord}(?:${thousands}|${millions})${notMore}(?=\\s*(?:$|[),;]))`,
  'iu',
);
const one = new RegExp(`${notAfterWord}${money}${notRate}`, 'iu');
const oneOpened = new RegExp(`(?<=${opening})${money}${notRate}`, 'iu');
/** Thousands of these are no money. */
const counted = /antal|borger|indbygger|person|timer|årsværk|plads|elev|børn|stk/i;
/** `Tilskud på 1.000 kr.` and `2 mio. kr.` are amounts; 2026 before a unit is a year. */
const ofAmount =
  /(?<!\p{L})(?:på|af|til|fra|over|under|højst|mindst|kun|ca\.?)\s$|(?<![\d.,])(?!(?:19|20|21)\d\d\s?$)[\d.,]*\d\s?$/iu;
/** Most texts have none of these in them, and the slow look is spared: letters of any case and script take milliseconds to make ready. */
const hint = /kr|dkk|mio|mia|mill|tus|000/i;
/** Nobody writes a unit into a longer text. */
const longest = 200;

/** The unit of money that a heading names: `1.000 kr.` of `Beløb (t.kr.)`, and kroner of `Beløb, kr.` */
export function unitOfHeading(heading: string): string | undefined {
  if (heading.length > longest || !hint.test(heading)) return undefined;
  const found = manyIn(heading)?.[0] ?? one.exec(heading)?.[0];
  return found === undefined ? undefined : nameOf(found);
}

/** A heading without the unit of money that it ends with: `Beløb` of `Beløb (1.000 kr.)`. */
export function headingWithoutUnit(heading: string): string {
  if (heading.length > longest || !hint.test(heading)) return heading;
  const found = manyIn(heading) ?? one.exec(heading);
  const [before, after] = found === null ? ['', ''] : around(heading, found);
  const bare = before.replace(/[\s(,:;–-]*(?:(?<!\p{L})i\s+)?(?:hele\s+)?$/iu, '');
  return bare !== '' && /^[\s.)]*$/.test(after) ? bare : heading;
}

/**
 * The unit that a line above or below a table names at its end, in parentheses or between commas; one that tells of an amount of
 * kroner names none.
 */
export function unitOfTitle(title: string): string | undefined {
  if (title.length > longest || !hint.test(title)) return undefined;
  const found = manyIn(title) ?? oneOpened.exec(title);
  if (found === null) return undefined;
  const [before, after] = around(title, found);
  const ends = /^[\s).,;]*$|^[^()]*\)/.test(after);
  const isClause = isOpened(before) && /^\s*[,;.(–-]|^\s+i\s+(?:19|20|21)\d\d/.test(after);
  return !ofAmount.test(before) && (ends || isClause) ? nameOf(found[0]) : undefined;
}

/** The unit that a line of a budget names in its text for itself alone: `Løn (1.000 kr.)`, `Husleje i t.kr.` */
export function unitOfPost(text: string): string | undefined {
  if (text.length > longest || !hint.test(text)) return undefined;
  const found = manyIn(text) ?? oneOpened.exec(text);
  // A figure with `kr.` before or after it has no letters of its own.
  if (found === null || !/\p{L}/u.test(text.replace(found[0], ''))) return undefined;
  const isOpen = /\(\s*(?:i\s+)?(?:hele\s+)?$|(?<!\p{L})i\s+(?:hele\s+)?$/iu.test(text.slice(0, found.index));
  return isOpen && /^[\s).]*$/.test(text.slice(found.index + found[0].length)) ? nameOf(found[0]) : undefined;
}

const currencies = /^(?:eur|euro|€|sek|nok|usd|\$|gbp|£)$/i;

/** The unit that a cell of a column of units says: money in Danish kroner, or another currency. */
export function unitOfCell(text: string): string | undefined {
  const written = text.replace(/^\((.*)\)$/, '$1').replace(/-(?=kr|dkk)/i, ' ');
  if (currencies.test(written)) return written.toUpperCase();
  if (!hint.test(written)) return undefined;
  return nameOf(written) ?? (bare.test(written) ? nameOf(`${written} kr.`) : undefined);
}

function manyIn(text: string): RegExpExecArray | null {
  return many.exec(text) ?? turned.exec(text) ?? (counted.test(text) ? null : bare.exec(text));
}

/** What stands before and after what was found. */
function around(text: string, found: RegExpExecArray): readonly [string, string] {
  return [text.slice(0, found.index), text.slice(found.index + found[0].length)];
}

function isOpened(before: string): boolean {
  return new RegExp(`${opening}$`, 'iu').test(before);
}

function nameOf(written: string): string | undefined {
  const [, size] = new RegExp(`(${thousands}|${millions})`, 'iu').exec(written) ?? [];
  // `mkr.` is short for mio. kr.
  const short = written.replace(/^m\.?\s?(?=kr|dkk)/i, 'mio. ');
  const plain = size === undefined ? short : `${sizeOf(size)} kr.`;
  const { name } = unitOf(plain.replace(/-(?=kr|dkk)/i, ' '));
  return isMoney(name) ? name : undefined;
}

/** `tusinder`, `1000'er` and `1 000` are 1.000. */
function sizeOf(written: string): string {
  if (/^(?:tus|['’])/i.test(written)) return '1.000';
  return written.replace(/['’]?er$/i, (end) => (/\d['’]?er$/i.test(written) ? '' : end)).replace(/\s/g, '.');
}
