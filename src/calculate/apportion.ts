import { magnitude } from '../model/exact/integer.ts';
import { divide, type Rational, rational } from '../model/exact/rational.ts';
import type { Rounding } from '../model/exact/rounding.ts';
import { cumulative } from './rounding/cumulative.ts';
import { roundByDivisors } from './rounding/divisor.ts';
import { divisorMethods } from './rounding/divisor-methods.ts';
import { largestRemainder } from './rounding/largest-remainder.ts';
import { amountOfSteps, type ExactClaim, type Quotas, quotasOf } from './rounding/quotas.ts';
import { residualToRecipient } from './rounding/residual-recipient.ts';
import { roundEach, roundEachDown, roundEachUp } from './rounding/round-each.ts';
import { type Claim, partsOfWhole } from './shares.ts';

/** A claim with its andel, its exact amount (total × share) and its payable amount. */
export type Apportioned<C extends Claim> = C & Portion;

/** A claim with its payable amount: a whole number of steps. */
export type Rounded<C extends ExactClaim> = C & { readonly amount: Rational };

/**
 * What a recipient gets of a total. The exact fractions are worked out and reduced when they are asked for, by name: a copy by
 * spread has the amount and what the claim holds, and the compiler knows.
 */
export class Portion {
  /** The payable amount: a whole number of steps. */
  readonly amount: Rational;
  private readonly part: bigint;
  private readonly of: { readonly whole: bigint; readonly total: Rational };

  constructor(amount: Rational, part: bigint, of: { readonly whole: bigint; readonly total: Rational }) {
    this.amount = amount;
    this.part = part;
    this.of = of;
  }

  /** Andel: weight / whole, exactly. */
  get share(): Rational {
    return rational(this.part, this.of.whole);
  }

  /** total × share, exactly. */
  get exact(): Rational {
    const { total, whole } = this.of;
    return rational(total.numerator * this.part, total.denominator * whole);
  }
}

/**
 * Shares a total by weights and rounds it as declared; the result keeps the order of the claims.
 *
 * @param total any sign, in the unit of `rounding.step`: both in kr., or both in 1.000 kr.
 * @param whole what the weights are parts of; without it their sum.
 * @returns each claim with `share` (a part: 18 % is 0.18), `exact` (total × share) and `amount` (rounded).
 * @throws FordelError `VAEGT-INGEN`, `VAEGT-NEGATIV` or `VAEGT-NUL` for weights that share nothing, `AFRUND-TOTAL` where a method
 * that conserves the sum meets a total that is no whole number of steps, `AFRUND-RESTMODTAGER` where the one to take the rest is missing
 * or has the weight zero; RangeError for a step of zero.
 */
export function apportion<C extends Claim>(
  total: Rational,
  claims: readonly C[],
  rounding: Rounding,
  whole?: Rational,
): Apportioned<C>[] {
  const { step } = rounding;
  const shares = partsOfWhole(claims, whole);
  // total × part / whole, in steps: one numerator a row, and one denominator for all.
  const stepsOfTotal = divide(total, step);
  const factor = shares.whole < 0n ? -stepsOfTotal.numerator : stepsOfTotal.numerator;
  const quotas = {
    rows: claims.map(({ key }, index) => ({ key, parts: (shares.parts[index] ?? 0n) * factor })),
    total: shares.sum * factor,
    partsOfStep: magnitude(shares.whole) * stepsOfTotal.denominator,
    step,
  };
  const steps = stepsOf(quotas, rounding);
  const of = { whole: shares.whole, total };
  return claims.map((claim, index) => {
    const amount = amountOfSteps(steps[index] ?? 0n, step);
    return Object.assign(new Portion(amount, shares.parts[index] ?? 0n, of), claim);
  });
}

/** Shares a total by weights and rounds nothing yet: what is rounded together with others is so when they are all there. */
export function shareExactly<C extends Claim>(
  total: Rational,
  claims: readonly C[],
  whole?: Rational,
): Apportioned<C>[] {
  const shares = partsOfWhole(claims, whole);
  const of = { whole: shares.whole, total };
  return claims.map((claim, index) => {
    const part = shares.parts[index] ?? 0n;
    const exact = rational(total.numerator * part, total.denominator * shares.whole);
    return Object.assign(new Portion(exact, part, of), claim);
  });
}

/** Rounds exact amounts by the declared method. */
export function roundClaims<C extends ExactClaim>(claims: readonly C[], rounding: Rounding): Rounded<C>[] {
  const steps = stepsOf(quotasOf(claims, rounding.step), rounding);
  return claims.map((claim, index) => ({
    ...claim,
    amount: amountOfSteps(steps[index] ?? 0n, rounding.step),
  }));
}

/** The steps that the declared method gives each quota. */
function stepsOf(quotas: Quotas, { method, residualRecipient }: Rounding): bigint[] {
  switch (method) {
    case 'hver-for-sig':
      return roundEach(quotas);
    case 'rund-op':
      return roundEachUp(quotas);
    case 'rund-ned':
      return roundEachDown(quotas);
    case 'stoerste-rest':
      return largestRemainder(quotas);
    case 'restmodtager':
      return residualToRecipient(quotas, residualRecipient);
    case 'kumulativ':
      return cumulative(quotas);
    default:
      return roundByDivisors(quotas, divisorMethods[method]);
  }
}
