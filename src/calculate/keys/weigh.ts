import type { CountTable } from '../../model/count-table.ts';
import { countTableId } from '../../model/count-table.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { AllocationKey } from '../../model/scheme/allocation-key.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import type { Extract } from '../../model/statbank/extract.ts';
import type { Traced } from '../../model/traced.ts';
import { holdBounds, refuseInnerBounds } from '../weighing/hold-bounds.ts';
import type { KeyWeights, Weigh, WeighPart } from '../weighing/key-weights.ts';
import { byMembership } from '../weighing/membership.ts';
import { weighClasses } from './classes.ts';
import { weighCounts } from './counts.ts';
import { weighEqually } from './equal.ts';
import { weighFactors } from './factors.ts';
import { weighFixedAmounts } from './fixed-amounts.ts';
import { weighWithinLimits } from './limits.ts';
import { weighMix } from './mix.ts';
import { weighPercentages } from './percentages.ts';
import { weighPopulation } from './population.ts';
import { weighRate } from './rate.ts';
import { weighSteps } from './steps.ts';

/**
 * What a fordeling shares by: its key's weights, by the part of the year that each recipient belongs to the circle. In a mix that counts
 * in each part, so that a part stays its percent of the total: what a member of its circle does not bear of it, the others of that
 * circle do.
 *
 * @param total as for `weigh`.
 * @throws FordelError `NOEGLE-GRAENSER` where floors and ceilings do not hold for what is left, and as `weigh`.
 */
export function weighMembers(
  key: AllocationKey,
  recipients: readonly Recipient[],
  input: SchemeInput,
  total: Traced | undefined,
): KeyWeights {
  if (key.kind === 'blanding') {
    return weighMix(
      key,
      recipients,
      (part, circle, ofPart) => weighMembers(part, circle, input, ofPart),
      total,
    );
  }
  const { year } = input.scheme;
  const members = byMembership(weigh(key, recipients, input, total), year);
  holdBounds(key, members);
  refuseInnerBounds(key, members, year);
  return members;
}

/**
 * What a key comes to for a circle of recipients, each of them in it all year.
 *
 * @param total what is shared: the fordeling's total, or a part's in a mix; undefined where it follows from the key.
 * @throws FordelError as the key's own mechanism does.
 */
export function weigh(
  key: AllocationKey,
  recipients: readonly Recipient[],
  input: SchemeInput,
  total: Traced | undefined,
): KeyWeights {
  const ofPart: WeighPart = (other, circle, share) => weigh(other, circle, input, share);
  const inner: Weigh = (other, circle) => ofPart(other, circle, total);
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
      return weighMix(key, recipients, ofPart, total);
    case 'trin':
      return weighSteps(key, recipients, inner);
    case 'klasser':
      return weighClasses(key, recipients, inner);
    case 'faktorer':
      return weighFactors(key, recipients, inner);
    case 'sats':
      return weighRate(key, recipients, inner);
    case 'graenser':
      return weighWithinLimits(key, recipients, ofPart, total);
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
