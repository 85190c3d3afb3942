import {
  absolute,
  divide,
  multiply,
  negate,
  type Rational,
  rational,
  sign,
  sum,
} from '../../model/exact/rational.ts';
import { type ExactClaim, type Rounded, requireWholeSteps, totalOf } from './exact-claim.ts';

/**
 * A divisor method, by its signposts d(0) ≤ d(1) ≤ …: an amount between n and n + 1 steps is rounded up when it is
 * above d(n). The signposts are given squared, so that the geometric mean of Huntington–Hill stays exact.
 */
export interface DivisorMethod {
  /** d(n)², for n ≥ 0 steps. */
  squaredSignpost(steps: bigint): Rational;
}

interface Standing<C extends ExactClaim> {
  readonly claim: C;
  /** The square of the exact amount in steps: its size against every signpost. */
  readonly squared: Rational;
  steps: bigint;
}

/**
 * Gives whole steps by a divisor method: as if each step went to the claim with the largest quotient of its amount
 * and its next signpost. Ties go to the lowest key. A negative total is shared as its positive twin; a claim of zero
 * gets nothing.
 *
 * @throws FordelError `AFRUND-TOTAL` when the total is not a whole number of steps.
 */
export function roundByDivisors<C extends ExactClaim>(
  claims: readonly C[],
  step: Rational,
  method: DivisorMethod,
): Rounded<C>[] {
  const total = totalOf(claims);
  requireWholeSteps(total, step);
  const standings = claims.map((claim) => startingAt(claim, step, method));
  const contenders = standings.filter(({ squared }) => sign(squared) > 0);
  const wanted = divide(absolute(total), step).numerator;
  let given = sum(standings.map(({ steps }) => rational(steps))).numerator;
  for (; given < wanted; given++) {
    const next = strongest(contenders, (a, b) => compareQuotients(a, a.steps, b, b.steps, method));
    if (next !== undefined) next.steps++;
  }
  for (; given > wanted; given--) {
    const holders = contenders.filter(({ steps }) => steps > 0n);
    const last = strongest(holders, (a, b) => -compareQuotients(a, a.steps - 1n, b, b.steps - 1n, method));
    if (last !== undefined) last.steps--;
  }
  return standings.map(({ claim, steps }) => {
    const magnitude = multiply(rational(steps), step);
    return { ...claim, amount: sign(total) < 0 ? negate(magnitude) : magnitude };
  });
}

/** The steps a claim has when its amount is rounded at the signposts as it stands: a few from the end result. */
function startingAt<C extends ExactClaim>(claim: C, step: Rational, method: DivisorMethod): Standing<C> {
  const exact = divide(absolute(claim.exact), step);
  const squared = multiply(exact, exact);
  const floor = exact.numerator / exact.denominator;
  return { claim, squared, steps: exceeds(squared, method.squaredSignpost(floor)) ? floor + 1n : floor };
}

function exceeds(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator > b.numerator * a.denominator;
}

/**
 * Which of two claims has the stronger title to its step number `n + 1`: the larger amount / d(n), where d(n) = 0
 * makes it infinite; between two of those the larger amount; then the lower key.
 */
function compareQuotients<C extends ExactClaim>(
  a: Standing<C>,
  aSteps: bigint,
  b: Standing<C>,
  bSteps: bigint,
  method: DivisorMethod,
): number {
  const [aPost, bPost] = [method.squaredSignpost(aSteps), method.squaredSignpost(bSteps)];
  const [aZero, bZero] = [aPost.numerator === 0n, bPost.numerator === 0n];
  if (aZero !== bZero) return aZero ? 1 : -1;
  const left = aZero ? a.squared : multiply(a.squared, bPost);
  const right = aZero ? b.squared : multiply(b.squared, aPost);
  if (exceeds(left, right)) return 1;
  if (exceeds(right, left)) return -1;
  return a.claim.key < b.claim.key ? 1 : -1;
}

function strongest<T>(items: readonly T[], order: (a: T, b: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (leader, item) => (leader === undefined || order(item, leader) > 0 ? item : leader),
    undefined,
  );
}
