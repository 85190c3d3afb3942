import { failure } from '../../model/diagnostic.ts';
import { divide, isInteger, type Rational, sum } from '../../model/exact/rational.ts';

/** A recipient's exact amount, before rounding. */
export interface ExactClaim {
  readonly key: string;
  readonly exact: Rational;
}

/** A claim with its payable amount: a whole number of steps. */
export type Rounded<C extends ExactClaim> = C & { readonly amount: Rational };

/** The total that exact claims share. */
export function totalOf(claims: readonly ExactClaim[]): Rational {
  return sum(claims.map((claim) => claim.exact));
}

/**
 * A method that conserves the sum can only place whole steps.
 *
 * @throws FordelError `AFRUND-TOTAL` when the total is not a whole number of steps.
 */
export function requireWholeSteps(total: Rational, step: Rational): void {
  if (isInteger(divide(total, step))) return;
  throw failure({
    code: 'AFRUND-TOTAL',
    message: 'totalen går ikke op i det, der afrundes til, så rækkerne kan ikke summe til den',
    advice: 'Vælg en mindre enhed i afrunding.til, eller afrund totalen i ordningen.',
  });
}
