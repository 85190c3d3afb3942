import { Chalk, type ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
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

/** Folds the widest column of words where the table does not fit a terminal; figures are never folded. */
function widths(
  columns: Table['columns'],
  rows: readonly (readonly string[])[],
): { colWidths?: number[]; wordWrap?: boolean } {
  const natural = columns.map(({ title }, index) =>
    Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const total = natural.reduce((sum, width) => sum + width, noLines.middle.length * (columns.length - 1));
  const words = natural.map((width, index) => (columns[index]?.align === 'left' ? width : 0));
  const folded = words.indexOf(Math.max(...words));
  // cli-table3 cuts a word that is wider than its column.
  const longestWord = Math.max(
    0,
    ...rows.flatMap((row) => (row[folded] ?? '').split(' ')).map((word) => word.length),
  );
  const room = Math.max(narrowestFold, longestWord, (natural[folded] ?? 0) - (total - widest));
  if (total <= widest || room >= (natural[folded] ?? 0)) return {};
  return { colWidths: natural.map((width, index) => (index === folded ? room : width)), wordWrap: true };
}

function renderTable({ columns, rows, foot = [] }: Table, paint: ChalkInstance): string {
  const layout = new CliTable({
    chars: noLines,
    ...widths(columns, [...rows, ...foot]),
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: columns.map((column) => column.align),
  });
  layout.push(columns.map((column) => paint.dim(column.title)));
  layout.push(...rows.map((row) => [...row]));
  layout.push(...foot.map((row) => row.map((text) => paint.bold(text))));
  return layout
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
