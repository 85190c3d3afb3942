import type { LinesAlike } from './lines-alike.ts';
import { addInline } from './markdown/inline.ts';
import type { Draft } from './passages/draft.ts';
import { type Line, linesOf } from './passages/lines.ts';
import { PassageBuilder } from './passages/passage-builder.ts';
import { type DraftCell, tableOf } from './tables/table-grid.ts';

/** How many lines from here on stand between bars, and whether they are a table that Markdown does not know: without its line `|---|`, or drawn as a grid. */
export function barRowsFrom(lines: readonly Line[], index: number): LinesAlike {
  let count = 0;
  while (isBarLine(lines[index + count]?.text ?? '')) count += 1;
  return { count, isTable: count > 1 && !isDelimiter(lines[index + 1]?.text ?? '') };
}

/** Reads such a table: of a grid the lines between two rules are one row, else each line is. */
export function readBarTable(text: string, base: number, draft: Draft): void {
  const lines = linesOf(text, base);
  const isGrid = lines.some((line) => isGridRule(line.text));
  const rows: DraftCell[][] = [];
  let head = 0;
  let row: PassageBuilder[] = [];
  const end = () => {
    if (row.length > 0) rows.push(row.map((cell) => ({ passage: cell.build(draft.placeOf, base) })));
    row = [];
  };
  for (const line of lines) {
    const isRule = isGridRule(line.text) || isDelimiter(line.text);
    if (isRule || !isGrid) end();
    if (isRule && head === 0 && !/^\s*\+-/.test(line.text)) head = rows.length;
    if (!isRule) addLine(line, row, draft);
  }
  end();
  draft.blocks.push(tableOf(rows, { declaredHead: head }));
}

function addLine({ text, from }: Line, row: PassageBuilder[], draft: Draft): void {
  const bars = [...text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  for (const [which, bar] of bars.slice(0, -1).entries()) {
    const cell = row[which] ?? new PassageBuilder();
    row[which] = cell;
    addInline(text.slice(bar + 1, bars[which + 1]), from + bar + 1, cell, draft);
    cell.add('\n', from + (bars[which + 1] ?? 0));
  }
}

function isBarLine(text: string): boolean {
  const line = text.trim();
  return (line.length > 1 && line.startsWith('|') && line.endsWith('|')) || isGridRule(line);
}

/** `+---+---+`, and `+===+===+` below the head. */
function isGridRule(text: string): boolean {
  return /^\s*\+(?:[-=:]+\+)+\s*$/.test(text);
}

function isDelimiter(text: string): boolean {
  return /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(text);
}
