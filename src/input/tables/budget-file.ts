import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Rational } from '../../model/exact/rational.ts';
import { kroner } from '../../model/exact/unit.ts';
import type { LeftOut } from '../../model/file-account.ts';
import { headingKey } from '../../model/heading.ts';
import type { Origin } from '../../model/origin.ts';
import type { Budget, BudgetCell, BudgetLine, SaidUnit } from '../../model/scheme/budget.ts';
import { type CsvCell, type CsvTable, placeOf, readCsv } from '../reading/csv-table.ts';
import { columnIndex } from '../reading/named-columns.ts';
import { amountsOf, readNumberCell } from '../reading/number-cell.ts';
import type { TableSource } from '../reading/source.ts';
import { OtherSide } from './debit-and-credit.ts';
import { refuseNameless } from './nameless-columns.ts';
import { isTextAlone, textOf, withoutText } from './rows-of-text.ts';
import { judgeCrossSums } from './totals/across/cross-sums.ts';
import { leaveOutTotals } from './totals/leave-out-totals.ts';
import type { TotalRules } from './totals/total-rules.ts';
import { unitOfHeading, unitOfTitle } from './units/unit-said.ts';
import { unitOfAllLines } from './units/units-of-lines.ts';

/** How a budget is read beside its amounts. */
interface BudgetRules extends TotalRules {
  /** Columns that mean something where they are, so that a heading that is nearly one of them is refused. */
  readonly optional?: readonly string[];
  /** A column that is no amount of the budget, and whose unit is asked for. */
  readonly unitOf?: string;
}

/**
 * Reads a budget: any CSV with a header. Its rows of totals are no lines of it.
 *
 * @param amountColumns the columns the ordning sums; each of their cells must be a number in Danish notation.
 */
export function readBudget(
  source: TableSource,
  amountColumns: ReadonlySet<string>,
  problems: Diagnostic[],
  { optional = [], unitOf, ...totals }: BudgetRules = {},
): Budget {
  const table = readCsv(source, problems, [
    ...amountColumns,
    ...optional,
    ...(unitOf === undefined ? [] : [unitOf]),
  ]);
  columnIndex(table, { required: [], optional }, problems);
  refuseNameless(table, problems);
  const columns = table.columns.map((column) => column.text);
  const keys = columns.map(headingKey);
  const positions = new Map([...keys, ...columns].map((column, index) => [column, index % columns.length]));
  const wanted = new Set([...amountColumns].map(headingKey));
  const amounts = keys.map((key) => wanted.has(key));
  const summed = amounts.flatMap((isAmount, at) => (isAmount ? [at] : []));
  problems.push(...judgeCrossSums(table, summed));
  const { body, texts, units } = withoutText(table.rows, summed);
  const parsers = keys.map((_, at) => amountsOf(() => body.map((cells) => cells[at])));
  const otherSide = new OtherSide(table, summed);
  problems.push(...otherSide.unread(body));
  const all = body.map((cells) => {
    if (isTextAlone(cells, summed)) {
      problems.push(textAlone(cells));
      return cells;
    }
    return cells.map((cell, at) => {
      if (!otherSide.isOf(cells, at)) return amounts[at] ? withAmount(cell, problems, parsers[at]) : cell;
      problems.push(otherSide.emptyFor(cell));
      return cell;
    });
  });
  const { rows, leftOut: sums } = leaveOutTotals(
    { file: source.file, columns, rows: all, amounts: summed },
    totals,
    problems,
  );
  const leftOut = [...sums, ...texts.flatMap(leftOutText)].sort((a, b) => a.origin.line - b.origin.line);
  const below = [...units, ...texts.flatMap((cells) => textOf(cells) ?? [])];
  const lines = rows.map((cells) => new Line(cells, columns, positions));
  const ofLines = unitOfAllLines({ columns, lines });
  const told = keys.flatMap((key, at) =>
    amounts[at] || (unitOf !== undefined && key === headingKey(unitOf)) ? [at] : [],
  );
  const saidUnits = new Map(told.flatMap((at) => saidUnit(table, { below, rows, ofLines }, at)));
  return { source, columns, lines, leftOut, saidUnits };
}

function leftOutText(cells: readonly CsvCell[]): LeftOut[] {
  const text = textOf(cells);
  return text === undefined ? [] : [{ origin: text.origin, reason: 'uden-tal', text: text.text, cells }];
}

function textAlone(cells: readonly CsvCell[]): Diagnostic {
  const cell = cells.find(({ text }) => text !== '') ?? cells[0];
  return {
    code: 'TAL-TOM',
    severity: 'fejl',
    message: 'linjen har en tekst og intet tal',
    place: cell === undefined ? undefined : placeOf(cell),
    advice:
      'Er den en overskrift, så skriv kolon efter den; er den en note, så slet den; er den en linje, så skriv dens tal.',
  };
}

/**
 * The unit of a column: its heading says it first, then the line under that, `kr.` in a cell, a column of units, and what stands above or below the
 * table, where another unit than kroner is the one to be asked about.
 */
function saidUnit(
  { columns, units, titles }: CsvTable,
  {
    below,
    rows,
    ofLines,
  }: {
    readonly below: readonly CsvCell[];
    readonly rows: readonly (readonly BudgetCell[])[];
    readonly ofLines: SaidUnit | undefined;
  },
  at: number,
): [string, SaidUnit][] {
  const heading = columns[at];
  if (heading === undefined) return [];
  const inCell = rows
    .map((cells) => cells[at])
    .find((cell) => cell?.value !== undefined && /kr|dkk/i.test(cell.text));
  const own = [
    ...[heading, units[at]].flatMap((cell) => said(cell, unitOfHeading)),
    ...said(inCell, () => kroner),
    ...(ofLines === undefined ? [] : [ofLines]),
  ];
  const around = [...titles, ...below].flatMap((cell) => said(cell, unitOfTitle));
  const first = own[0] ?? around.find(({ unit }) => unit !== kroner) ?? around[0];
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
