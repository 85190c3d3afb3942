import { Decimal } from 'decimal.js';
import { multiply, type Rational, rational } from '../../model/exact/rational.ts';
import { decimalStep, roundHalfAwayFromZero } from '../../model/exact/rounding.ts';

/** Enough for any finite decimal met here to come out exact; others are cut to so many significant digits. */
const Digits = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** A number for machines: a decimal point and no grouping, never an exponent. */
export function plainDecimal(value: Rational): string {
  return new Digits(value.numerator.toString()).div(value.denominator.toString()).toFixed();
}

/** A number for a CSV cell: a decimal comma and no grouping, rounded half away from zero to `decimals`. */
export function csvDecimal(value: Rational, decimals?: number): string {
  const number = new Digits(value.numerator.toString()).div(value.denominator.toString());
  return (decimals === undefined ? number.toFixed() : number.toDecimalPlaces(decimals).toFixed()).replace(
    '.',
    ',',
  );
}

/** A share in pct. for machines, with one decimal as the tables print it: 0.02257 is `2.3`. */
export function percentJson(share: Rational): string {
  return plainDecimal(roundHalfAwayFromZero(multiply(share, rational(100n)), decimalStep(1)));
}

/** The number itself as a fraction, for whoever recomputes it. */
export function fraction(value: Rational): string {
  return value.denominator === 1n ? `${value.numerator}` : `${value.numerator}/${value.denominator}`;
}

/** Kroner with two decimals and a decimal point, as e-invoices and posting files write them: 3443644.00. */
export function oereDecimal(value: Rational): string {
  return new Digits(value.numerator.toString()).div(value.denominator.toString()).toFixed(2);
}
