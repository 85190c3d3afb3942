import { failure } from '../../model/diagnostic.ts';
import { isZero, rational } from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { PercentKey } from '../../model/scheme/allocation-key.ts';
import { restsOnMissing } from '../../model/traced.ts';
import { declaredWeights } from '../weighing/declared.ts';
import type { KeyWeights } from '../weighing/key-weights.ts';

/**
 * `procenter`: each recipient's fixed percentage of the total. The percentages are what the agreement says, also where
 * they do not add up to 100: then the rows do not add up to the total, and `keyFindings` says by how much.
 *
 * @throws FordelError `VAEGT-NUL` where all of them are zero.
 */
export function weighPercentages(key: PercentKey, recipients: readonly Recipient[]): KeyWeights {
  const weighted = declaredWeights(key.values, recipients);
  if (weighted.every(({ weight }) => isZero(weight.value) && !restsOnMissing(weight))) {
    throw failure({
      code: 'VAEGT-NUL',
      message: 'alle procenter er nul',
      place: key.origin,
      advice: 'Skriv mindst én procent over nul.',
    });
  }
  return { weighted, whole: rational(100n), areAmounts: false };
}
