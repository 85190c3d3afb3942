import { multiply, type Rational } from '../model/exact/rational.ts';
import type { Rounding } from '../model/exact/rounding.ts';
import { cumulative } from './rounding/cumulative.ts';
import { roundByDivisors } from './rounding/divisor.ts';
import { divisorMethods } from './rounding/divisor-methods.ts';
import type { ExactClaim, Rounded } from './rounding/exact-claim.ts';
import { largestRemainder } from './rounding/largest-remainder.ts';
import { residualToRecipient } from './rounding/residual-recipient.ts';
import { roundEach } from './rounding/round-each.ts';
import { type Claim, type Shared, shares } from './shares.ts';

/** A claim with its andel, its exact amount (total × share) and its payable amount. */
export type Apportioned<C extends Claim> = Rounded<Shared<C> & ExactClaim>;

/**
 * Shares a total by weights and rounds it as declared; the result keeps the order of the claims.
 *
 * @param total any sign, in the unit of `rounding.step`: both in kr., or both in 1.000 kr.
 * @param whole what the weights are parts of; without it their sum.
 * @returns each claim with `share` (a part: 18 % is 0.18), `exact` (total × share) and `amount` (rounded).
 * @throws FordelError `VAEGT-INGEN`, `VAEGT-NEGATIV` or `VAEGT-NUL` for weights that share nothing, `AFRUND-TOTAL` where a method
 * that conserves the sum meets a total that is no whole number of steps; RangeError for a step of zero.
 */
export function apportion<C extends Claim>(
  total: Rational,
  claims: readonly C[],
  rounding: Rounding,
  whole?: Rational,
): Apportioned<C>[] {
  const exact = shares(claims, whole).map((claim) => ({ ...claim, exact: multiply(total, claim.share) }));
  return roundClaims(exact, rounding);
}

/** Rounds exact amounts by the declared method. */
export function roundClaims<C extends ExactClaim>(claims: readonly C[], rounding: Rounding): Rounded<C>[] {
  const { method, step } = rounding;
  switch (method) {
    case 'hver-for-sig':
      return roundEach(claims, step);
    case 'stoerste-rest':
      return largestRemainder(claims, step);
    case 'restmodtager':
      return residualToRecipient(claims, step, rounding.residualRecipient);
    case 'kumulativ':
      return cumulative(claims, step);
    default:
      return roundByDivisors(claims, step, divisorMethods[method]);
  }
}
