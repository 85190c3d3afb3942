import type { BudgetLine } from '../../../model/scheme/budget.ts';
import { labelColumns } from '../totals/label-columns.ts';

/** Those of the columns that name the lines. */
export function namingColumns(open: readonly string[], lines: readonly BudgetLine[]): string[] {
  const { labels } = labelColumns(
    open,
    lines.map((line) => open.flatMap((column) => line.get(column) ?? [])),
    new Set(),
  );
  return labels.flatMap((at) => open[at] ?? []);
}
