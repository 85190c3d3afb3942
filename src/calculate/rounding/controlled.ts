import {
  add,
  compare,
  divide,
  isInteger,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  sum,
  zero,
} from '../../model/exact/rational.ts';
import { roundDown, type SummedTable, summed } from '../../model/exact/rounding.ts';
import { isEven } from '../../model/exact/whole-number.ts';

/**
 * Controlled rounding of a two-way table, such as kommune × post: every cell, row sum, column sum and the total becomes
 * the step just below or just above its exact value, and the table adds up both ways. What is whole already stays.
 *
 * With a row and a column of slack that make every sum whole, a row or column that holds one fractional cell holds
 * another, so that fractional cells join into a loop. Round the loop, amounts are moved from every second cell to the
 * next, until one is whole; the sums do not change. Each loop makes at least one cell whole for good, so it ends.
 *
 * Source: L. H. Cox, A Constructive Procedure for Unbiased Controlled Rounding, JASA 82 (1987); here without its lot,
 * so that the same table always comes out the same: of the two ways round, the one that moves less, then the first.
 */
export function controlledRounding(table: readonly (readonly Rational[])[], step: Rational): SummedTable {
  const cells = withSlack(table.map((row) => row.map((cell) => divide(cell, step))));
  for (let loop = findLoop(cells); loop !== undefined; loop = findLoop(cells)) turn(cells, loop);
  return summed(cells.slice(0, -1).map((row) => row.slice(0, -1).map((cell) => multiply(cell, step))));
}

type Cells = Rational[][];
interface Place {
  readonly row: number;
  readonly column: number;
}

/** The table with a last column and a last row that bring every sum down to a whole number. */
function withSlack(table: readonly (readonly Rational[])[]): Cells {
  const rows = table.map((row) => [...row, negate(fractionOf(sum(row)))]);
  const width = rows[0]?.length ?? 0;
  const last = Array.from({ length: width }, (_, column) =>
    negate(fractionOf(sum(rows.map((row) => row[column] ?? zero)))),
  );
  return [...rows, last];
}

/** What is above the whole number below: 0 ≤ fraction < 1. */
function fractionOf(value: Rational): Rational {
  return subtract(value, roundDown(value, rational(1n)));
}

/**
 * A loop of fractional cells, along a row and a column by turns: each row and column holds none or at least two, so a
 * walk that leaves a line by another cell than it came in by must come back to a line it has been on.
 */
function findLoop(cells: Cells): Place[] | undefined {
  let at = firstFractional(cells);
  if (at === undefined) return undefined;
  const lines = [`row ${at.row}`];
  const path: Place[] = [];
  while (at !== undefined) {
    path.push(at);
    const alongColumn = !isEven(path.length);
    const line = alongColumn ? `column ${at.column}` : `row ${at.row}`;
    const seen = lines.indexOf(line);
    if (seen !== -1) return path.slice(seen);
    lines.push(line);
    at = alongColumn ? otherInColumn(cells, at) : otherInRow(cells, at);
  }
  throw new Error('a sum of the table is not whole');
}

function firstFractional(cells: Cells): Place | undefined {
  for (const [row, values] of cells.entries()) {
    const column = values.findIndex((value) => !isInteger(value));
    if (column !== -1) return { row, column };
  }
  return undefined;
}

function otherInRow(cells: Cells, { row, column }: Place): Place | undefined {
  const found = cells[row]?.findIndex((value, index) => index !== column && !isInteger(value)) ?? -1;
  return found === -1 ? undefined : { row, column: found };
}

function otherInColumn(cells: Cells, { row, column }: Place): Place | undefined {
  const found = cells.findIndex((values, index) => index !== row && !isInteger(values[column] ?? zero));
  return found === -1 ? undefined : { row: found, column };
}

/** Moves the same amount out of every second cell of a loop and into the next, until one of them is whole. */
function turn(cells: Cells, loop: readonly Place[]): void {
  const up = loop.filter((_, index) => isEven(index));
  const down = loop.filter((_, index) => !isEven(index));
  const forwards = reach(cells, up, down);
  const backwards = reach(cells, down, up);
  const [gaining, losing, move] =
    compare(forwards, backwards) <= 0 ? [up, down, forwards] : [down, up, backwards];
  for (const place of gaining) change(cells, place, move);
  for (const place of losing) change(cells, place, negate(move));
}

/** How far it is until the first cell is whole. */
function reach(cells: Cells, gaining: readonly Place[], losing: readonly Place[]): Rational {
  const one = rational(1n);
  const rooms = [
    ...gaining.map((place) => subtract(one, fractionOf(cellAt(cells, place)))),
    ...losing.map((place) => fractionOf(cellAt(cells, place))),
  ];
  return rooms.reduce((least, room) => (compare(room, least) < 0 ? room : least), one);
}

function change(cells: Cells, { row, column }: Place, by: Rational): void {
  const values = cells[row];
  if (values !== undefined) values[column] = add(values[column] ?? zero, by);
}

function cellAt(cells: Cells, { row, column }: Place): Rational {
  return cells[row]?.[column] ?? zero;
}
