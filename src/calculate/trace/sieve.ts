import type { PrintedSteps } from './printed-steps.ts';
import { othersMayBeDivisor, othersMayBeLargestRemainder } from './sieve-others.ts';

/** How a candidate's counts stand against the published table, judged in whole numbers. */
export interface SieveVerdict {
  /** Rows that rounding each row half up does not give. */
  readonly misses: number;
  /** How far the exact amounts lie from what the printed ones may stand for, in steps, all rows together. */
  readonly distance: number;
  /** Whether a method that conserves the sum might give the table. */
  readonly mayConserve: boolean;
  /** Whether rounding each row away from zero gives it, and each row towards zero. */
  readonly isRoundedUp: boolean;
  readonly isRoundedDown: boolean;
}

/**
 * Judges one candidate. Every product here is a whole number below 2^53 (see `toSteps`), so that the comparisons are
 * exact; only `distance`, which ranks near misses, is a quotient.
 *
 * @param counts the printed rows' counts, in their order, then those of the others in the circle.
 * @param all the count of the whole circle.
 * @param limit gives up once the distance is above it.
 */
export function sieve(
  printed: PrintedSteps,
  counts: Float64Array,
  all: number,
  limit: number,
): SieveVerdict | undefined {
  const { steps, total } = printed;
  const unit = all * total.denominator;
  let misses = 0;
  let excess = 0;
  let [isRoundedUp, isRoundedDown] = [true, true];
  let mayConserve = counts.length === steps.length ? printed.addsUp : total.denominator === 1;
  const farthest = unit * (counts.length + 1);
  const givesUpAt = limit * 2 * unit;
  for (let row = 0; row < steps.length; row++) {
    const twice = 2 * (total.numerator * (counts[row] ?? 0) - (steps[row] ?? 0) * unit);
    const size = twice < 0 ? -twice : twice;
    // How much the exact amount is the larger one; it has the sign of the total.
    const above = total.numerator < 0 ? -twice : twice;
    if (above > 0 || above <= -2 * unit) isRoundedUp = false;
    if (above < 0 || above >= 2 * unit) isRoundedDown = false;
    // Half up: the exact amount lies in [printed − ½, printed + ½).
    if (size > unit || twice === unit) {
      misses++;
      excess += size - unit;
    }
    // A divisor method strays from the exact amount by fewer steps than there are recipients.
    if (size > 2 * farthest) mayConserve = false;
    if (excess > givesUpAt && !mayConserve && !isRoundedUp && !isRoundedDown) return undefined;
  }
  return { misses, distance: excess / (2 * unit), mayConserve, isRoundedUp, isRoundedDown };
}

/**
 * Whether largest remainders could give the table: every row within a step of its exact amount, and nobody who was
 * rounded down with a larger remainder than somebody who was rounded up.
 */
export function mayBeLargestRemainder(printed: PrintedSteps, counts: Float64Array, all: number): boolean {
  const { steps, total } = printed;
  const unit = all * total.denominator;
  let smallestUp = unit;
  let largestDown = 0;
  for (let row = 0; row < steps.length; row++) {
    const over = total.numerator * (counts[row] ?? 0) - (steps[row] ?? 0) * unit;
    if (over >= unit || over <= -unit) return false;
    if (over < 0) smallestUp = Math.min(smallestUp, over + unit);
    else largestDown = Math.max(largestDown, over);
  }
  return (
    smallestUp >= largestDown &&
    othersMayBeLargestRemainder(printed, counts, all, { smallestUp, largestDown })
  );
}

/** Whether a running sum rounded half up could give the table, which must print the whole circle. */
export function mayBeCumulative({ steps, total }: PrintedSteps, counts: Float64Array, all: number): boolean {
  const unit = all * total.denominator;
  let owed = 0;
  let paid = 0;
  for (let row = 0; row < steps.length; row++) {
    owed += counts[row] ?? 0;
    paid += steps[row] ?? 0;
    const twice = 2 * (total.numerator * owed - paid * unit);
    if (twice > unit || twice < -unit) return false;
  }
  return true;
}

/** A signpost d(n) of a divisor method, near enough to sieve by. */
export type Signpost = (steps: number) => number;

/** Whether a divisor method could give the table: nobody's next step has a better title than anybody's last one. */
export function mayBeDivisor(printed: PrintedSteps, counts: Float64Array, signpost: Signpost): boolean {
  const { steps } = printed;
  let bestNext = 0;
  let worstLast = Number.POSITIVE_INFINITY;
  for (let row = 0; row < steps.length; row++) {
    const [count, given] = [counts[row] ?? 0, steps[row] ?? 0];
    bestNext = Math.max(bestNext, count / signpost(given));
    if (given > 0) worstLast = Math.min(worstLast, count / signpost(given - 1));
    // Rounding in the last digit must not lose a hit: the exact method decides what passes.
    if (bestNext > worstLast * (1 + 1e-9)) return false;
  }
  return othersMayBeDivisor(printed, counts, signpost, { from: bestNext, to: worstLast });
}

export const signposts: Readonly<
  Record<'dhondt' | 'sainte-lague' | 'adams' | 'dean' | 'huntington-hill', Signpost>
> = {
  dhondt: (n) => n + 1,
  'sainte-lague': (n) => n + 0.5,
  adams: (n) => n,
  dean: (n) => (n * (n + 1)) / (n + 0.5),
  'huntington-hill': (n) => Math.sqrt(n * (n + 1)),
};
