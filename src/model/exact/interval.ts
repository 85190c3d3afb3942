import { powerOfTen, quotientAndRemainder } from './integer.ts';
import { add, compare, divide, isZero, multiply, type Rational, rational, sign, zero } from './rational.ts';

/** From one value to another, both included. */
export interface Interval {
  readonly from: Rational;
  readonly to: Rational;
}

/** Whether a value lies in an interval. */
export function holds({ from, to }: Interval, value: Rational): boolean {
  return compare(from, value) <= 0 && compare(value, to) <= 0;
}

/** What lies in all the intervals; undefined where nothing does. */
export function intersection(intervals: readonly Interval[]): Interval | undefined {
  const [first, ...others] = intervals;
  if (first === undefined) return undefined;
  const from = others.reduce((a, b) => (compare(b.from, a) > 0 ? b.from : a), first.from);
  const to = others.reduce((a, b) => (compare(b.to, a) < 0 ? b.to : a), first.to);
  return compare(from, to) <= 0 ? { from, to } : undefined;
}

/** An interval times a number; a negative one turns it round. */
export function scaled({ from, to }: Interval, factor: Rational): Interval {
  const ends = [multiply(from, factor), multiply(to, factor)] as const;
  return sign(factor) < 0 ? { from: ends[1], to: ends[0] } : { from: ends[0], to: ends[1] };
}

/** All that a value of the one may be times a value of the other. */
export function products(a: Interval, b: Interval): Interval {
  const ends = [a.from, a.to]
    .flatMap((end) => [multiply(end, b.from), multiply(end, b.to)])
    .toSorted(compare);
  const [from = zero, , , to = zero] = ends;
  return { from, to };
}

/** An amount over all of an interval of divisors; undefined where one of them is zero. */
export function quotients(amounts: Interval, divisors: Interval): Interval | undefined {
  if (isZero(divisors.from) || isZero(divisors.to) || sign(divisors.from) !== sign(divisors.to))
    return undefined;
  const ends = [amounts.from, amounts.to].flatMap((amount) => [
    divide(amount, divisors.from),
    divide(amount, divisors.to),
  ]);
  const [from, , , to] = ends.toSorted(compare);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** The first and the last multiple of a step in an interval; undefined where it has none. */
export function multiplesWithin(interval: Interval, step: Rational): Interval | undefined {
  const up = (value: Rational) => {
    const { numerator, denominator } = divide(value, step);
    return rational(-quotientAndRemainder(-numerator, denominator).quotient);
  };
  const down = (value: Rational) => {
    const { numerator, denominator } = divide(value, step);
    return rational(quotientAndRemainder(numerator, denominator).quotient);
  };
  const [from, to] = [up(interval.from), down(interval.to)];
  return compare(from, to) <= 0 ? { from: multiply(from, step), to: multiply(to, step) } : undefined;
}

export function middleOf({ from, to }: Interval): Rational {
  return multiply(add(from, to), rational(1n, 2n));
}

/** The value with the fewest decimals in an interval, in the middle of those with as many. */
export function shortestWithin(interval: Interval): Rational {
  const middle = middleOf(interval);
  for (let decimals = 0; decimals < 20; decimals++) {
    const step = rational(1n, powerOfTen(decimals));
    const found = multiplesWithin(interval, step);
    if (found === undefined) continue;
    const near = multiplesWithin({ from: found.from, to: middle }, step);
    return near?.to ?? found.from;
  }
  return middle;
}
