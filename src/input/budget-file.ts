import type { Diagnostic } from '../model/diagnostic.ts';
import { headingKey } from '../model/heading.ts';
import type { Budget, BudgetCell } from '../model/scheme-input.ts';
import { type CsvCell, readCsv } from './csv-table.ts';
import { columnIndex } from './named-columns.ts';
import { readNumberCell } from './number-cell.ts';
import type { SourceText } from './source.ts';

/**
 * Reads a budget: any CSV with a header.
 *
 * @param amountColumns the columns the ordning sums; each of their cells must be a number in Danish notation.
 * @param optional columns that mean something where they are, so that a heading that is nearly one of them is refused.
 */
export function readBudget(
  source: SourceText,
  amountColumns: ReadonlySet<string>,
  problems: Diagnostic[],
  optional: readonly string[] = [],
): Budget {
  const table = readCsv(source, problems);
  columnIndex(table, { required: [], optional }, problems);
  const columns = table.columns.map((column) => column.text);
  const amounts = new Set([...amountColumns].map(headingKey));
  const lines = table.rows.map(
    (cells) =>
      new CellsByHeading(
        cells.map((cell, index) => {
          const column = columns[index] ?? '';
          return [column, amounts.has(headingKey(column)) ? withAmount(cell, problems) : cell];
        }),
      ),
  );
  return { source, columns, lines };
}

/** The cells of a line by column as the file writes it, found by its heading in any case. */
class CellsByHeading extends Map<string, BudgetCell> {
  readonly #byKey: ReadonlyMap<string, BudgetCell>;

  constructor(cells: readonly (readonly [string, BudgetCell])[]) {
    super(cells);
    this.#byKey = new Map(cells.map(([column, cell]) => [headingKey(column), cell]));
  }

  override get(column: string): BudgetCell | undefined {
    return this.#byKey.get(headingKey(column));
  }

  override has(column: string): boolean {
    return this.#byKey.has(headingKey(column));
  }
}

function withAmount(cell: CsvCell, problems: Diagnostic[]): BudgetCell {
  const number = readNumberCell(cell, problems);
  return number === undefined ? cell : { ...cell, value: number.value };
}
