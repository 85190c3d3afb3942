import { formatDate } from '../../model/exact/calendar-date.ts';
import { amountDecimals, decimalsGiven, decimalsOf, formatNumber } from '../../model/exact/format.ts';
import { multiply, type Rational, rational } from '../../model/exact/rational.ts';
import { isInKroner, unitAside } from '../../model/exact/unit.ts';
import type { Cell, Column, Decimals, Figure, FigureKind, Row, Table } from './document.ts';

/** A cell as people read it. */
export interface WrittenCell {
  /** Words, or a figure. */
  readonly text: string;
  /** Of a figure: its unit and its mark. */
  readonly tail: string;
  readonly isFigure: boolean;
}

export interface WrittenTable {
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly foot: readonly (readonly WrittenCell[])[];
}

/** A figure of which everything is decided that its column and the others in it say of it. */
export interface DecidedFigure {
  readonly kind: FigureKind;
  /** Of a share what is written of it: 18 for 18 %. */
  readonly value: Rational;
  /** How many are written. */
  readonly decimals: number;
  /** Its unit and its mark, with a space before them. */
  readonly tail: string;
}

/** The figures of a table in Danish notation, with one number of decimals for all of a column that are alike. */
export function writtenTable(table: Table): WrittenTable {
  const { rows, foot } = table;
  const written = decidedColumns(table).map((figures) => figures.map(inDanish));
  const rowAt = (_: Row, index: number) => written.map((cells) => cells[index] ?? words(''));
  return {
    rows: rows.map(rowAt),
    foot: foot.map((row, index) => rowAt(row, rows.length + index)),
  };
}

/** A cell in one piece. */
export function inOne({ text, tail }: WrittenCell): string {
  return `${text}${tail}`;
}

function words(text: string): WrittenCell {
  return { text, tail: '', isFigure: false };
}

/** A figure of which its column has said the rest. */
interface WholeFigure {
  readonly kind: FigureKind;
  readonly value: Rational;
  readonly decimals: Decimals;
  /** Its own, or its column's. */
  readonly unit: string | undefined;
  readonly tail: string;
}

/** What is decided of the figures of each column, rows and foot; words stay words. */
export function decidedColumns({ columns, rows, foot }: Table): (DecidedFigure | string)[][] {
  const all = [...rows, ...foot];
  return columns.map((column, index) =>
    decidedColumn(
      column,
      all.map((row) => row[index]),
    ),
  );
}

function decidedColumn(column: Column, cells: readonly Cell[]): (DecidedFigure | string)[] {
  const figures = cells.map((cell) => wholeFigure(column, cell));
  const decimals = new Map<string, number>();
  for (const figure of figures) {
    if (typeof figure === 'string') continue;
    const group = groupOf(figure);
    decimals.set(group, Math.max(decimals.get(group) ?? 0, decimalsFor(figure)));
  }
  return figures.map((figure) => {
    if (typeof figure === 'string') return figure;
    const { kind, value, tail } = figure;
    const common = column.kind === 'unlike' ? decimalsFor(figure) : (decimals.get(groupOf(figure)) ?? 0);
    return { kind, value, decimals: common, tail };
  });
}

function inDanish(figure: DecidedFigure | string): WrittenCell {
  if (typeof figure === 'string') return words(figure);
  return { text: writtenFigure(figure), tail: figure.tail, isFigure: true };
}

/** The digits of a figure, without its tail. */
export function writtenFigure({ kind, value, decimals }: DecidedFigure): string {
  if (kind === 'year') return value.numerator.toString();
  const number = formatNumber(value, decimals);
  return kind === 'percent' ? `${number} %` : number;
}

/** Figures that are alike have decimals in common. */
function groupOf({ kind, unit = '' }: WholeFigure): string {
  return `${kind} ${unit}`;
}

function wholeFigure(column: Column, cell: Cell): WholeFigure | string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'string') return column.kind === 'date' ? formatDate(cell) : cell;
  const figure: Figure = 'numerator' in cell ? { value: cell } : cell;
  const kind = figure.kind ?? kindOf(column);
  const { unit, mark } = figure;
  const tails = [unit && unitAside(unit), mark];
  return {
    kind,
    value: kind === 'percent' ? multiply(figure.value, rational(100n)) : figure.value,
    decimals: figure.decimals ?? column.decimals ?? {},
    unit: unit ?? column.unit,
    tail: tails.flatMap((tail) => (tail === undefined || tail === '' ? [] : [` ${tail}`])).join(''),
  };
}

function kindOf({ kind }: Column): FigureKind {
  return kind === 'text' || kind === 'printed' || kind === 'date' ? 'unlike' : kind;
}

/** Finer than øre only where that is asked for; anything but kroner has all the decimals it was given. */
function decimalsFor({ value, unit, decimals: { least = 0, most } }: WholeFigure): number {
  if (unit !== undefined && isInKroner(unit)) return Math.max(least, amountDecimals(value, most ?? 2));
  return Math.max(least, most === undefined ? decimalsGiven(value) : decimalsOf(value, most));
}
