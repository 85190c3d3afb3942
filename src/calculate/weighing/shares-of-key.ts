import { failure } from '../../model/diagnostic.ts';
import { formatExact } from '../../model/exact/format.ts';
import { equal, sum } from '../../model/exact/rational.ts';
import { formatIn, kroner } from '../../model/exact/unit.ts';
import type { Recipient } from '../../model/recipient.ts';
import { type AllocationKey, keyName } from '../../model/scheme/allocation-key.ts';
import { derive, restsOnMissing, type Traced } from '../../model/traced.ts';
import { shares } from '../shares.ts';
import type { KeyWeights } from './key-weights.ts';

/** A recipient's weight under a key, and its andel: the weight over the whole. */
interface KeyShare {
  readonly recipient: Recipient;
  readonly weight: Traced;
  readonly share: Traced;
}

/**
 * The andele that a key inside another one gives: a part of a mix, or what floors and ceilings bound.
 *
 * @param total what is shared, where it is known: fixed amounts must come to it, for as andele they would be rescaled without
 * a word.
 * @throws FordelError `NOEGLE-SUM` where fixed amounts do not, and as `shares` does.
 */
export function sharesOfKey(
  key: AllocationKey,
  { weighted, whole, areAmounts }: KeyWeights,
  total: Traced | undefined,
): KeyShare[] {
  const weights = weighted.map(({ weight }) => weight);
  if (areAmounts && total !== undefined && !restsOnMissing(total, ...weights)) {
    const given = sum(weights.map(({ value }) => value));
    if (!equal(given, total.value)) {
      throw failure({
        code: 'NOEGLE-SUM',
        message: `${key.label} summer til ${formatExact(given, 4)}, men skal dele ${formatIn(total.value, total.unit ?? kroner)}`,
        place: key.origin,
        advice:
          'Ret beløbene, så de giver det, der skal deles; er de forhold og ikke beløb, så brug procenter.',
      });
    }
  }
  const claims = weighted.map(({ recipient, weight }) => ({
    key: recipient.name,
    recipient,
    traced: weight,
    weight: weight.value,
  }));
  // Of a sum no andel is known before all that it is of; of a hundred each percentage is by itself.
  const isOfHundred = ['procenter', 'blanding', 'graenser'].includes(key.kind);
  const awaited = isOfHundred ? [] : weights.flatMap(({ provisional = [] }) => provisional);
  const ofAll = { value: whole, origins: [], ...(awaited.length === 0 ? {} : { provisional: awaited }) };
  return shares(claims, whole).map(({ recipient, traced, share }) => ({
    recipient,
    weight: traced,
    share: derive('andel', share, [
      { label: keyName(key), traced },
      { label: `${keyName(key)}, i alt`, traced: ofAll },
    ]),
  }));
}
