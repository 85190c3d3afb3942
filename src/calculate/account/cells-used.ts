import { isZero } from '../../model/exact/rational.ts';
import { type Origin, pathOf } from '../../model/origin.ts';
import type { BudgetAmount } from '../../model/scheme/amount.ts';
import type { Budget, BudgetCell } from '../../model/scheme/budget.ts';
import { takes } from '../../model/scheme/line-filter.ts';

/** The cells that an amount of a budget sums, those of nothing left out. */
export function cellsUsed(amount: BudgetAmount, budgets: ReadonlyMap<string, Budget>): BudgetCell[] {
  const lines = budgets.get(amount.file)?.lines ?? [];
  return lines.flatMap((line) => {
    const cell = takes(amount, line) ? line.get(amount.column) : undefined;
    return cell?.value === undefined || isZero(cell.value) ? [] : [cell];
  });
}

/** The same for all that stands in one place of one file, whichever sheet and area of it were asked for. */
export function placeKey({ file, sheet, line, column }: Origin): string {
  return [pathOf({ file, sheet }), sheet, line, column].join('\0');
}
