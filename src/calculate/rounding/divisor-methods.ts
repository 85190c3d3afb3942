import { rational } from '../../model/exact/rational.ts';
import type { DivisorMethodName } from '../../model/exact/rounding.ts';
import type { DivisorMethod } from './divisor.ts';

/**
 * The five historical divisor methods by their signposts between n and n + 1.
 *
 * Source: M. L. Balinski and H. P. Young, Fair Representation (1982), appendix A. D'Hondt's is Jefferson's method and
 * Sainte-Laguë's is Webster's.
 */
export const divisorMethods: Readonly<Record<DivisorMethodName, DivisorMethod>> = {
  /** d(n) = n + 1: an amount is rounded down. Favours the large. */
  dhondt: { squaredSignpost: (steps) => rational(square(steps + 1n)) },
  /** d(n) = n + 1/2: an amount is rounded to the nearest. Favours nobody. */
  'sainte-lague': { squaredSignpost: (steps) => rational(square(2n * steps + 1n), 4n) },
  /** d(n) = n: an amount is rounded up. Favours the small. */
  adams: { squaredSignpost: (steps) => rational(square(steps)) },
  /** d(n) = n(n + 1) / (n + 1/2), the harmonic mean of n and n + 1. */
  dean: { squaredSignpost: (steps) => rational(square(2n * steps * (steps + 1n)), square(2n * steps + 1n)) },
  /** d(n) = √(n(n + 1)), the geometric mean of n and n + 1. */
  'huntington-hill': { squaredSignpost: (steps) => rational(steps * (steps + 1n)) },
};

function square(value: bigint): bigint {
  return value * value;
}
