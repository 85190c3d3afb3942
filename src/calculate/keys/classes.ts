import { compare, zero } from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import { type ClassKey, keyName } from '../../model/scheme/allocation-key.ts';
import { derive } from '../../model/traced.ts';
import { type KeyWeights, partsOfSum, type Weigh } from './key-weights.ts';

/**
 * `klasser`: the weight of the class that a count falls in; below the first class it is nothing.
 *
 * E.g. BEK 936/2025 § 10: under 50, 50 to 200 and above 200.
 */
export function weighClasses(key: ClassKey, recipients: readonly Recipient[], weigh: Weigh): KeyWeights {
  return partsOfSum(
    weigh(key.key, recipients).weighted.map(({ recipient, weight }) => {
      const found = key.classes.findLast(({ from }) => compare(from, weight.value) <= 0);
      const operands = [{ label: keyName(key.key), traced: weight }];
      return { recipient, weight: derive('klasse', found?.weight ?? zero, operands) };
    }),
  );
}
