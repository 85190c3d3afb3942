import type { IndexedBudget } from '../../calculate/index-budget.ts';
import type { Indexed } from '../../calculate/indexation.ts';
import type { Indexation } from '../../model/scheme/index-rate.ts';
import type { BudgetCell } from '../../model/scheme/scheme-input.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal } from '../format/decimal.ts';
import { safeText } from '../format/safe-text.ts';

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

/** The budget as it was, with a column more: the amount in the new year's prices. Reads back in as a budget. */
export function indexedBudgetCsv(
  budget: IndexedBudget,
  columns: readonly string[],
  { to }: Indexation,
): string {
  return renderCsv(
    [...columns, `beloeb ${to}`],
    budget.lines.map(({ line, indexed }) => [
      ...columns.map((column) => cellText(line.get(column))),
      csvDecimal(indexed.value),
    ]),
  );
}

/** A number stays one; a text that a spreadsheet would run is made harmless. */
function cellText(cell: BudgetCell | undefined): string {
  if (cell === undefined) return '';
  return cell.value === undefined ? safeText(cell.text) : cell.text;
}
