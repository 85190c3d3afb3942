import type { CountTable } from '../../model/count-table.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { AllocationKey } from '../../model/scheme/allocation-key.ts';
import { countTableId, type SchemeInput } from '../../model/scheme/scheme-input.ts';
import type { Extract } from '../../model/statbank/extract.ts';
import type { Traced } from '../../model/traced.ts';
import { weighClasses } from './classes.ts';
import { weighCounts } from './count.ts';
import { weighEqually } from './equal.ts';
import { weighFactors } from './factors.ts';
import { weighFixedAmounts, weighPercentages } from './fixed.ts';
import type { KeyWeights, Weigh } from './key-weights.ts';
import { weighWithinLimits } from './limits.ts';
import { weighMix } from './mix.ts';
import { weighPopulation } from './population.ts';
import { weighRate } from './rate.ts';
import { weighSteps } from './steps.ts';

/**
 * What a key comes to for a circle of recipients.
 *
 * @param total the fordeling's total; undefined where it follows from the key.
 * @throws FordelError as the key's own mechanism does.
 */
export function weigh(
  key: AllocationKey,
  recipients: readonly Recipient[],
  input: SchemeInput,
  total: Traced | undefined,
): KeyWeights {
  const inner: Weigh = (other, circle) => weigh(other, circle, input, total);
  switch (key.kind) {
    case 'befolkning':
      return weighPopulation(key, recipients, extractOf(key.file, input));
    case 'optaelling':
      return weighCounts(key, recipients, countsOf(countTableId(key), input));
    case 'procenter':
      return weighPercentages(key, recipients);
    case 'beloeb':
      return weighFixedAmounts(key, recipients);
    case 'lige':
      return weighEqually(key, recipients);
    case 'blanding':
      return weighMix(key, recipients, inner);
    case 'trin':
      return weighSteps(key, recipients, inner);
    case 'klasser':
      return weighClasses(key, recipients, inner);
    case 'faktorer':
      return weighFactors(key, recipients, inner);
    case 'sats':
      return weighRate(key, recipients, inner);
    case 'graenser':
      return weighWithinLimits(key, recipients, inner, total);
  }
}

function extractOf(file: string, { extracts }: SchemeInput): Extract {
  const extract = extracts.get(file);
  if (extract === undefined) throw new Error(`extract not loaded: ${file}`);
  return extract;
}

function countsOf(id: string, { counts }: SchemeInput): CountTable {
  const table = counts.get(id);
  if (table === undefined) throw new Error(`counts not loaded: ${id}`);
  return table;
}
