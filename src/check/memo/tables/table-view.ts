import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoCell, MemoTable } from '../../../model/memo/memo.ts';
import type { ReadMemo } from '../../../model/memo/relation.ts';

/** A table as the rules look at it: the same for its columns and, turned on its side, for its rows. */
export interface TableView {
  readonly table: MemoTable;
  /** The lines that are no head, in order; of a table on its side its columns. */
  readonly lines: readonly TableLine[];
  /** What is said above each column, all rows of the head together. */
  readonly heads: readonly string[];
}

export interface TableLine {
  readonly label: string;
  /** By column; undefined where the cell has no figure of its own. */
  readonly figures: readonly (Figure | undefined)[];
  /** Those that stand among the words of a row: `Hjørring (11 %)`. */
  readonly inWords: readonly Figure[];
}

/** The tables of a memo with their figures, those too whose columns are in doubt. */
export function tablesOf({ memo, grids, figures }: ReadMemo): TableView[] {
  const ofTables = figuresByBlock(figures);
  return memo.blocks.flatMap((block, at) => {
    const grid = block.kind === 'tabel' ? grids.get(block) : undefined;
    return block.kind === 'tabel' && grid !== undefined ? [viewOf(block, grid, ofTables.get(at) ?? [])] : [];
  });
}

function figuresByBlock(figures: readonly Figure[]): Map<number, Figure[]> {
  const byBlock = new Map<number, Figure[]>();
  for (const figure of figures) {
    if (figure.where.row === undefined) continue;
    const known = byBlock.get(figure.where.block);
    if (known === undefined) byBlock.set(figure.where.block, [figure]);
    else known.push(figure);
  }
  return byBlock;
}

function viewOf(
  table: MemoTable,
  grid: readonly (readonly (Figure | undefined)[])[],
  all: readonly Figure[],
): TableView {
  const words = new Map<number, Figure[]>();
  for (const figure of all) {
    const { row = 0, column = 0 } = figure.where;
    if (grid[row]?.[column] === figure) continue;
    const known = words.get(row);
    if (known === undefined) words.set(row, [figure]);
    else known.push(figure);
  }
  const head = table.rows.slice(0, table.headRows);
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  return {
    table,
    lines: table.rows.slice(table.headRows).map((row, at) => {
      const figures = grid[at + table.headRows] ?? [];
      return { label: labelOf(row, figures), figures, inWords: words.get(at + table.headRows) ?? [] };
    }),
    heads: Array.from({ length: width }, (_, column) => headOf(head, column)),
  };
}

/** The words of a row: all cells before its first figure. */
function labelOf(row: readonly MemoCell[], figures: readonly (Figure | undefined)[]): string {
  const first = figures.findIndex((figure) => figure !== undefined);
  return inWords(first < 0 ? row.slice(0, 1) : row.slice(0, first));
}

/** What stands above a column; a cell that spans several stands above each of them. */
function headOf(head: readonly (readonly MemoCell[])[], column: number): string {
  const above = head.map((row) => {
    const own = row[column];
    if (own?.covered === undefined) return own;
    return row.slice(0, column).findLast((cell) => cell.covered === undefined);
  });
  return inWords(above.filter((cell) => cell !== undefined));
}

function inWords(cells: readonly MemoCell[]): string {
  return cells
    .map(({ passage }) => passage.text.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' ');
}

/** The table on its side: its columns are the lines, and what its rows are called stands above. */
export function turned({ table, lines, heads }: TableView): TableView {
  return {
    table,
    lines: heads.map((label, column) => ({
      label,
      figures: lines.map(({ figures }) => figures[column]),
      inWords: [],
    })),
    heads: lines.map(({ label }) => label),
  };
}
