import {
  absolute,
  compare,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../../../model/exact/rational.ts';

/**
 * How a published total differs from the sum of its parts: not at all, by what rounding each of them can explain, or by more.
 *
 * @param step what all of them are multiples of, as printed.
 */
export function heldAgainst(total: Rational, parts: readonly Rational[], step: Rational) {
  const added = sum(parts);
  const difference = subtract(total, added);
  const slack = multiply(step, rational(BigInt(parts.length), 2n));
  return { added, difference, isByRounding: compare(absolute(difference), slack) <= 0 };
}
