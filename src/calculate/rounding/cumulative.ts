import { add, type Rational, subtract, zero } from '../../model/exact/rational.ts';
import { roundHalfAwayFromZero } from '../../model/exact/rounding.ts';
import { type ExactClaim, type Rounded, requireWholeSteps, totalOf } from './exact-claim.ts';

/**
 * `kumulativ`: the running sum is rounded half away from zero, and each row is the step it takes.
 *
 * For rows with an order of their own, such as the rater of a year: what is paid so far is never more than half a
 * step from what is owed so far. The order of the claims is the order of payment.
 *
 * @throws FordelError `AFRUND-TOTAL` when the total is not a whole number of steps.
 */
export function cumulative<C extends ExactClaim>(claims: readonly C[], step: Rational): Rounded<C>[] {
  requireWholeSteps(totalOf(claims), step);
  let owed = zero;
  let paid = zero;
  return claims.map((claim) => {
    owed = add(owed, claim.exact);
    const paidBefore = paid;
    paid = roundHalfAwayFromZero(owed, step);
    return { ...claim, amount: subtract(paid, paidBefore) };
  });
}
