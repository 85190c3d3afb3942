import { inks, type PdfSheet, sheet, type TextBox } from './sheet.ts';

export interface PdfColumn {
  readonly title: string;
  /** Without one it takes what the others leave. */
  readonly width?: number;
  readonly align?: 'right';
  readonly colour?: string;
}

export interface PdfRow {
  /** A text per column. One that is followed by empty ones runs on over them. */
  readonly cells: readonly string[];
  /** What else there is to say, in small across the table. */
  readonly note?: string;
  readonly isTotal?: boolean;
  /** Stands on the same page as the row after it. */
  readonly keepWithNext?: boolean;
}

export interface TableStyle {
  readonly size: number;
  /** Room above and below a row's text. */
  readonly padding: number;
  /** Room between two columns. */
  readonly gap: number;
}

/**
 * A table with a heading per column and a rule under every row. The first cell of a row is its heading. A row is never
 * split; where a page ends, the headings are repeated on the next one, and the last row never stands there alone.
 */
export function writeTable(
  page: PdfSheet,
  declared: readonly PdfColumn[],
  written: readonly PdfRow[],
  style: TableStyle,
): void {
  const columns = placed(declared, style);
  const rows = written.map((row, index) =>
    index === written.length - 2 ? { ...row, keepWithNext: true } : row,
  );
  page.inside('Table', () => {
    page.need(headHeight(page, columns, style) + heightFrom(page, columns, rows, style));
    page.inside('TR', () => {
      writeHead(columns, style, (text, box) => page.text(text, { ...box, tag: 'TH', scope: 'Column' }));
    });
    endRow(page, headHeight(page, columns, style), style);
    for (const [index, row] of rows.entries()) {
      if (page.need(heightFrom(page, columns, rows.slice(index), style))) {
        writeHead(columns, style, (text, box) => page.repeat(text, box, 'Layout'));
        endRow(page, headHeight(page, columns, style), style);
      }
      writeRow(page, columns, row, style);
    }
  });
}

const ruleRoom = 1.5;

/** A column with its edges. */
interface PlacedColumn extends PdfColumn {
  readonly left: number;
  readonly right: number;
}

function placed(columns: readonly PdfColumn[], { gap }: TableStyle): PlacedColumn[] {
  const taken = columns.reduce((used, { width = 0 }) => used + width + gap, -gap);
  let left: number = sheet.left;
  return columns.map((column) => {
    const right = left + (column.width ?? sheet.width - taken);
    const place = { left, right };
    left = right + gap;
    return { ...column, ...place };
  });
}

function writeHead(
  columns: readonly PlacedColumn[],
  style: TableStyle,
  write: (text: string, box: TextBox) => void,
): void {
  for (const [index, { title }] of columns.entries()) write(title, headBox(columns, index, style));
}

function headBox(columns: readonly PlacedColumn[], index: number, { size }: TableStyle): TextBox {
  return { ...boxOf(columns, index, index), size: Math.min(size, 8.5), colour: inks.muted };
}

function headHeight(page: PdfSheet, columns: readonly PlacedColumn[], style: TableStyle): number {
  return Math.max(...columns.map(({ title }, index) => page.height(title, headBox(columns, index, style))));
}

const rowHead = { tag: 'TH', scope: 'Row' } as const;
const dataCell = { tag: 'TD' } as const;

function writeRow(page: PdfSheet, columns: readonly PlacedColumn[], row: PdfRow, style: TableStyle): void {
  const height = cellsHeight(page, columns, row, style);
  page.inside('TR', () => {
    for (const [index, text] of row.cells.entries()) {
      const cell = index === 0 ? rowHead : dataCell;
      const box = cellBox(columns, row, index, style);
      if (index === 0 && row.note !== undefined) writeWithNote(page, text, box, row.note, height, style);
      else if (text === '') page.inside(cell.tag, () => {});
      else page.text(text, { ...box, ...cell });
    }
  });
  endRow(page, height + noteHeight(page, row, style), style, row.isTotal);
}

/** The first cell of a row, with its note below all the others. */
function writeWithNote(
  page: PdfSheet,
  text: string,
  box: TextBox,
  note: string,
  height: number,
  style: TableStyle,
): void {
  const top = page.y;
  page.inside(
    rowHead.tag,
    () => {
      page.text(text, { ...box, tag: 'Span' });
      page.y = top + height;
      page.text(note, { ...noteBox(style), tag: 'Span' });
      page.y = top;
    },
    rowHead.scope,
  );
}

function endRow(page: PdfSheet, height: number, { padding }: TableStyle, isTotal = false): void {
  page.y += height + padding;
  page.rule(isTotal ? inks.accent : inks.rule, isTotal ? 1.2 : 0.6);
  page.y += padding + ruleRoom;
}

/** How high the first of the rows is, with those that it must stand together with. */
function heightFrom(
  page: PdfSheet,
  columns: readonly PlacedColumn[],
  [row, ...following]: readonly PdfRow[],
  style: TableStyle,
): number {
  if (row === undefined) return 0;
  const own =
    cellsHeight(page, columns, row, style) + noteHeight(page, row, style) + 2 * style.padding + ruleRoom;
  return row.keepWithNext ? own + heightFrom(page, columns, following, style) : own;
}

function cellsHeight(
  page: PdfSheet,
  columns: readonly PlacedColumn[],
  row: PdfRow,
  style: TableStyle,
): number {
  return Math.max(...row.cells.map((text, index) => page.height(text, cellBox(columns, row, index, style))));
}

function noteHeight(page: PdfSheet, { note }: PdfRow, style: TableStyle): number {
  return note === undefined ? 0 : page.height(note, noteBox(style));
}

function noteBox({ size }: TableStyle): TextBox {
  return { x: sheet.left, width: sheet.width, size: size - 1, colour: inks.muted };
}

function cellBox(
  columns: readonly PlacedColumn[],
  row: PdfRow,
  index: number,
  { size }: TableStyle,
): TextBox {
  const column = columns[index];
  const next = row.cells.findIndex((text, other) => other > index && text !== '');
  const last = column?.align === 'right' || next === -1 ? index : next - 1;
  return {
    ...boxOf(columns, index, last),
    size,
    weight: row.isTotal ? 'semiBold' : 'regular',
    colour: row.isTotal ? inks.text : (column?.colour ?? inks.text),
  };
}

/** From the left edge of one column to the right edge of another. */
function boxOf(columns: readonly PlacedColumn[], first: number, last: number): TextBox {
  const { left = sheet.left, align = 'left' } = columns[first] ?? {};
  const { right = sheet.right } = columns[last] ?? {};
  return { x: left, width: right - left, align };
}
