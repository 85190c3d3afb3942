import { multiply, sum } from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import { keyName, type RateKey } from '../../model/scheme/allocation-key.ts';
import { derive } from '../../model/traced.ts';
import { declared } from './declared.ts';
import type { KeyWeights, Weigh } from './key-weights.ts';

/** `sats`: a rate times a count, such as kr. pr. indbygger. The weights are amounts in the fordeling's unit. */
export function weighRate(key: RateKey, recipients: readonly Recipient[], weigh: Weigh): KeyWeights {
  const rate = declared(key.rate);
  const weighted = weigh(key.key, recipients).weighted.map(({ recipient, weight }) => ({
    recipient,
    weight: derive('produkt', multiply(rate.value, weight.value), [
      { label: 'sats', traced: rate },
      { label: keyName(key.key), traced: weight },
    ]),
  }));
  return { weighted, whole: sum(weighted.map(({ weight }) => weight.value)), areAmounts: true };
}
