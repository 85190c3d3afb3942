import { daysBetween, isoDate, parseDate } from '../../../model/exact/calendar-date.ts';
import { type Rational, rational } from '../../../model/exact/rational.ts';
import type { Cell, Column } from '../../format/document.ts';
import { isSetLeft } from '../../format/document.ts';
import type { BookCell, BookName, BookRange, BookRow, BookSheet, Look } from '../ooxml/book.ts';
import { dayFormat, numberFormat } from './number-format.ts';
import { frozenAt, repeatedAt } from './panes.ts';
import type { PlacedCell, PlacedRow, PlacedSheet, PlacedTable } from './placed-sheet.ts';
import { heightOf, widthsOf } from './sizes.ts';

/** A sheet as it is written, with its looks, its sizes and its formulas; every sheet of the workbook has its places by now. */
export function layOut(placed: PlacedSheet): BookSheet {
  const widths = widthsOf(placed);
  const columns = Math.max(1, ...placed.tables.map(({ table }) => table.columns.length));
  return {
    name: placed.name,
    rows: placed.rows.map((row) => bookRow(row, placed.name, { widths, columns })),
    widths,
    frozen: frozenAt(placed),
    repeated: repeatedAt(placed),
    zeros: placed.tables.flatMap((table) => zerosOf(table, placed)),
  };
}

/** The names of the tables that have one. */
export function namesOfTables({ name: sheet, tables }: PlacedSheet): BookName[] {
  return tables.flatMap(({ table: { named }, head, last }) =>
    named === undefined
      ? []
      : [
          {
            name: named.name,
            sheet,
            range: { from: { row: head, column: 1 }, to: { row: last, column: named.columns } },
          },
        ],
  );
}

interface Setting {
  readonly widths: readonly number[];
  readonly columns: number;
}

function bookRow(row: PlacedRow, sheet: string, { widths, columns }: Setting): BookRow {
  const height = heightOf(row, widths);
  switch (row.kind) {
    case 'tom':
      return { cells: [] };
    case 'titel':
    case 'overskrift':
    case 'kode':
      return { cells: [{ content: row.text, style: { look: row.kind } }], height };
    case 'note':
      return {
        cells: [{ content: row.text, style: { look: 'note' } }],
        height,
        over: Math.max(columns, widths.length),
      };
    case 'hoved':
      return { cells: row.columns.map(headCell), height };
    case 'raekke':
    case 'i-alt':
      return {
        cells: row.cells.map((cell, index) => bookCell(cell, row.columns[index], { sheet, kind: row.kind })),
        height,
      };
  }
}

function headCell(column: Column): BookCell {
  return { content: column.title, style: { look: 'hoved', isRight: !isSetLeft(column) } };
}

function bookCell(
  { cell, decided, formula, look, isAwaited }: PlacedCell,
  column: Column | undefined,
  { sheet, kind }: { readonly sheet: string; readonly kind: 'raekke' | 'i-alt' },
): BookCell {
  const own: Look = kind === 'i-alt' ? 'i-alt' : (look ?? 'beregnet');
  if (typeof decided === 'string') {
    const day = column?.kind === 'date' && typeof cell === 'string' ? serialDay(cell) : undefined;
    if (day !== undefined) return { content: day, style: { look: own, format: dayFormat } };
    const isRight = column !== undefined && !isSetLeft(column);
    const words = kind === 'i-alt' ? kind : isRight ? own : (look ?? 'text');
    return { content: decided === '' ? undefined : decided, style: { look: words, isRight } };
  }
  return {
    content: figureOf(cell),
    formula: formula?.write(sheet),
    style: { look: own, format: numberFormat(decided, isAwaited), isRight: true },
  };
}

function figureOf(cell: Cell): Rational | undefined {
  if (cell === undefined || typeof cell === 'string') return undefined;
  return 'numerator' in cell ? cell : cell.value;
}

/** A day as a spreadsheet counts it; undefined for what is no day. */
function serialDay(text: string): Rational | undefined {
  const day = parseDate(text);
  return day === undefined ? undefined : rational(BigInt(daysBetween(isoDate(1899, 12, 30), day)));
}

/** The columns of a table whose cells tell a difference that is to be zero. */
function zerosOf({ table, head, last }: PlacedTable, { rows }: PlacedSheet): BookRange[] {
  return table.columns.flatMap((_, index): BookRange[] => {
    const isChecked = rows
      .slice(head, last)
      .some((row) => 'cells' in row && row.cells[index]?.look === 'kontrol');
    if (!isChecked) return [];
    return [{ from: { row: head + 1, column: index + 1 }, to: { row: last, column: index + 1 } }];
  });
}
