import type { Rational } from '../../model/exact/rational.ts';
import { roundHalfAwayFromZero } from '../../model/exact/rounding.ts';
import type { ExactClaim, Rounded } from './exact-claim.ts';

/**
 * `hver-for-sig`: every row rounded half away from zero on its own.
 *
 * The sum need not be the total; the residual is shown and not collected. It is the practice of every published
 * table (e.g. KKR Nordjylland, bilag 3.5 Socialtilsyn Nord, p. 56).
 */
export function roundEach<C extends ExactClaim>(claims: readonly C[], step: Rational): Rounded<C>[] {
  return claims.map((claim) => ({ ...claim, amount: roundHalfAwayFromZero(claim.exact, step) }));
}
