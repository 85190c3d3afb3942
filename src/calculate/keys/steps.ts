import { formatExact } from '../../model/exact/format.ts';
import { compare, multiply, type Rational, rational, subtract, sum } from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import { keyName, type StepKey, type Stretch } from '../../model/scheme/allocation-key.ts';
import { derive, writtenAt } from '../../model/traced.ts';
import { type KeyWeights, partsOfSum, type Weigh } from '../weighing/key-weights.ts';

/**
 * `trin`: what a count has above a threshold counts a percentage of itself.
 *
 * E.g. BEK 1629/2020 § 1: inhabitants above 150.000 count 74,4 %.
 */
export function weighSteps(key: StepKey, recipients: readonly Recipient[], weigh: Weigh): KeyWeights {
  return partsOfSum(
    weigh(key.key, recipients).weighted.map(({ recipient, weight }) => ({
      recipient,
      weight: derive('trin', countStepped(weight.value, key.stretches), [
        { label: keyName(key.key), traced: weight },
        ...key.stretches.map(({ above, percent }) => ({
          label: `procent, over ${formatExact(above, 20)}`,
          traced: { ...writtenAt(percent, key.origin), unit: '%' },
        })),
      ]),
    })),
  );
}

/** The count with each stretch above a threshold at its percentage; the stretches are ascending, and below the first it counts whole. */
export function countStepped(count: Rational, stretches: readonly Stretch[]): Rational {
  const whole = { above: rational(0n), percent: rational(100n) };
  const all = [whole, ...stretches];
  return sum(
    all.map(({ above, percent }, index) => {
      const next = all[index + 1]?.above;
      const upper = next === undefined || compare(count, next) < 0 ? count : next;
      const length = index === 0 || compare(upper, above) > 0 ? subtract(upper, above) : rational(0n);
      return multiply(length, multiply(percent, rational(1n, 100n)));
    }),
  );
}
