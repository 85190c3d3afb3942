import { Chalk, type ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
import { visible } from '../model/invisible.ts';
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

/** Folds the widest column of words where the table does not fit a terminal; figures are never folded. */
function widths(
  columns: Table['columns'],
  rows: readonly (readonly string[])[],
): { colWidths?: number[]; wordWrap?: boolean } {
  const natural = columns.map((_, index) => most(rows, (row) => row[index]?.length ?? 0));
  const total = natural.reduce((sum, width) => sum + width, noLines.middle.length * (columns.length - 1));
  const words = natural.map((width, index) => (columns[index]?.align === 'left' ? width : 0));
  const folded = words.indexOf(most(words, (width) => width));
  // cli-table3 cuts a word that is wider than its column.
  const longestWord = most(rows, (row) => most((row[folded] ?? '').split(' '), (word) => word.length));
  const room = Math.max(narrowestFold, longestWord, (natural[folded] ?? 0) - (total - widest));
  if (total <= widest || room >= (natural[folded] ?? 0)) return {};
  return { colWidths: natural.map((width, index) => (index === folded ? room : width)), wordWrap: true };
}

function most<T>(items: readonly T[], measure: (item: T) => number): number {
  return items.reduce((largest, item) => Math.max(largest, measure(item)), 0);
}

/** For each cell cli-table3 looks at all others: so many rows are laid out at a time. */
const rowsAtATime = 50;

function renderTable({ columns, rows, foot = [] }: Table, paint: ChalkInstance): string {
  const all = [columns.map(({ title }) => title), ...rows, ...foot].map((row) => row.map(visible));
  const parts = inParts(all);
  const options = {
    chars: noLines,
    ...(parts.length > 1 ? { colWidths: widestOf(all) } : {}),
    ...widths(columns, all),
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: columns.map((column) => column.align),
  };
  const isFoot = (row: number) => row > rows.length;
  return parts
    .flatMap((part, index) => {
      const layout = new CliTable(options);
      const painted = part.map((row, at) => {
        const position = index * rowsAtATime + at;
        if (position === 0) return row.map((text) => paint.dim(text));
        return isFoot(position) ? row.map((text) => paint.bold(text)) : row;
      });
      layout.push(...painted);
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
  return (rows[0] ?? []).map((_, column) => most([...measured, ...lengths], (row) => row[column] ?? 0));
}
