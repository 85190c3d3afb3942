import { multiply } from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import { type FactorKey, keyName } from '../../model/scheme/allocation-key.ts';
import { derive, writtenAt } from '../../model/traced.ts';
import { declared } from './declared.ts';
import { type KeyWeights, partsOfSum, type Weigh } from './key-weights.ts';

/** `faktorer`: another key's weight times a factor per recipient, e.g. folketal × 1-5 (LBK 63/2021 § 17 a). */
export function weighFactors(key: FactorKey, recipients: readonly Recipient[], weigh: Weigh): KeyWeights {
  return partsOfSum(
    weigh(key.key, recipients).weighted.map(({ recipient, weight }) => {
      const written = key.values.get(recipient.key);
      const factor = written === undefined ? writtenAt(key.otherwise, key.origin) : declared(written);
      const operands = [
        { label: keyName(key.key), traced: weight },
        { label: 'faktor', traced: factor },
      ];
      return { recipient, weight: derive('produkt', multiply(weight.value, factor.value), operands) };
    }),
  );
}
