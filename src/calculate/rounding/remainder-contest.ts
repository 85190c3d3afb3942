import { magnitude, quotientAndRemainder } from '../../model/exact/integer.ts';
import { type Rational, rational } from '../../model/exact/rational.ts';
import { byRemainder, largestRemainder } from './largest-remainder.ts';
import { type ExactClaim, quotasOf } from './quotas.ts';

/** One claim's part in the contest for the steps that rounding towards zero leaves over. */
export interface Contestant<C extends ExactClaim> {
  readonly claim: C;
  /** How far the exact amount is from the one rounded towards zero, in steps: 0 ≤ remainder < 1. */
  readonly remainder: Rational;
  /** 1 for the largest remainder; ties go to the lowest key. */
  readonly rank: number;
  /** Whether it takes one of the steps left over. */
  readonly wins: boolean;
}

/**
 * The contest behind `largestRemainder`, in the order of the claims.
 *
 * @throws FordelError `AFRUND-TOTAL` when the total is not a whole number of steps.
 */
export function remainderContest<C extends ExactClaim>(
  claims: readonly C[],
  step: Rational,
): Contestant<C>[] {
  const quotas = quotasOf(claims, step);
  const given = largestRemainder(quotas);
  const divided = quotas.rows.map(({ key, parts }) => ({
    key,
    ...quotientAndRemainder(magnitude(parts), quotas.partsOfStep),
  }));
  const ranking = divided.toSorted(byRemainder);
  return claims.flatMap((claim, index) => {
    const [own, steps] = [divided[index], given[index]];
    if (own === undefined || steps === undefined) return [];
    return {
      claim,
      remainder: rational(own.remainder, quotas.partsOfStep),
      rank: ranking.indexOf(own) + 1,
      wins: magnitude(steps) > own.quotient,
    };
  });
}
