import { failure } from '../../model/diagnostic.ts';
import { magnitude } from '../../model/exact/integer.ts';
import { divide, isInteger, one, type Rational } from '../../model/exact/rational.ts';
import { wholeNumber } from '../../model/exact/whole-number.ts';

/** A printed row: whose it is, and its amount. */
export interface PrintedAmount {
  readonly key: string;
  readonly name: string;
  readonly amount: Rational;
}

/** A printed table as whole steps of its last decimal. */
export interface PrintedSteps {
  readonly rows: readonly PrintedAmount[];
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
/** Twice an amount times a count must stay among the whole numbers that a JavaScript number holds exactly. */
const isTooLarge = (steps: bigint) => 2n * people * magnitude(steps) > BigInt(Number.MAX_SAFE_INTEGER);

/**
 * A printed table in whole steps, as plain numbers for the search: they hold every whole number up to 2^53 exactly.
 *
 * @throws FordelError `SPOR-STOR` where amounts in steps are too large for that.
 */
export function toSteps(rows: readonly PrintedAmount[], total: Rational, step: Rational): PrintedSteps {
  const inSteps = rows.map(({ amount }) => divide(amount, step));
  const exact = divide(total, step);
  const sizes = [one, exact, ...inSteps].map(({ numerator }) => numerator * exact.denominator);
  if (sizes.some(isTooLarge) || !inSteps.every(isInteger)) {
    throw failure({
      code: 'SPOR-STOR',
      message: 'beløbene er for store til at søge efter med de decimaler, de er trykt med',
      advice: 'Skriv tabellen i hele kr. eller hele 1.000 kr.',
    });
  }
  const steps = inSteps.map(({ numerator }) => wholeNumber(numerator));
  const sum = steps.reduce((added, value) => added + value, 0);
  const fraction = { numerator: wholeNumber(exact.numerator), denominator: wholeNumber(exact.denominator) };
  return {
    rows,
    steps,
    total: fraction,
    step,
    totalAmount: total,
    addsUp: sum * fraction.denominator === fraction.numerator,
  };
}
