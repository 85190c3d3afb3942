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

/** What stands between two columns. */
const gap = '   ';

/** How wide a table may be before a column of words is folded. */
const widest = 108;
const narrowestFold = 28;

function renderTable({ columns, rows, foot = [] }: Table, paint: ChalkInstance): string {
  const all = [columns.map(({ title }) => title), ...rows, ...foot].map((row) => row.map(visible));
  const { widths, folded } = layoutOf(columns, all);
  return all
    .flatMap((row, position) => {
      const paintCell = position === 0 ? paint.dim : position > rows.length ? paint.bold : undefined;
      return linesOfRow(row, folded, widths).map((line) =>
        line
          .map((text, index) => {
            const room = ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(text)));
            const painted = paintCell?.(text) ?? text;
            return columns[index]?.align === 'right' ? room + painted : painted + room;
          })
          .join(gap)
          .trimEnd(),
      );
    })
    .join('\n');
}

interface Layout {
  readonly widths: readonly number[];
  /** The column that is folded, where one is. */
  readonly folded?: number;
}

/** Folds the widest column of words where the table does not fit a terminal; figures are never folded. */
function layoutOf(columns: Table['columns'], rows: readonly (readonly string[])[]): Layout {
  const natural = columns.map((_, index) =>
    largestOf(rows.flatMap((row) => (row[index] ?? '').split('\n').map(widthOf))),
  );
  const total = natural.reduce((sum, width) => sum + width, gap.length * (columns.length - 1));
  const words = natural.map((width, index) => (columns[index]?.align === 'left' ? width : 0));
  const folded = words.indexOf(largestOf(words));
  // A word is never broken.
  const longestWord = largestOf(
    rows.flatMap((row) => (row[folded] ?? '').split(' ')).map((word) => word.length),
  );
  const room = largestOf([narrowestFold, longestWord, (natural[folded] ?? 0) - (total - widest)]);
  if (total <= widest || room >= (natural[folded] ?? 0)) return { widths: natural };
  return { widths: natural.map((width, index) => (index === folded ? room : width)), folded };
}

/** A row as the lines it takes: those that are written in its cells, and the further ones of its folded cell. */
function linesOfRow(
  row: readonly string[],
  folded: number | undefined,
  widths: readonly number[],
): string[][] {
  const cells = row.map((text, index) => {
    const lines = text.split('\n');
    return index === folded ? lines.flatMap((line) => foldedLine(line, widths[index] ?? 0)) : lines;
  });
  const height = largestOf(cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, number) => cells.map((lines) => lines[number] ?? ''));
}

/** Breaks a line between its words. */
function foldedLine(text: string, width: number): string[] {
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

/** Letters, digits and dashes of Latin scripts: a text of these is as wide as it is long. */
const latin = /^[ -~\u00a0-\u00a8\u00aa-\u00ac\u00af-\u02ff\u2010-\u2027]*$/;

/** How many columns of a terminal a text without line ends takes; other scripts are measured by cli-table3. */
function widthOf(text: string): number {
  if (latin.test(text)) return text.length;
  const ruler = new CliTable({
    chars: noLines,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  // A letter set below the text is filled up to its width.
  ruler.push([text], ['x']);
  return (ruler.toString().split('\n').at(-1) ?? '').length;
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
  middle: '',
};
