import { greatestCommonDivisor, leastCommonMultiple } from './integer.ts';

/**
 * An exact number: numerator / denominator, reduced, with a positive denominator.
 *
 * Every amount (kr.), weight, share and factor is one of these from the input cell to the declared rounding.
 */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** @throws RangeError when the denominator is zero. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 1n) return { numerator, denominator };
  if (denominator === 0n) throw new RangeError('division by zero');
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export const zero: Rational = rational(0n);
export const one: Rational = rational(1n);

export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function negate(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @throws RangeError when the divisor is zero. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** -1 when a < b, 0 when equal, 1 when a > b. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equal(a: Rational, b: Rational): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

/** -1, 0 or 1. */
export function sign(a: Rational): -1 | 0 | 1 {
  return compare(a, zero);
}

export function isZero(a: Rational): boolean {
  return a.numerator === 0n;
}

export function absolute(a: Rational): Rational {
  return sign(a) < 0 ? negate(a) : a;
}

export function sum(terms: Iterable<Rational>): Rational {
  let total = zero;
  for (const term of terms) total = add(total, term);
  return total;
}

export function isInteger(a: Rational): boolean {
  return a.denominator === 1n;
}

/** Numbers as whole numbers over one denominator, the least there is: 1/2 and 1/3 are 3 and 2 over 6. */
export function overCommonDenominator(values: readonly Rational[]): {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
} {
  const common = values.reduce((least, { denominator }) => leastCommonMultiple(least, denominator), 1n);
  return {
    numerators: values.map(({ numerator, denominator }) =>
      denominator === common ? numerator : numerator * (common / denominator),
    ),
    denominator: common,
  };
}
