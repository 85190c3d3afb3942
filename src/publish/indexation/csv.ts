import { inHeading, kroner } from '../../model/exact/unit.ts';
import type { Indexation } from '../../model/scheme/index-rate.ts';
import type { Indexed, IndexedBudget } from '../../model/scheme/indexed.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal } from '../format/decimal.ts';

/** A row per step of the chain; the last one with the rounded result. */
export function indexationCsv({ steps, value }: Indexed): string {
  return renderCsv(
    ['fra', 'til', 'sats', 'faktor', 'tillaeg', 'skoen', 'status', 'beloeb'],
    steps.map(({ from, to, rate, factor, addition, after }, index) => [
      String(from),
      String(to),
      csvDecimal(rate.rate),
      csvDecimal(factor, 10),
      csvDecimal(addition),
      rate.vintage,
      rate.status,
      csvDecimal(index === steps.length - 1 ? value : after, 10),
    ]),
  );
}

/** The budget as it was, with a column more: the amount in the new year's prices, in the unit that the file says. Reads back in as a budget. */
export function indexedBudgetCsv(
  budget: IndexedBudget,
  columns: readonly string[],
  { to }: Indexation,
): string {
  return renderCsv(
    [...columns, budget.unit === kroner ? `beloeb ${to}` : inHeading(`beloeb ${to}`, budget.unit)],
    budget.lines.map(({ line, indexed }) => [
      ...columns.map((column) => line.get(column)?.text ?? ''),
      csvDecimal(indexed.value),
    ]),
  );
}
