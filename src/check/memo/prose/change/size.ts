import { type Interval, scaled } from '../../../../model/exact/interval.ts';
import { absolute, type Rational, rational, sign } from '../../../../model/exact/rational.ts';
import type { Figure } from '../../../../model/memo/figure.ts';
import { difference } from '../../difference.ts';
import type { Computed } from '../../judge.ts';
import { changeInPercent } from '../../quotient.ts';
import { isPercent } from './said-changes.ts';

export type ComputedValue = Computed & { readonly value: Rational };

/** What a change is, as a sentence states it: of how much and whether in percent, whichever way it goes. */
export function sizeOfChange(before: Figure, after: Figure, stated: Figure): ComputedValue | undefined {
  if (before.kind !== after.kind) return undefined;
  const change =
    isPercent(stated) && !isPercent(before) ? changeInPercent(before, after) : difference(after, before);
  if (change === undefined || isSameSign(stated.value, change.value)) return change;
  return turned(change);
}

function isSameSign(a: Rational, b: Rational): boolean {
  return sign(a) * sign(b) >= 0;
}

function turned({ value, kept, widest, ...rest }: ComputedValue): ComputedValue {
  const round = (interval: Interval) => scaled(interval, rational(-1n));
  return {
    ...rest,
    value: sign(value) < 0 ? absolute(value) : value,
    kept: round(kept),
    widest: round(widest),
  };
}
