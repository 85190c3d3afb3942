import { powerOfTen } from '../../../model/exact/integer.ts';
import { add, multiply, one, type Rational, rational } from '../../../model/exact/rational.ts';

/** A number as its digits say it, without its unit. */
export interface PrintedNumber {
  readonly value: Rational;
  /** One unit of its last printed digit. */
  readonly step: Rational;
  /** One unit of its last digit that is not 0: 100 of 1.500, and what a hedge widens by. */
  readonly coarse: Rational;
  readonly length: number;
  /** What had to be guessed, in Danish. */
  readonly reading?: string | undefined;
}

const group = "[.\u00a0\u202f\u2009\u2007\u2008’']";
const danish = new RegExp(`^(?:[1-9]\\d{0,2}(?:${group}\\d{3})+(?!\\d)|\\d+)(?:,(\\d+))?`);
const spaced = /^[1-9]\d{0,2}(?: \d{3})+(?!\d)(?:,(\d+))?/;
const english = /^(?:[1-9]\d{0,2}(?:,\d{3})+\.(\d+)|[1-9]\d{0,2}(?:,\d{3}){2,}(?!\d))/;
const point = /^\d+\.(\d{1,2}|\d{4,}|(?<=^0\.)\d+)(?![\d]|\.\d)/;
const vulgar = /^(\d{0,4})([½¼¾⅓⅔])/;
const parts: ReadonlyMap<string, Rational> = new Map([
  ['½', rational(1n, 2n)],
  ['¼', rational(1n, 4n)],
  ['¾', rational(3n, 4n)],
  ['⅓', rational(1n, 3n)],
  ['⅔', rational(2n, 3n)],
]);

/**
 * The number that a text begins with: `1.234`, `1.234,50`, `2½`, `1 234` with a space that does not break; and the English `6.92`
 * and `1,234.50`, which say that they are. `1.234` is thousands, always.
 */
export function printedNumber(text: string, mayHaveSpaces = false): PrintedNumber | undefined {
  const [mixed, whole = '', part = ''] = vulgar.exec(text) ?? [];
  const share = parts.get(part);
  if (mixed !== undefined && share !== undefined) {
    const value = add(rational(BigInt(whole === '' ? '0' : whole)), share);
    const step = rational(1n, share.denominator);
    return { value, step, coarse: step, length: mixed.length };
  }
  const foreign = english.exec(text) ?? point.exec(text);
  if (foreign !== null) {
    const reading = `«${foreign[0]}» er læst med punktum som decimaltegn`;
    return { ...ofDigits(foreign[0].replaceAll(',', ''), foreign[1]), length: foreign[0].length, reading };
  }
  const found = (mayHaveSpaces ? spaced.exec(text) : null) ?? danish.exec(text);
  if (found === null) return undefined;
  const reading = /^0\d/.test(found[0]) ? `«${found[0]}» er læst uden nullet foran` : undefined;
  return { ...ofDigits(found[0], found[1]), length: found[0].length, reading };
}

/** Whether a text begins with groups of three digits that ordinary spaces divide: `12 500`. */
export function hasSpacedGroups(text: string): boolean {
  return spaced.test(text);
}

function ofDigits(text: string, decimals = '') {
  const digits = text.replace(/\D/g, '');
  const step = rational(1n, powerOfTen(decimals.length));
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  const isNothing = zeros === digits.length;
  return {
    value: multiply(rational(BigInt(digits)), step),
    step,
    coarse: multiply(isNothing ? one : rational(powerOfTen(zeros)), step),
  };
}
