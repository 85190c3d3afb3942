import { quotientAndRemainder, totalOf } from '../../model/exact/integer.ts';
import { wholeNumber } from '../../model/exact/whole-number.ts';
import { nthLargest } from './nth-largest.ts';
import { mirrored, type Quota, type Quotas, wholeTotal } from './quotas.ts';

/** What rounding down leaves of a quota: it is that much nearer to a step more. */
export interface Remainder {
  readonly key: string;
  readonly remainder: bigint;
}

/**
 * `stoerste-rest` (Hare–Niemeyer): round every amount towards zero, then give one step each to the largest
 * remainders until the sum is the total. A negative total is shared as its positive twin.
 *
 * @returns the steps of each row.
 * @throws FordelError `AFRUND-TOTAL` when the total is not a whole number of steps.
 */
export function largestRemainder(quotas: Quotas): bigint[] {
  return mirrored(quotas, roundPositive);
}

function roundPositive(quotas: Quotas): bigint[] {
  const { rows, partsOfStep } = quotas;
  wholeTotal(quotas);
  const divided = rows.map(({ parts }) => quotientAndRemainder(parts, partsOfStep));
  const remainders = divided.map(({ remainder }) => remainder);
  const left = totalOf(remainders);
  const stepsLeft = wholeNumber(quotientAndRemainder(left, partsOfStep).quotient);
  if (stepsLeft === 0) return divided.map(({ quotient }) => quotient);
  // Were they spread evenly, the last to get a step would be as far from a whole one as the mean is from nothing.
  const mean = quotientAndRemainder(left, BigInt(rows.length)).quotient;
  const last = nthLargest(remainders, stepsLeft, partsOfStep - mean);
  // Of those that are tied for the last steps the ones with the lowest keys.
  const ahead = remainders.filter((remainder) => remainder > last).length;
  const tied = rows.filter((_, index) => remainders[index] === last).sort((a, b) => (a.key < b.key ? -1 : 1));
  const lucky: ReadonlySet<Quota | undefined> = new Set(tied.slice(0, stepsLeft - ahead));
  return divided.map(({ quotient, remainder }, index) =>
    remainder > last || (remainder === last && lucky.has(rows[index])) ? quotient + 1n : quotient,
  );
}

/** The largest remainder first; ties go to the lowest key. */
export function byRemainder(a: Remainder, b: Remainder): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
