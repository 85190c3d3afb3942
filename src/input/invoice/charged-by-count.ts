import type { Diagnostic } from '../../model/diagnostic.ts';
import { sign } from '../../model/exact/rational.ts';
import type { Counted } from '../../model/invoice/service-provider.ts';
import { readNumberCell } from '../reading/number-cell.ts';
import { didYouMean } from '../reading/suggest.ts';
import type { ProviderLine } from './provider-line.ts';

/** The columns of a takst without sizes. */
export const countColumns = ['gruppe', 'antal'] as const;

/**
 * What a takst without sizes goes by: the takstgruppe by its id, and how many of it, such as `7,5` hours.
 *
 * @param groups the ids of the takst's groups.
 */
export function chargedByCount(
  line: ProviderLine,
  groups: readonly string[],
  problems: Diagnostic[],
): Counted | undefined {
  const group = line.text('gruppe');
  if (!groups.includes(group)) {
    const advice = `Grupperne er: ${groups.join(', ')}.${didYouMean(group, groups)}`;
    line.refuse('gruppe', 'TAKST-GRUPPE', `taksten har ingen gruppe "${group}"`, advice);
  }
  const cell = line.cell('antal');
  const count = cell === undefined ? undefined : readNumberCell(cell, problems);
  if (count === undefined) return undefined;
  if (sign(count.value) <= 0) {
    const advice = 'Skriv et antal over nul; det, der skal betales tilbage, skrives under regulering.';
    line.refuse('antal', 'TILBUD-STOERRELSE', '"antal" er ikke over nul', advice);
    return undefined;
  }
  return { group, count: count.value };
}
