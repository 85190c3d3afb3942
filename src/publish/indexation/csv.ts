import { inHeading, kroner } from '../../model/exact/unit.ts';
import { headingKey } from '../../model/heading.ts';
import type { Indexation, IndexRate } from '../../model/scheme/index-rate.ts';
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
      vintageOf(rate),
      rate.status,
      csvDecimal(index === steps.length - 1 ? value : after, 10),
    ]),
  );
}

/** Which estimate a rate is of, or the two index numbers that it comes of. */
function vintageOf({ vintage, levels }: IndexRate): string {
  return levels === undefined ? vintage : `indekstal ${csvDecimal(levels.to)} / ${csvDecimal(levels.from)}`;
}

/**
 * The budget as it was, with a column more: the amount in the new year's prices. Reads back in as a budget. A unit that is not kroner
 * stands in the headings of both amounts, for what stood above the table is not written.
 */
export function indexedBudgetCsv(
  budget: IndexedBudget,
  columns: readonly string[],
  amountColumn: string,
  { to }: Indexation,
): string {
  const withUnit = (heading: string) =>
    budget.unit === kroner || heading.includes('(') ? heading : inHeading(heading, budget.unit);
  const isAmount = (column: string) => headingKey(column) === headingKey(amountColumn);
  return renderCsv(
    [...columns.map((column) => (isAmount(column) ? withUnit(column) : column)), withUnit(`beloeb ${to}`)],
    budget.lines.map(({ line, indexed }) => [
      ...columns.map((column) => line.get(column)?.text ?? ''),
      csvDecimal(indexed.value),
    ]),
  );
}
