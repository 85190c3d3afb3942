import { quotientAndRemainder, totalOf } from '../../model/exact/integer.ts';
import type { Rational } from '../../model/exact/rational.ts';
import { mirrored, type Quota, type Quotas, wholeTotal } from './quotas.ts';

/**
 * A divisor method, by its signposts d(0) ≤ d(1) ≤ …: an amount between n and n + 1 steps is rounded up when it is
 * above d(n). The signposts are given squared, so that the geometric mean of Huntington–Hill stays exact.
 */
export interface DivisorMethod {
  /** d(n)², for n ≥ 0 steps. */
  squaredSignpost(steps: bigint): Rational;
}

/** A quota, the steps it has so far, and how it stands at the signpost of the step in question. */
interface Standing {
  readonly key: string;
  /** The square of the quota: its size against every squared signpost. */
  readonly squared: bigint;
  steps: bigint;
  signpost: Rational;
}

/**
 * Gives whole steps by a divisor method: as if each step went to the quota with the largest quotient of itself and its
 * next signpost. Ties go to the lowest key. A negative total is shared as its positive twin; a quota of zero gets nothing.
 *
 * @returns the steps of each row.
 * @throws FordelError `AFRUND-TOTAL` when the total is not a whole number of steps.
 */
export function roundByDivisors(quotas: Quotas, method: DivisorMethod): bigint[] {
  return mirrored(quotas, (positive) => {
    const wanted = wholeTotal(positive);
    const standings = nearTotal(positive, wanted, method).map((steps, index) => {
      const { key, parts } = positive.rows[index] ?? nobody;
      return { key, squared: parts * parts, steps, signpost: method.squaredSignpost(steps) };
    });
    const contenders = standings.filter(({ squared }) => squared > 0n);
    const given = totalOf(standings.map(({ steps }) => steps));
    if (given < wanted) giveNext(contenders, wanted - given, method);
    else takeLast(contenders, given - wanted, method);
    return standings.map(({ steps }) => steps);
  });
}

const nobody: Quota = { key: '', parts: 0n };

/**
 * The steps that quotas have when they are rounded at the signposts, a few from the total. Quotas as they stand miss it by
 * about half a step each where a method rounds all one way, so they are stretched once by what they miss it by: what any
 * divisor gives is the method's apportionment of what it adds up to.
 */
function nearTotal({ rows, partsOfStep }: Quotas, wanted: bigint, method: DivisorMethod): bigint[] {
  const asTheyStand = rows.map(({ parts }) => roundAtSignpost(parts, partsOfStep, method));
  const stretched = 2n * wanted - totalOf(asTheyStand);
  if (stretched <= 0n || stretched === wanted) return asTheyStand;
  return rows.map(({ parts }) => roundAtSignpost(parts * stretched, partsOfStep * wanted, method));
}

function roundAtSignpost(parts: bigint, partsOfStep: bigint, method: DivisorMethod): bigint {
  const { quotient } = quotientAndRemainder(parts, partsOfStep);
  const { numerator, denominator } = method.squaredSignpost(quotient);
  const isAbove = parts * parts * denominator > numerator * partsOfStep * partsOfStep;
  return isAbove ? quotient + 1n : quotient;
}

/** Gives so many steps, each to whoever has the strongest title to its next one. */
function giveNext(contenders: readonly Standing[], count: bigint, method: DivisorMethod): void {
  for (let left = count; left > 0n; left--) {
    const next = strongest(contenders, hasStrongerTitle);
    if (next === undefined) return;
    next.steps++;
    next.signpost = method.squaredSignpost(next.steps);
  }
}

/** Takes so many steps back, each from whoever had the weakest title to its last one. */
function takeLast(contenders: readonly Standing[], count: bigint, method: DivisorMethod): void {
  const setBack = (standing: Standing) => {
    if (standing.steps > 0n) standing.signpost = method.squaredSignpost(standing.steps - 1n);
  };
  for (const standing of contenders) setBack(standing);
  for (let left = count; left > 0n; left--) {
    const holders = contenders.filter(({ steps }) => steps > 0n);
    const last = strongest(holders, (a, b) => hasStrongerTitle(b, a));
    if (last === undefined) return;
    last.steps--;
    setBack(last);
  }
}

/**
 * Whether one has a stronger title than another to the step at its signpost: the larger quota / d(n), where d(n) = 0 makes
 * it infinite; between two of those the larger quota; then the lower key.
 */
function hasStrongerTitle(a: Standing, b: Standing): boolean {
  const [aZero, bZero] = [a.signpost.numerator === 0n, b.signpost.numerator === 0n];
  if (aZero !== bZero) return aZero;
  const left = aZero ? a.squared : a.squared * a.signpost.denominator * b.signpost.numerator;
  const right = bZero ? b.squared : b.squared * b.signpost.denominator * a.signpost.numerator;
  return left === right ? a.key < b.key : left > right;
}

function strongest<T>(items: readonly T[], isStronger: (a: T, b: T) => boolean): T | undefined {
  return items.reduce<T | undefined>(
    (leader, item) => (leader === undefined || isStronger(item, leader) ? item : leader),
    undefined,
  );
}
