import { failure } from '../../model/diagnostic.ts';
import { isZero, rational, sum } from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { Declared, FixedAmountKey, PercentKey } from '../../model/scheme/allocation-key.ts';
import { isProvisional } from '../../model/traced.ts';
import { declared } from './declared.ts';
import type { Weighted } from './headcount.ts';
import type { KeyWeights } from './key-weights.ts';

/**
 * `procenter`: each recipient's fixed percentage of the total. The percentages are what the agreement says, also where
 * they do not add up to 100: then the rows do not add up to the total, and `keyFindings` says by how much.
 */
export function weighPercentages(key: PercentKey, recipients: readonly Recipient[]): KeyWeights {
  const weighted = valuesOf(key.values, recipients);
  if (weighted.every(({ weight }) => isZero(weight.value) && !isProvisional(weight))) {
    throw failure({
      code: 'VAEGT-NUL',
      message: 'alle procenter er nul',
      place: key.origin,
      advice: 'Skriv mindst én procent over nul.',
    });
  }
  return { weighted, whole: rational(100n), areAmounts: false };
}

/** `beloeb`: each recipient's fixed amount, in the fordeling's unit. */
export function weighFixedAmounts(key: FixedAmountKey, recipients: readonly Recipient[]): KeyWeights {
  const weighted = valuesOf(key.values, recipients);
  return { weighted, whole: sum(weighted.map(({ weight }) => weight.value)), areAmounts: true };
}

function valuesOf(values: ReadonlyMap<string, Declared>, recipients: readonly Recipient[]): Weighted[] {
  return recipients.map((recipient) => {
    const value = values.get(recipient.key);
    if (value === undefined) throw new Error(`no value for ${recipient.name}`);
    return { recipient, weight: declared(value) };
  });
}
