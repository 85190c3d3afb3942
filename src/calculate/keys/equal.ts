import { one } from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { EqualKey } from '../../model/scheme/allocation-key.ts';
import { writtenAt } from '../../model/traced.ts';
import { type KeyWeights, partsOfSum } from './key-weights.ts';

/** `lige`: the same for every recipient. */
export function weighEqually(key: EqualKey, recipients: readonly Recipient[]): KeyWeights {
  return partsOfSum(recipients.map((recipient) => ({ recipient, weight: writtenAt(one, key.origin) })));
}
