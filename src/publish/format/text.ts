import { Chalk, type ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
import { visible } from '../../model/invisible.ts';
import { largestOf } from '../../model/largest-of.ts';
import type { Block, Document, Table } from './document.ts';

/** Plain text for a terminal; blocks apart by an empty line. */
export function renderText(document: Document, colour: boolean): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  return `${document.map((block) => renderBlock(block, paint)).join('\n\n')}\n`;
}

function renderBlock(block: Block, paint: ChalkInstance): string {
  switch (block.kind) {
    case 'overskrift':
      return [
        paint.bold(visible(block.text)),
        ...(block.note === undefined ? [] : [visible(block.note)]),
      ].join('\n');
    case 'afsnit':
      return visible(block.lines.join('\n'));
    case 'kode':
      return block.text;
    case 'tabel':
      return renderTable(block, paint);
  }
}

const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '   ',
};

/** How wide a table may be before a column of words is folded. */
const widest = 108;
const narrowestFold = 28;

/** For each cell cli-table3 looks at all others: so many rows are laid out at a time. */
const rowsAtATime = 50;

interface Layout {
  readonly widths: readonly number[];
  /** The column that is folded, where one is. */
  readonly folded?: number;
}

/** Folds the widest column of words where the table does not fit a terminal; figures are never folded. */
function layoutOf(columns: Table['columns'], rows: readonly (readonly string[])[]): Layout {
  const natural = widestOf(rows);
  const total = natural.reduce((sum, width) => sum + width, noLines.middle.length * (columns.length - 1));
  const words = natural.map((width, index) => (columns[index]?.align === 'left' ? width : 0));
  const folded = words.indexOf(largestOf(words));
  // cli-table3 cuts a word that is wider than its column.
  const longestWord = largestOf(
    rows.flatMap((row) => (row[folded] ?? '').split(' ')).map((word) => word.length),
  );
  const room = largestOf([narrowestFold, longestWord, (natural[folded] ?? 0) - (total - widest)]);
  if (total <= widest || room >= (natural[folded] ?? 0)) return { widths: natural };
  return { widths: natural.map((width, index) => (index === folded ? room : width)), folded };
}

/** A row as one line or more: the further lines of its folded cell, and nothing in the others. */
function foldedRow(row: readonly string[], folded: number, width: number): string[][] {
  return linesOf(row[folded] ?? '', width).map((line, number) =>
    row.map((text, index) => (index === folded ? line : number === 0 ? text : '')),
  );
}

/** Breaks a text between its words. */
function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of text.split(' ')) {
    if (line === undefined) line = word;
    else if (line.length + 1 + word.length <= width) line = `${line} ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line ?? ''];
}

function renderTable({ columns, rows, foot = [] }: Table, paint: ChalkInstance): string {
  const all = [columns.map(({ title }) => title), ...rows, ...foot].map((row) => row.map(visible));
  const { widths, folded } = layoutOf(columns, all);
  const inLines = (row: readonly string[]) =>
    folded === undefined ? [row] : foldedRow(row, folded, widths[folded] ?? narrowestFold);
  const lines = all.flatMap((row, position) => {
    const paintCell = position === 0 ? paint.dim : position > rows.length ? paint.bold : undefined;
    return inLines(row).map((line) => line.map((text) => paintCell?.(text) ?? text));
  });
  return inParts(lines)
    .flatMap((part) => {
      const layout = new CliTable({
        chars: noLines,
        colWidths: [...widths],
        style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
        colAligns: columns.map((column) => column.align),
      });
      for (const line of part) layout.push(line);
      return layout.toString().split('\n');
    })
    .map((line) => line.trimEnd())
    .join('\n');
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtATime) }, (_, index) =>
    rows.slice(index * rowsAtATime, (index + 1) * rowsAtATime),
  );
}

/** Letters, digits and dashes of Latin scripts: a text of these is as wide as it is long. */
const latin = /^[ -~\u00a0-\u00a8\u00aa-\u00ac\u00af-\u02ff\u2010-\u2027]*$/;

/**
 * How wide each column of a table in parts must be. Rows with other letters are measured by cli-table3 itself: as wide as
 * a row of letters x becomes that is set below them.
 */
function widestOf(rows: readonly (readonly string[])[]): number[] {
  const others = rows.filter((row) => !row.every((text) => latin.test(text)));
  const measured = inParts(others).map((part) => {
    const layout = new CliTable({
      chars: { ...noLines, middle: '|' },
      style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    });
    layout.push(...part.map((row) => [...row]), part[0]?.map(() => 'x') ?? []);
    const ruler = layout.toString().split('\n').at(-1) ?? '';
    return ruler.split('|').map((column) => column.length);
  });
  const isOther = new Set(others);
  const lengths = rows.filter((row) => !isOther.has(row)).map((row) => row.map((text) => text.length));
  return (rows[0] ?? []).map((_, column) =>
    largestOf([...measured, ...lengths].map((row) => row[column] ?? 0)),
  );
}
