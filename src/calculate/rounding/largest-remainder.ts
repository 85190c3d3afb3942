import { quotientAndRemainder, total } from '../../model/exact/integer.ts';
import { wholeNumber } from '../../model/exact/whole-number.ts';
import { firstOf } from './first-of.ts';
import { mirrored, type Quotas, wholeTotal } from './quotas.ts';

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
  return mirrored(quotas, (positive) => {
    const divided = positive.rows.map(({ key, parts }) => {
      const { quotient, remainder } = quotientAndRemainder(parts, positive.partsOfStep);
      return { key, quotient, remainder };
    });
    const stepsLeft = wholeTotal(positive) - total(divided.map(({ quotient }) => quotient));
    const winners = new Set(firstOf(divided, wholeNumber(stepsLeft), byRemainder));
    return divided.map((row) => (winners.has(row) ? row.quotient + 1n : row.quotient));
  });
}

/** The largest remainder first; ties go to the lowest key. */
export function byRemainder(a: Remainder, b: Remainder): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
