import { failure } from '../../model/diagnostic.ts';
import { add, isZero, type Rational, subtract, sum } from '../../model/exact/rational.ts';
import { type ExactClaim, type Rounded, requireWholeSteps, totalOf } from './exact-claim.ts';
import { roundEach } from './round-each.ts';

/**
 * `restmodtager`: every row rounded half away from zero, and a named recipient takes what is left of the total.
 *
 * @throws FordelError `AFRUND-RESTMODTAGER` when the recipient is missing or has the weight zero, `AFRUND-TOTAL` when
 * the total is not a whole number of steps.
 */
export function residualToRecipient<C extends ExactClaim>(
  claims: readonly C[],
  step: Rational,
  recipientKey: string | undefined,
): Rounded<C>[] {
  const total = totalOf(claims);
  requireWholeSteps(total, step);
  const recipient = claims.find((claim) => claim.key === recipientKey);
  if (recipient === undefined || (isZero(recipient.exact) && !isZero(total))) {
    throw failure({
      code: 'AFRUND-RESTMODTAGER',
      message: 'afrunding.restmodtager skal være en modtager med en vægt over nul',
      advice: 'Nævn en anden modtager.',
    });
  }
  const rounded = roundEach(claims, step);
  const residual = subtract(total, sum(rounded.map((claim) => claim.amount)));
  return rounded.map((claim) =>
    claim.key === recipientKey ? { ...claim, amount: add(claim.amount, residual) } : claim,
  );
}
