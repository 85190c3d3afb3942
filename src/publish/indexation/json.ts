import type * as z from 'zod/mini';
import type { IndexedBudget } from '../../calculate/index-budget.ts';
import type { Indexed } from '../../calculate/indexation.ts';
import type { Rational } from '../../model/exact/rational.ts';
import type { Indexation } from '../../model/scheme/index-rate.ts';
import { plainDecimal } from '../format/decimal.ts';
import type { indexationSchema, indexedSchema } from './schema.ts';

export function indexationJson(
  amount: Rational,
  indexed: Indexed,
  { from, to }: Indexation,
): z.infer<typeof indexationSchema> {
  return { fra: from, til: to, fremskrevet: indexedJson(amount, indexed) };
}

export function indexedBudgetJson(
  budget: IndexedBudget,
  { from, to }: Indexation,
): z.infer<typeof indexationSchema> {
  return {
    fra: from,
    til: to,
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
  };
}

/** An amount and its chain as JSON. */
function indexedJson(amount: Rational, { steps, exact, value }: Indexed): z.infer<typeof indexedSchema> {
  return {
    beloeb: plainDecimal(amount),
    trin: steps.map(({ from, to, factor, rate, addition, after }) => ({
      fra: from,
      til: to,
      sats: plainDecimal(rate.rate),
      faktor: plainDecimal(factor),
      tillaeg: plainDecimal(addition),
      beloeb: plainDecimal(after),
      indeks: rate.index,
      skoen: rate.vintage,
      status: rate.status,
      kilde: rate.source,
    })),
    eksakt: plainDecimal(exact),
    resultat: plainDecimal(value),
    foreloebig: steps.some(({ rate }) => rate.provisional),
  };
}
