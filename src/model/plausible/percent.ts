import { formatExact } from '../exact/format.ts';
import {
  absolute,
  compare,
  divide,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
} from '../exact/rational.ts';

/** When a percentage is more likely meant as another one. All thresholds are in percent, and docs/regler/sandsynlighed.md has them. */

/**
 * PL rates of a year. From 2014 to 2026 those of KL and of the state are 0,3 to 7,7 %; below 0,5 or above 15 it is more likely
 * a rate written as a part of one (0,048), or without its comma (48).
 */
export const leastIndexRate = rational(1n, 2n);
export const mostIndexRate = rational(15n);

/** A part of the whole below one percent is likelier a part of one: "0,1" for 10 %. */
export const leastPart = rational(1n);
/** A step or a service above its whole is likelier a number without its comma: 744 for 74,4. */
export const mostPart = rational(100n);

/** Percentages whose sum is so near to one are parts of one: each may be rounded in its second decimal. */
const nearOne = rational(1n, 20n);

const ten = rational(10n);
const hundred = rational(100n);

/**
 * The percentage that is likelier meant by a PL rate, 2,9 by 102,9; undefined where the rate is likely as it stands, as zero is. A rate of no
 * likely size has none either way, and is handed back as null.
 */
export function likelierRate(percent: Rational): Rational | null | undefined {
  const size = absolute(percent);
  if (isZero(percent) || isWithinRates(size)) return undefined;
  const candidates =
    compare(size, leastIndexRate) < 0
      ? [multiply(percent, hundred), multiply(percent, ten)]
      : [subtract(percent, hundred), divide(percent, ten), divide(percent, hundred)];
  return candidates.find((candidate) => isWithinRates(absolute(candidate))) ?? null;
}

/** The percentage that is likelier meant by one of a whole; undefined where it is likely as it stands. */
export function likelierPart(percent: Rational): Rational | undefined {
  if (isZero(percent)) return undefined;
  if (compare(percent, leastPart) < 0) return multiply(percent, hundred);
  if (compare(percent, mostPart) <= 0) return undefined;
  const tenth = divide(percent, ten);
  return compare(tenth, mostPart) < 0 ? tenth : divide(percent, hundred);
}

/** Whether percentages of one whole are written as parts of one. */
export function addUpToOne(given: Rational): boolean {
  return compare(absolute(rational(given.numerator - given.denominator, given.denominator)), nearOne) <= 0;
}

/** Both readings: `0,048 læses som 0,048 %; mener du 4,8 %?` */
export function bothReadings(percent: Rational, likelier: Rational | null): string {
  const read = `${inPercent(percent)} læses som ${inPercent(percent)} %`;
  return likelier === null ? read : `${read}; mener du ${inPercent(likelier)} %?`;
}

function inPercent(percent: Rational): string {
  return formatExact(percent, 6);
}

function isWithinRates(size: Rational): boolean {
  return compare(size, leastIndexRate) >= 0 && compare(size, mostIndexRate) <= 0;
}
