import type { Interval } from '../../model/exact/interval.ts';
import { type Rational, subtract } from '../../model/exact/rational.ts';
import type { Figure } from '../../model/memo/figure.ts';
import { type Computed, only } from './judge.ts';

/** A figure less another: as printed, and over all that the two may have been. */
export function difference(after: Figure, before: Figure): Computed & { readonly value: Rational } {
  const value = subtract(after.value, before.value);
  return { value, kept: only(value), widest: less(after.widest, before.widest) };
}

function less(a: Interval, b: Interval): Interval {
  return { from: subtract(a.from, b.to), to: subtract(a.to, b.from) };
}
