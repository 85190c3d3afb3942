import type { PrintedSteps } from './printed-steps.ts';

/**
 * The recipients of a wider circle that a table does not print. What the printed rows leave of the total is theirs, and a
 * method must be able to give them just that: without it, hardly a candidate would be sieved out. In `counts` they come after
 * the printed rows; a circle of the printed rows alone has none, and its rows have been held against the total.
 */
interface Others {
  readonly counts: Float64Array;
  /** What the printed rows leave, in steps. */
  readonly left: number;
}

/** Undefined where there are none, or where the total is below nothing: the exact methods then judge alone. */
function othersOf({ steps, total }: PrintedSteps, counts: Float64Array): Others | undefined {
  if (counts.length === steps.length || total.numerator < 0) return undefined;
  const printed = steps.reduce((sum, step) => sum + step, 0);
  return { counts: counts.subarray(steps.length), left: total.numerator - printed };
}

/** Whether each of them, rounded half up, leaves the printed rows what they have. */
export function othersMayBeRounded(printed: PrintedSteps, counts: Float64Array, all: number): boolean {
  const others = othersOf(printed, counts);
  if (others === undefined) return true;
  let given = 0;
  for (const count of others.counts) {
    const exact = printed.total.numerator * count;
    const remainder = exact % all;
    given += (exact - remainder) / all + (2 * remainder >= all ? 1 : 0);
  }
  return given === others.left;
}

/**
 * Whether as many of them as must be rounded up can be: each with a remainder larger than a printed one that was rounded up
 * is, and none with one smaller than a printed one that was rounded down.
 */
export function othersMayBeLargestRemainder(
  printed: PrintedSteps,
  counts: Float64Array,
  all: number,
  { smallestUp, largestDown }: { readonly smallestUp: number; readonly largestDown: number },
): boolean {
  const others = othersOf(printed, counts);
  if (others === undefined) return true;
  let { left } = others;
  let [least, most] = [0, 0];
  for (const count of others.counts) {
    const exact = printed.total.numerator * count;
    const remainder = exact % all;
    left -= (exact - remainder) / all;
    if (remainder > smallestUp) least++;
    if (remainder >= largestDown) most++;
  }
  return least <= left && left <= most;
}

/** Rounding in the last digit must not lose a hit. */
const slack = 1e-9;

/**
 * Whether some divisor that gives the printed rows theirs gives the others the rest.
 *
 * @param divisors the ends between which it must lie.
 */
export function othersMayBeDivisor(
  printed: PrintedSteps,
  counts: Float64Array,
  signpost: (steps: number) => number,
  divisors: { readonly from: number; readonly to: number },
): boolean {
  const others = othersOf(printed, counts);
  // Methods that give everybody a step first have no divisor where there are too few of them.
  if (others === undefined || divisors.from === Number.POSITIVE_INFINITY) return true;
  let [fewest, most] = [0, divisors.from === 0 ? others.left : 0];
  for (const count of others.counts) {
    fewest += stepsBelow(count / (divisors.to * (1 + slack)), signpost);
    if (divisors.from > 0) most += stepsBelow(count / (divisors.from * (1 - slack)), signpost);
    if (fewest > others.left) return false;
  }
  return most >= others.left;
}

/** How many steps have their signpost below a quotient. */
function stepsBelow(quotient: number, signpost: (steps: number) => number): number {
  let steps = Math.max(0, quotient - (quotient % 1) - 1);
  while (signpost(steps) < quotient) steps++;
  return steps;
}
