import type { Amount } from '../model/scheme/amount.ts';
import type { BudgetColumnPlan } from '../model/scheme/budget-table.ts';
import type { Scheme } from '../model/scheme/scheme.ts';
import type { ColumnReader } from './tables/absent-columns.ts';
import type { LineReader } from './tables/fill-down.ts';

/** What reads lines of a budget file. */
export function lineReaders(
  scheme: Scheme,
  parts: readonly Amount[],
  file: string,
): (LineReader & ColumnReader)[] {
  return [
    ...parts.flatMap((amount) =>
      amount.kind === 'budget' && amount.file === file
        ? { ...amount, names: [], columns: [amount.column] }
        : [],
    ),
    ...scheme.budgets.flatMap(({ columns, postColumn, directionColumn = postColumn }) =>
      columns
        .filter((column) => column.file === file)
        .map((column) => {
          const names = [postColumn, directionColumn];
          return { ...column, names, columns: [column.amountColumn, ...names] };
        }),
    ),
  ];
}

/** The columns of a file that a table sums all lines of, without one that says which side a line is of. */
export function wholeTables(
  { budgets }: Scheme,
  file: string,
): (BudgetColumnPlan & { readonly column: string })[] {
  return budgets
    .filter(
      ({ directionColumn, sums }) =>
        directionColumn === undefined && sums.some(({ parts }) => parts === 'alle'),
    )
    .flatMap(({ columns }) => columns.filter((column) => column.file === file))
    .map((column) => ({ ...column, column: column.amountColumn }));
}
