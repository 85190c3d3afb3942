import type { Diagnostic } from '../model/diagnostic.ts';
import type { Origin } from '../model/origin.ts';
import type { Rational } from '../model/rational.ts';
import type { Budget, BudgetCell, BudgetLine } from '../model/scheme-input.ts';
import { type CsvCell, readCsv } from './csv-table.ts';
import { readNumberCell } from './number-cell.ts';
import type { SourceText } from './source.ts';

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
  const positions = new Map(columns.map((column, index) => [column, index]));
  const amounts = columns.map((column) => amountColumns.has(column));
  const lines = table.rows.map(
    (cells) =>
      new Line(
        cells.map((cell, at) => (amounts[at] ? readAmount(cell, problems) : cell)),
        positions,
      ),
  );
  return { source, columns, lines };
}

/** The cells of a line as the file has them; where each column stands is known once for the whole file. */
class Line implements BudgetLine {
  readonly #cells: readonly BudgetCell[];
  readonly #positions: ReadonlyMap<string, number>;

  constructor(cells: readonly BudgetCell[], positions: ReadonlyMap<string, number>) {
    this.#cells = cells;
    this.#positions = positions;
  }

  get(column: string): BudgetCell | undefined {
    return this.#cells[this.#positions.get(column) ?? -1];
  }

  *[Symbol.iterator](): MapIterator<[string, BudgetCell]> {
    for (const [column, at] of this.#positions) {
      const cell = this.#cells[at];
      if (cell !== undefined) yield [column, cell];
    }
  }

  values(): MapIterator<BudgetCell> {
    return this.#cells.values();
  }
}

function readAmount(cell: CsvCell, problems: Diagnostic[]): BudgetCell {
  const number = readNumberCell(cell, problems);
  return number === undefined ? cell : new AmountCell(cell, number.value);
}

class AmountCell implements BudgetCell {
  readonly value: Rational;
  readonly #cell: CsvCell;

  constructor(cell: CsvCell, value: Rational) {
    this.value = value;
    this.#cell = cell;
  }

  get text(): string {
    return this.#cell.text;
  }

  get origin(): Origin {
    return this.#cell.origin;
  }
}
