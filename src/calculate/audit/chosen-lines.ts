import type { BudgetLine } from '../../model/scheme/budget.ts';
import type { LineChoice } from '../../model/scheme/line-filter.ts';

/** Whether a line counts, column by column: the texts of `hvor` it holds all of, those of `udelad` it does not. */
export function isChosen(line: BudgetLine, { where, leaves }: LineChoice): boolean {
  const holds = ([column, texts]: readonly [string, readonly string[]]) =>
    texts.some((text) => text === line.get(column)?.text);
  for (const entry of where) if (!holds(entry)) return false;
  return leaves === undefined || leaves === 'resten' || ![...leaves].every(holds);
}
