import {
  absolute,
  add,
  compare,
  divide,
  negate,
  type Rational,
  sign,
  subtract,
  sum,
} from '../../model/exact/rational.ts';
import { roundDown } from '../../model/exact/rounding.ts';
import { type ExactClaim, type Rounded, requireWholeSteps, totalOf } from './exact-claim.ts';

/** One claim's part in the contest for the steps that rounding towards zero leaves over. */
export interface Contestant<C extends ExactClaim> {
  readonly claim: C;
  /** The exact amount rounded towards zero. */
  readonly floor: Rational;
  /** How far the exact amount is from the floor, in steps: 0 ≤ remainder < 1. */
  readonly remainder: Rational;
  /** 1 for the largest remainder; ties go to the lowest key. */
  readonly rank: number;
  /** Whether it takes one of the steps left over. */
  readonly wins: boolean;
}

/**
 * `stoerste-rest` (Hare–Niemeyer): round every amount towards zero, then give one step each to the largest
 * remainders until the sum is the total. A negative total is shared as its positive twin.
 *
 * @throws FordelError `AFRUND-TOTAL` when the total is not a whole number of steps.
 */
export function largestRemainder<C extends ExactClaim>(claims: readonly C[], step: Rational): Rounded<C>[] {
  const outwards = sign(totalOf(claims)) < 0 ? negate(step) : step;
  return remainderContest(claims, step).map(({ claim, floor, wins }) => ({
    ...claim,
    amount: wins ? add(floor, outwards) : floor,
  }));
}

/** The contest behind `largestRemainder`, in the order of the claims. */
export function remainderContest<C extends ExactClaim>(
  claims: readonly C[],
  step: Rational,
): Contestant<C>[] {
  const total = totalOf(claims);
  requireWholeSteps(total, step);
  const entries = claims.map((claim) => {
    const magnitude = absolute(claim.exact);
    const floor = roundDown(magnitude, step);
    return { claim, floor, remainder: divide(subtract(magnitude, floor), step) };
  });
  const stepsLeft = divide(
    subtract(absolute(total), sum(entries.map((entry) => entry.floor))),
    step,
  ).numerator;
  const ranking = [...entries].sort(
    (a, b) => compare(b.remainder, a.remainder) || (a.claim.key < b.claim.key ? -1 : 1),
  );
  return entries.map((entry) => {
    const rank = ranking.indexOf(entry) + 1;
    const floor = sign(total) < 0 ? negate(entry.floor) : entry.floor;
    return { ...entry, floor, rank, wins: BigInt(rank) <= stepsLeft };
  });
}
