import { failure } from '../../model/diagnostic.ts';
import { magnitude } from '../../model/exact/integer.ts';
import { divide, isInteger, one, type Rational } from '../../model/exact/rational.ts';
import { wholeNumber } from '../../model/exact/whole-number.ts';
import type { PublishedAmount } from '../../model/published-table.ts';

/** A published table as whole steps of its last decimal. */
export interface PrintedSteps {
  readonly rows: readonly PublishedAmount[];
  /** Those of a region or the country, which a reading must give too. */
  readonly areas: readonly PublishedAmount[];
  /** Each row's amount in steps. */
  readonly steps: readonly number[];
  /** The total in steps, as a fraction. */
  readonly total: { readonly numerator: number; readonly denominator: number };
  readonly step: Rational;
  readonly totalAmount: Rational;
  /** Whether the rows add up to the total, which a method that conserves the sum requires. */
  readonly addsUp: boolean;
}

/** More than live in the country. */
const people = 6_500_000n;
/** An amount times a count must stay among the whole numbers that a JavaScript number holds exactly; doubled it is as exact. */
const isTooLarge = (steps: bigint) => people * magnitude(steps) > BigInt(Number.MAX_SAFE_INTEGER);

/**
 * A published table in whole steps, as plain numbers for the search: they hold every whole number up to 2^53 exactly.
 *
 * @throws FordelError `SPOR-STOR` where amounts in steps are too large for that.
 */
export function toSteps(
  rows: readonly PublishedAmount[],
  total: Rational,
  step: Rational,
  areas: readonly PublishedAmount[] = [],
): PrintedSteps {
  const exact = divide(total, step);
  const steps = stepsOf(rows, step, exact);
  const sum = steps.reduce((added, value) => added + value, 0);
  const fraction = { numerator: wholeNumber(exact.numerator), denominator: wholeNumber(exact.denominator) };
  return {
    rows,
    areas,
    steps,
    total: fraction,
    step,
    totalAmount: total,
    addsUp: sum * fraction.denominator === fraction.numerator,
  };
}

/**
 * The amounts in steps, and with what they are held against not too large to be multiplied by a count.
 *
 * @throws FordelError `SPOR-STOR`.
 */
export function stepsOf(rows: readonly PublishedAmount[], step: Rational, total: Rational = one): number[] {
  const inSteps = rows.map(({ amount }) => divide(amount, step));
  const sizes = [one, total, ...inSteps].map(({ numerator }) => numerator * total.denominator);
  if (sizes.some(isTooLarge) || !inSteps.every(isInteger)) {
    throw failure({
      code: 'SPOR-STOR',
      message: 'beløbene er for store til at søge efter med de decimaler, de er trykt med',
      advice: 'Skriv tabellen i hele kr. eller hele 1.000 kr.',
    });
  }
  return inSteps.map(({ numerator }) => wholeNumber(numerator));
}
