import { Chalk, type ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
import { largestOf } from '../model/largest-of.ts';
import type { Block, Document, Table } from './document.ts';

/** Plain text for a terminal; blocks apart by an empty line. */
export function renderText(document: Document, colour: boolean): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  return `${document.map((block) => renderBlock(block, paint)).join('\n\n')}\n`;
}

function renderBlock(block: Block, paint: ChalkInstance): string {
  switch (block.kind) {
    case 'overskrift':
      return [paint.bold(block.text), ...(block.note === undefined ? [] : [block.note])].join('\n');
    case 'afsnit':
      return block.lines.join('\n');
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

/** cli-table3 holds each row against all the others: long tables are laid out by so many rows at a time. */
const rowsAtATime = 100;

interface Layout {
  readonly widths: readonly number[];
  /** The column that is folded, where one is. */
  readonly folded?: number;
}

/** Folds the widest column of words where the table does not fit a terminal; figures are never folded. */
function layoutOf(columns: Table['columns'], rows: readonly (readonly string[])[]): Layout {
  const natural = columns.map(({ title }, index) =>
    largestOf(
      rows.map((row) => row[index]?.length ?? 0),
      title.length,
    ),
  );
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
  const { widths, folded } = layoutOf(columns, [...rows, ...foot]);
  const inLines = (row: readonly string[]) =>
    folded === undefined ? [row] : foldedRow(row, folded, widths[folded] ?? narrowestFold);
  const lines = [
    columns.map((column) => paint.dim(column.title)),
    ...rows.flatMap(inLines).map((row) => [...row]),
    ...foot.flatMap(inLines).map((row) => row.map((text) => paint.bold(text))),
  ];
  const parts = Array.from({ length: Math.ceil(lines.length / rowsAtATime) }, (_, part) =>
    lines.slice(part * rowsAtATime, (part + 1) * rowsAtATime),
  );
  return parts
    .map((part) => {
      const layout = new CliTable({
        chars: noLines,
        ...(folded !== undefined || parts.length > 1 ? { colWidths: [...widths] } : {}),
        style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
        colAligns: columns.map((column) => column.align),
      });
      for (const line of part) layout.push(line);
      return layout.toString();
    })
    .join('\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
