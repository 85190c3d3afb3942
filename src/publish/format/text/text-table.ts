import type { ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
import { visible } from '../../../model/invisible.ts';
import { largestOf } from '../../../model/largest-of.ts';
import { inOne, type WrittenCell, writtenTable } from '../cells.ts';
import { type Column, isSetLeft, type Table } from '../document.ts';
import { foldRows } from './fold-rows.ts';
import { type ColumnSize, giveWay, type Widths } from './give-way.ts';
import { inParts, noLines, noPadding, widestOf, widthOf } from './measure.ts';
import { stackRow } from './stack.ts';
import { wordsOf } from './wrap.ts';

/** A table for a terminal of so many letters a line, or without an end where `room` is undefined. */
export function textTable(table: Table, paint: ChalkInstance, room: number | undefined): string {
  const { columns, rows } = table;
  const written = writtenTable(table);
  const titles = columns.map(({ title }) => visible(title));
  const cells = alignedTails(columns, [...written.rows, ...written.foot]);
  const colourOf = (row: number) => (row >= rows.length ? paint.bold : undefined);
  const widths = giveWay(sizesOf(columns, titles, cells), room);
  if (widths === undefined) {
    return cells
      .map((row, index) => {
        const { heading, lines } = stackRow(columns, titles, row, room ?? 0);
        return [
          ...heading.map((line) => paint.bold(line)),
          ...lines.map((line) => colourOf(index)?.(line) ?? line),
        ].join('\n');
      })
      .join('\n\n');
  }
  const folded = foldRows(columns, titles, cells, widths.columns);
  const lines = folded.rows.flatMap((row, index) =>
    row.map((line) => line.map((text) => colourOf(index)?.(text) ?? text)),
  );
  const head = folded.head.map((line) => line.map((text) => paint.dim(text)));
  return layOut(columns, [...head, ...lines], widths);
}

/** Figures stand under figures, and what follows them under what follows the others. */
function alignedTails(columns: readonly Column[], rows: readonly (readonly WrittenCell[])[]): string[][] {
  const tails = columns.map((_, index) =>
    largestOf(rows.map((row) => visible(row[index]?.tail ?? '').length)),
  );
  return rows.map((row) =>
    row.map((cell, index) => {
      const text = visible(inOne(cell));
      return !cell.isFigure ? text : `${text}${' '.repeat((tails[index] ?? 0) - visible(cell.tail).length)}`;
    }),
  );
}

function sizesOf(
  columns: readonly Column[],
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnSize[] {
  const widest = widestOf([titles.map(() => ''), ...rows]);
  return columns.map(({ kind, narrow }, index) => {
    const title = titles[index] ?? '';
    return {
      isFigures: kind !== 'text',
      narrow,
      widest: widest[index] ?? 0,
      longestWord: largestOf(rows.map((row) => longestWord(row[index] ?? ''))),
      title: widthOf(title),
      titleWord: longestWord(title),
    };
  });
}

function longestWord(text: string): number {
  return largestOf(wordsOf(text).map(widthOf));
}

/** Lines of cells that each fit their column. */
function layOut(
  columns: readonly Column[],
  lines: readonly (readonly string[])[],
  { gap, columns: widths }: Widths,
): string {
  return inParts(lines)
    .flatMap((part) => {
      const layout = new CliTable({
        chars: { ...noLines, middle: ' '.repeat(gap) },
        colWidths: [...widths],
        style: noPadding,
        colAligns: columns.map((column) => (isSetLeft(column) ? 'left' : 'right')),
      });
      for (const line of part) layout.push([...line]);
      return layout.toString().split('\n');
    })
    .map((line) => line.trimEnd())
    .join('\n');
}
