import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoCell, MemoTable } from '../../../model/memo/memo.ts';
import type { ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { totalWordIn } from '../../../model/tables/total-words.ts';

/** A table as the rules look at it: the same for its columns and, turned on its side, for its rows. */
export interface TableView {
  readonly table: MemoTable;
  /** The lines that are no head, in order; of a table on its side its columns. */
  readonly lines: readonly TableLine[];
  /** What is said above each column, all rows of the head together. */
  readonly heads: readonly string[];
  /** Whether no line is left out: of lines that are not all there nothing need be the sum. */
  readonly isWhole: boolean;
}

export interface TableLine {
  /** Which row of the grid it is, or of a table on its side which column. */
  readonly at: number;
  readonly label: string;
  /** By column; undefined where the cell has no figure of its own. */
  readonly figures: readonly (Figure | undefined)[];
  /** Those that stand among the words of a row: `Hjørring (11 %)`. */
  readonly inWords: readonly Figure[];
}

/** The tables of a memo with their figures, those too whose columns are in doubt. */
export function tablesOf(read: ReadMemo): readonly TableView[] {
  return viewsOf(read).all;
}

/** Those whose figures are each in a column that is known: without the rows that are in doubt, where the others are not. */
export function sureTablesOf(read: ReadMemo): readonly TableView[] {
  return viewsOf(read).sure;
}

interface Views {
  readonly all: readonly TableView[];
  readonly sure: readonly TableView[];
}

/** Every rule looks at the same tables. */
const viewsRead = new WeakMap<ReadMemo, Views>();

function viewsOf(read: ReadMemo): Views {
  const known = viewsRead.get(read);
  if (known !== undefined) return known;
  const ofTables = figuresByBlock(read.figures);
  const all = read.memo.blocks.flatMap((block, at) => {
    const grid = block.kind === 'tabel' ? read.grids.get(block) : undefined;
    return block.kind === 'tabel' && grid !== undefined
      ? eachBeside(viewOf(block, grid, ofTables.get(at) ?? []))
      : [];
  });
  const views = { all, sure: all.flatMap(sureLinesOf) };
  viewsRead.set(read, views);
  return views;
}

function sureLinesOf(view: TableView): TableView[] {
  const { doubt, doubtRows } = view.table;
  if (doubt === undefined) return [view];
  const doubted = new Set(doubtRows);
  return doubtRows === undefined
    ? []
    : [{ ...view, lines: view.lines.filter(({ at }) => !doubted.has(at)), isWhole: false }];
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
  const width = table.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    table,
    lines: table.rows.slice(table.headRows).map((row, index) => {
      const at = index + table.headRows;
      const figures = grid[at] ?? [];
      return { at, label: labelOf(row, figures), figures, inWords: words.get(at) ?? [] };
    }),
    heads: Array.from({ length: width }, (_, column) => headOf(head, column)),
    isWhole: true,
  };
}

/** Two tables whose rows stand beside each other, with names and a total for each, as a view of each; any other table is one. */
function eachBeside(view: TableView): readonly TableView[] {
  const rows = view.lines.map(({ at }) => view.table.rows[at] ?? []);
  const isTotal = (column: number) => (row: readonly MemoCell[]) =>
    totalWordIn(inWords(row.slice(column, column + 1)))?.kind === 'total';
  const withNames = view.heads.flatMap((_, column) =>
    rows.some(isTotal(column)) && view.lines.every(({ figures }) => figures[column] === undefined)
      ? [column]
      : [],
  );
  const [first] = withNames;
  if (first !== 0 || withNames.length < 2) return [view];
  return withNames.map((from, which) => {
    const to = withNames[which + 1] ?? view.heads.length;
    const isIn = (column: number) => column >= from && column < to;
    return {
      ...view,
      heads: view.heads.map((head, column) => (isIn(column) ? head : '')),
      lines: view.lines.map((line, index) => {
        const figures = line.figures.map((figure, column) => (isIn(column) ? figure : undefined));
        const label = labelOf(rows[index]?.slice(from, to) ?? [], figures.slice(from, to));
        return {
          ...line,
          label,
          figures,
          inWords: line.inWords.filter(({ where }) => isIn(where.column ?? 0)),
        };
      }),
    };
  });
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

const onTheirSide = new WeakMap<TableView, TableView>();

/** The table on its side: its columns are the lines, none of which is left out, and what its rows are called stands above. */
export function turned(view: TableView): TableView {
  const known = onTheirSide.get(view);
  if (known !== undefined) return known;
  const { table, lines, heads } = view;
  const side = {
    table,
    lines: heads.map((label, column) => ({
      at: column,
      label,
      figures: lines.map(({ figures }) => figures[column]),
      inWords: [],
    })),
    heads: lines.map(({ label }) => label),
    isWhole: true,
  };
  onTheirSide.set(view, side);
  return side;
}

/** A table as it stands and on its side, for rules that hold of columns and of rows. */
export function bothWays(view: TableView): readonly TableView[] {
  return [view, turned(view)];
}

/** Of lines that are not all there what holds, and nothing of what does not. */
export function ifWhole({ isWhole }: TableView, relations: readonly Relation[]): readonly Relation[] {
  return isWhole ? relations : relations.filter(({ verdict }) => verdict === 'holder');
}
