import type { RuledGrid } from './ruled-grid.ts';
import { isValue, type Segment, segmentsOf } from './segments.ts';
import { linesOfWords, type PageLine, type Word } from './words.ts';

/** A cell as it stands on a page, before its text is read. */
export interface PageCell {
  readonly lines: readonly PageLine[];
  readonly columns?: number;
  readonly rows?: number;
}

/** A table as it stands on a page. */
export interface PageTable {
  readonly y: number;
  /** Where its lowest part ends. */
  readonly bottom: number;
  readonly rows: readonly (readonly PageCell[])[];
  /** Where its columns begin and end: two tables with the same ones on pages that follow each other may be one. */
  readonly columns: readonly { readonly from: number; readonly to: number }[];
  readonly doubt?: string | undefined;
}

/** The table in a grid, and the words of the page that are none of it. */
export function ruledTable(
  grid: RuledGrid,
  words: readonly Word[],
): { readonly table: PageTable | undefined; readonly others: readonly Word[] } {
  const { xs, ys } = grid;
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
  const isInside = (word: Word) => {
    const [x, y] = [(word.x + word.end) / 2, middleOf(word)];
    return x > left && x < right && y > top && y < bottom;
  };
  const inside = words.filter(isInside);
  if (inside.length === 0) return { table: undefined, others: words };
  const cells = new Map<string, Word[]>();
  let isCrossed = false;
  for (const word of inside) {
    const [row, column] = [partOf(ys, middleOf(word)), partOf(xs, (word.x + word.end) / 2)];
    isCrossed ||= crosses(grid, word, row, column);
    const key = `${row} ${column}`;
    const known = cells.get(key);
    if (known === undefined) cells.set(key, [word]);
    else known.push(word);
  }
  const merged = mergedCells(grid, cells);
  return {
    table: {
      y: top,
      bottom,
      rows: withoutEmpty(merged.rows).flatMap(byLine),
      columns: xs.slice(1).map((to, at) => ({ from: xs[at] ?? 0, to })),
      doubt: isCrossed
        ? 'en tekst går ind over en streg mellem to felter'
        : merged.isUneven
          ? 'dens streger deler den ikke i felter'
          : undefined,
    },
    others: words.filter((word) => !isInside(word)),
  };
}

function middleOf({ y, size }: Word): number {
  return y - 0.3 * size;
}

function partOf(edges: readonly number[], at: number): number {
  return Math.max(
    edges.findLastIndex((edge) => edge <= at),
    0,
  );
}

/** Whether a word reaches over a line that parts two cells. */
function crosses(grid: RuledGrid, word: Word, row: number, column: number): boolean {
  const slack = 0.25 * word.size;
  const [left, right] = [grid.xs[column] ?? 0, grid.xs[column + 1] ?? 0];
  return (
    (word.end > right + slack && column < grid.xs.length - 2 && grid.isPartedRight(row, column)) ||
    (word.x < left - slack && column > 0 && grid.isPartedRight(row, column - 1))
  );
}

/** Cells that no line parts are one. */
function mergedCells(grid: RuledGrid, words: ReadonlyMap<string, readonly Word[]>) {
  const [width, height] = [grid.xs.length - 1, grid.ys.length - 1];
  const taken = new Set<number>();
  const rows: PageCell[][] = [];
  let isUneven = false;
  for (let row = 0; row < height; row += 1) {
    const cells: PageCell[] = [];
    for (let column = 0; column < width; column += 1) {
      if (taken.has(row * width + column)) continue;
      let [columns, down] = [1, 1];
      while (column + columns < width && !grid.isPartedRight(row, column + columns - 1)) columns += 1;
      while (row + down < height && !grid.isPartedBelow(row + down - 1, column)) down += 1;
      const inCell: Word[] = [];
      for (let below = row; below < row + down; below += 1) {
        for (let beside = column; beside < column + columns; beside += 1) {
          const at = below * width + beside;
          const isParted = beside < column + columns - 1 && grid.isPartedRight(below, beside);
          if (taken.has(at) || isParted) isUneven = true;
          taken.add(at);
          for (const word of words.get(`${below} ${beside}`) ?? []) inCell.push(word);
        }
      }
      cells.push({ lines: linesOfWords(inCell), columns, rows: down });
    }
    rows.push(cells);
  }
  return { rows, isUneven };
}

/** Where no cell reaches over several rows, one without any text is where a page ended. */
function withoutEmpty(rows: readonly PageCell[][]): readonly PageCell[][] {
  if (rows.some((cells) => cells.some((cell) => (cell.rows ?? 1) > 1))) return rows;
  return rows.filter((cells) => cells.some(({ lines }) => lines.length > 0));
}

/** A row between two lines may hold several: those whose name and number stand on one line, again and again. */
function byLine(cells: readonly PageCell[]): PageCell[][] {
  const [names, ...others] = cells;
  const named = new Set(names?.lines.map(({ y }) => Math.round(y)));
  const hasRows = others.some(({ lines }) => {
    const values = lines.filter(
      (line) => named.has(Math.round(line.y)) && segmentsOf(line).every(isWholeValue),
    );
    return values.length > 1 && values.length === lines.length;
  });
  if (!hasRows || cells.some(({ rows = 1 }) => rows > 1)) return [[...cells]];
  const lines = linesOfWords(cells.flatMap((cell) => cell.lines.flatMap(({ words }) => words)));
  return lines.map((line) => {
    const words = new Set(line.words);
    return cells.map(({ lines: own, columns = 1 }) => ({
      columns,
      lines: own.filter((each) => each.words.some((word) => words.has(word))),
    }));
  });
}

/** A number that is not a part of one which was too long for its cell. */
function isWholeValue(segment: Segment): boolean {
  return isValue(segment) && /^\D*(?:\d{1,3}(?:\.\d{3})+|\d{1,3})(?:,\d+)?(?!\d)[^\d.,]*$/.test(segment.text);
}
