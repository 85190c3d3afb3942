import { sum } from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { FixedAmountKey } from '../../model/scheme/allocation-key.ts';
import { declaredWeights } from '../weighing/declared.ts';
import type { KeyWeights } from '../weighing/key-weights.ts';

/** `beloeb`: each recipient's fixed amount, in the fordeling's unit. */
export function weighFixedAmounts(key: FixedAmountKey, recipients: readonly Recipient[]): KeyWeights {
  const weighted = declaredWeights(key.values, recipients);
  return { weighted, whole: sum(weighted.map(({ weight }) => weight.value)), areAmounts: true };
}
