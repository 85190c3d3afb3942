import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Rational } from '../../model/exact/rational.ts';
import { headingKey } from '../../model/heading.ts';
import type { Origin } from '../../model/origin.ts';
import type { Budget, BudgetCell, BudgetLine, SaidUnit } from '../../model/scheme/budget.ts';
import { type CsvCell, type CsvTable, readCsv } from '../reading/csv-table.ts';
import { columnIndex } from '../reading/named-columns.ts';
import { amountsOf, readNumberCell } from '../reading/number-cell.ts';
import type { SourceText } from '../reading/source.ts';
import { refuseNameless } from './nameless-columns.ts';
import { leaveOutTotals, type TotalRules } from './totals/leave-out-totals.ts';
import { unitOfHeading, unitOfTitle } from './unit-said.ts';

/** How a budget is read beside its amounts. */
interface BudgetRules extends TotalRules {
  /** Columns that mean something where they are, so that a heading that is nearly one of them is refused. */
  readonly optional?: readonly string[];
}

/**
 * Reads a budget: any CSV with a header. Its rows of totals are no lines of it.
 *
 * @param amountColumns the columns the ordning sums; each of their cells must be a number in Danish notation.
 */
export function readBudget(
  source: SourceText,
  amountColumns: ReadonlySet<string>,
  problems: Diagnostic[],
  { optional = [], ...totals }: BudgetRules = {},
): Budget {
  const table = readCsv(source, problems, [...amountColumns, ...optional]);
  columnIndex(table, { required: [], optional }, problems);
  refuseNameless(table, problems);
  const columns = table.columns.map((column) => column.text);
  const keys = columns.map(headingKey);
  const positions = new Map([...keys, ...columns].map((column, index) => [column, index % columns.length]));
  const wanted = new Set([...amountColumns].map(headingKey));
  const amounts = keys.map((key) => wanted.has(key));
  const parsers = keys.map((_, at) => amountsOf(() => table.rows.map((cells) => cells[at])));
  const all = table.rows.map((cells) =>
    cells.map((cell, at) => (amounts[at] ? withAmount(cell, problems, parsers[at]) : cell)),
  );
  const summed = amounts.flatMap((isAmount, at) => (isAmount ? [at] : []));
  const { rows, leftOut } = leaveOutTotals(
    { file: source.file, columns, rows: all, amounts: summed },
    totals,
    problems,
  );
  return {
    source,
    columns,
    lines: rows.map((cells) => new Line(cells, columns, positions)),
    leftOut,
    saidUnits: new Map(summed.flatMap((at) => saidUnit(table, rows, at))),
  };
}

/** The unit of a column: its heading says it first, then the line under that, `kr.` in a cell, and what stands above the table. */
function saidUnit(
  { columns, units, titles }: CsvTable,
  rows: readonly (readonly BudgetCell[])[],
  at: number,
): [string, SaidUnit][] {
  const heading = columns[at];
  if (heading === undefined) return [];
  const inCell = rows
    .map((cells) => cells[at])
    .find((cell) => cell?.value !== undefined && /kr|dkk/i.test(cell.text));
  const own = [heading, units[at], inCell].flatMap((cell) => said(cell, unitOfHeading));
  const [first] = own.length > 0 ? own : titles.flatMap((cell) => said(cell, unitOfTitle));
  return first === undefined ? [] : [[headingKey(heading.text), first]];
}

function said(cell: BudgetCell | undefined, unitIn: (text: string) => string | undefined): SaidUnit[] {
  const unit = cell === undefined ? undefined : unitIn(cell.text);
  return cell === undefined || unit === undefined ? [] : [{ unit, text: cell.text, origin: cell.origin }];
}

/** The cells of a line as the file has them; where each column stands is known once for the whole file. */
class Line implements BudgetLine {
  readonly #cells: readonly BudgetCell[];
  readonly #columns: readonly string[];
  /** By the column's heading as written, and by its `headingKey`. */
  readonly #positions: ReadonlyMap<string, number>;

  constructor(
    cells: readonly BudgetCell[],
    columns: readonly string[],
    positions: ReadonlyMap<string, number>,
  ) {
    this.#cells = cells;
    this.#columns = columns;
    this.#positions = positions;
  }

  get(column: string): BudgetCell | undefined {
    return this.#cells[this.#positions.get(column) ?? this.#positions.get(headingKey(column)) ?? -1];
  }

  *[Symbol.iterator](): MapIterator<[string, BudgetCell]> {
    for (const [at, column] of this.#columns.entries()) {
      const cell = this.#cells[at];
      if (cell !== undefined) yield [column, cell];
    }
  }

  values(): MapIterator<BudgetCell> {
    return this.#cells.values();
  }
}

function withAmount(
  cell: CsvCell,
  problems: Diagnostic[],
  parse: ReturnType<typeof amountsOf> | undefined,
): BudgetCell {
  const number = readNumberCell(cell, problems, parse);
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
