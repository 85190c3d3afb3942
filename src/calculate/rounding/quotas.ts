import { failure } from '../../model/diagnostic.ts';
import { formatExact } from '../../model/exact/format.ts';
import { quotientAndRemainder, totalOf } from '../../model/exact/integer.ts';
import {
  divide,
  multiply,
  overCommonDenominator,
  type Rational,
  rational,
} from '../../model/exact/rational.ts';

/** What a recipient is due exactly, before rounding. Quota is the word for it in the theory of apportionment. */
export interface Quota {
  /** Identifies the recipient and breaks ties: the kommunekode where there is one. */
  readonly key: string;
  readonly parts: bigint;
}

/** The exact amounts of one total in whole numbers, as every rounding method takes them. */
export interface Quotas {
  readonly rows: readonly Quota[];
  /** What the rows add up to, in parts. */
  readonly total: bigint;
  /** How many parts make one step of the rounding; positive. */
  readonly partsOfStep: bigint;
  /** What is rounded to. */
  readonly step: Rational;
}

/** A recipient's exact amount, before rounding. */
export interface ExactClaim {
  readonly key: string;
  readonly exact: Rational;
}

/** Exact amounts as quotas of a step. */
export function quotasOf(claims: readonly ExactClaim[], step: Rational): Quotas {
  const { numerators, denominator } = overCommonDenominator(claims.map(({ exact }) => divide(exact, step)));
  return {
    rows: numerators.map((parts, index) => ({ key: claims[index]?.key ?? '', parts })),
    total: totalOf(numerators),
    partsOfStep: denominator,
    step,
  };
}

/**
 * What the quotas add up to, in steps. A method that conserves the sum can only place whole ones.
 *
 * @throws FordelError `AFRUND-TOTAL` when the total is not a whole number of steps.
 */
export function wholeTotal({ total, partsOfStep, step }: Quotas): bigint {
  const { quotient, remainder } = quotientAndRemainder(total, partsOfStep);
  if (remainder === 0n) return quotient;
  throw failure({
    code: 'AFRUND-TOTAL',
    message: 'det, rækkerne skal summe til, går ikke op i det, der afrundes til',
    advice: `Rækkerne er tilsammen ${formatExact(multiply(rational(total, partsOfStep), step), 10)}, og der afrundes til ${formatExact(step, 10)}. Vælg en mindre enhed i afrunding.til, eller afrund totalen i ordningen. Er det en anden sum end totalen, så ret nøglen: den deler ikke hele totalen.`,
  });
}

/** Rounds a negative total as the mirror of its positive twin. */
export function mirrored(quotas: Quotas, round: (quotas: Quotas) => bigint[]): bigint[] {
  const { rows, total } = quotas;
  if (total >= 0n) return round(quotas);
  // Of the twin it would be told without its minus.
  wholeTotal(quotas);
  const twin = rows.map(({ key, parts }) => ({ key, parts: -parts }));
  return round({ ...quotas, rows: twin, total: -total }).map((steps) => -steps);
}

/** So many steps, as the amount they are. */
export function amountOfSteps(steps: bigint, step: Rational): Rational {
  return rational(steps * step.numerator, step.denominator);
}
