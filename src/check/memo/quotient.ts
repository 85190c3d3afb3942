import { type Interval, quotients, scaled } from '../../model/exact/interval.ts';
import { divide, isZero, multiply, type Rational, rational, subtract } from '../../model/exact/rational.ts';
import type { Figure } from '../../model/memo/figure.ts';
import type { Computed } from './judge.ts';

const hundred = rational(100n);

/** A part of a whole as a number of percent, over all that the two may have been; undefined where the whole may be zero. */
export function percentOf(
  part: Figure,
  whole: Figure,
): (Computed & { readonly value: Rational }) | undefined {
  return ratio(part, whole, hundred);
}

/** A figure divided by another, times a factor; undefined where the other may be zero. */
export function ratio(
  part: Figure,
  whole: Figure,
  factor: Rational = rational(1n),
): (Computed & { readonly value: Rational }) | undefined {
  const kept = quotients(part.printed, whole.printed);
  const widest = quotients(part.widest, whole.widest);
  if (kept === undefined || widest === undefined || isZero(whole.value)) return undefined;
  return {
    value: multiply(divide(part.value, whole.value), factor),
    kept: scaled(kept, factor),
    widest: scaled(widest, factor),
  };
}

/** How much a figure has changed since another, in percent of that. */
export function changeInPercent(
  before: Figure,
  after: Figure,
): (Computed & { readonly value: Rational }) | undefined {
  const grown = percentOf(after, before);
  if (grown === undefined) return undefined;
  const less = ({ from, to }: Interval) => ({ from: subtract(from, hundred), to: subtract(to, hundred) });
  return { value: subtract(grown.value, hundred), kept: less(grown.kept), widest: less(grown.widest) };
}
