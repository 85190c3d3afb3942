import { quotientAndRemainder } from '../../model/exact/integer.ts';
import {
  absolute,
  compare,
  divide,
  isInteger,
  multiply,
  type Rational,
  rational,
  sign,
} from '../../model/exact/rational.ts';

/** The multiple of a step nearest to a value, a half away from zero: counted here on its own, not as `model/rounding` does. */
export function nearest(value: Rational, step: Rational): Rational {
  const inHalves = divide(absolute(value), multiply(step, rational(1n, 2n)));
  const halves = quotientAndRemainder(inHalves.numerator, inHalves.denominator).quotient;
  const steps = quotientAndRemainder(halves + 1n, 2n).quotient;
  return multiply(step, rational(sign(value) < 0 ? -steps : steps));
}

export function isMultiple(value: Rational, step: Rational): boolean {
  return isInteger(divide(value, step));
}

export function isWithin(value: Rational, most: Rational): boolean {
  return compare(absolute(value), most) <= 0;
}
