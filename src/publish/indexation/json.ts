import type * as z from 'zod/mini';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Rational } from '../../model/exact/rational.ts';
import type { Indexation } from '../../model/scheme/index-rate.ts';
import type { Indexed, IndexedBudget } from '../../model/scheme/indexed.ts';
import { exactly, plainDecimal } from '../format/decimal.ts';
import { findingJson } from '../format/finding.ts';
import type { indexationSchema, indexedSchema } from './schema.ts';

export function indexationJson(
  amount: Rational,
  indexed: Indexed,
  { from, to }: Indexation,
  doubts: readonly Diagnostic[],
): z.infer<typeof indexationSchema> {
  return {
    fra: from,
    til: to,
    fremskrevet: indexedJson(amount, indexed),
    advarsler: doubts.map(findingJson),
  };
}

export function indexedBudgetJson(
  budget: IndexedBudget,
  { from, to }: Indexation,
  doubts: readonly Diagnostic[],
): z.infer<typeof indexationSchema> {
  return {
    fra: from,
    til: to,
    enhed: budget.unit,
    linjer: budget.lines.map(({ line, kind, amount, indexed }) => ({
      felter: Object.fromEntries([...line].map(([column, { text }]) => [column, text])),
      art: kind,
      fremskrevet: indexedJson(amount, indexed),
    })),
    ialt: budget.sums.map(({ direction, before, after }) => ({
      retning: direction === '' ? null : direction,
      foer: plainDecimal(before),
      efter: plainDecimal(after),
    })),
    advarsler: doubts.map(findingJson),
  };
}

/** An amount and its chain as JSON. */
function indexedJson(amount: Rational, { steps, exact, value }: Indexed): z.infer<typeof indexedSchema> {
  return {
    ...exactly('beloeb', amount),
    trin: steps.map(({ from, to, factor, rate, addition, after }) => ({
      fra: from,
      til: to,
      ...exactly('sats', rate.rate),
      ...exactly('faktor', factor),
      tillaeg: plainDecimal(addition),
      ...exactly('beloeb', after),
      indeks: rate.index,
      skoen: rate.vintage,
      status: rate.status,
      kilde: rate.source,
    })),
    ...exactly('eksakt', exact),
    resultat: plainDecimal(value),
    foreloebig: steps.some(({ rate }) => rate.provisional),
  };
}
