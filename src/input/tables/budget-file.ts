import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Budget, BudgetCell } from '../../model/scheme/scheme-input.ts';
import { type CsvCell, readCsv } from '../reading/csv-table.ts';
import { readNumberCell } from '../reading/number-cell.ts';
import type { SourceText } from '../reading/source.ts';

/**
 * Reads a budget: any CSV with a header.
 *
 * @param amountColumns the columns the ordning sums; each of their cells must be a number in Danish notation.
 */
export function readBudget(
  source: SourceText,
  amountColumns: ReadonlySet<string>,
  problems: Diagnostic[],
): Budget {
  const table = readCsv(source, problems);
  const columns = table.columns.map((column) => column.text);
  const lines = table.rows.map(
    (cells) =>
      new Map(cells.map((cell, index) => readCell(cell, columns[index] ?? '', amountColumns, problems))),
  );
  return { source, columns, lines };
}

function readCell(
  cell: CsvCell,
  column: string,
  amountColumns: ReadonlySet<string>,
  problems: Diagnostic[],
): [string, BudgetCell] {
  if (!amountColumns.has(column)) return [column, cell];
  const number = readNumberCell(cell, problems);
  return [column, number === undefined ? cell : { ...cell, value: number.value }];
}
