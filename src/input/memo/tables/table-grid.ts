import type { MemoCell, MemoRow, MemoTable, Passage } from '../../../model/memo/memo.ts';
import { headRows } from './table-head.ts';
import { unevenRows } from './uneven-rows.ts';

/** A cell as a file has it. */
export interface DraftCell {
  readonly passage: Passage;
  /** How many columns and rows it spans, where that is more than one. */
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

interface TableOptions {
  /** How many rows the file itself says are head. */
  readonly declaredHead?: number | undefined;
  /** What makes the whole table doubtful, whatever its cells. */
  readonly doubt?: string | undefined;
}

/** A table of cells as a file has them: its grid, its head, and whether its columns can be told. Its number is given later. */
export function tableOf(drafted: readonly (readonly DraftCell[])[], options: TableOptions = {}): MemoTable {
  const { rows, tooLarge } = gridOf(drafted);
  const texts = rows.map((row) => row.map(({ passage, covered }) => (covered ? '' : passage.text)));
  const head = headRows(texts, options.declaredHead);
  const doubt = options.doubt ?? tooLarge;
  const uneven = doubt === undefined ? unevenRows(rows, head) : { doubt };
  return { kind: 'tabel', number: 0, rows: padded(rows), headRows: head, ...uneven };
}

/** More than any table that is printed has; what a hostile file may ask for with a few characters is far above. */
const largestGrid = 5_000_000;

/** Each cell in each row and column that it spans. */
function gridOf(drafted: readonly (readonly DraftCell[])[]): { rows: MemoRow[]; tooLarge?: string } {
  const rows: MemoCell[][] = drafted.map(() => []);
  let places = 0;
  for (const [index, cells] of drafted.entries()) {
    let column = 0;
    for (const { passage, columns = 1, rows: down = 1 } of cells) {
      while (rows[index]?.[column] !== undefined) column += 1;
      const below = Math.min(down, drafted.length - index);
      places += below * columns;
      if (places > largestGrid)
        return {
          rows: asDrafted(drafted),
          tooLarge: 'felter dækker flere rækker og kolonner, end nogen tabel har',
        };
      for (let row = index; row < index + below; row += 1) {
        for (let at = column; at < column + columns; at += 1) {
          const isFirst = row === index && at === column;
          (rows[row] ?? [])[at] = isFirst ? { passage } : { passage: emptyAt(passage), covered: true };
        }
      }
      column += columns;
    }
  }
  return { rows: rows.map((row) => Array.from(row, (cell) => cell ?? emptyAfter(row))) };
}

function asDrafted(drafted: readonly (readonly DraftCell[])[]): MemoRow[] {
  return drafted.map((cells) => cells.map(({ passage }) => ({ passage })));
}

/** As many cells in each row, by empty ones at its end. */
function padded(rows: readonly MemoRow[]): MemoRow[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) =>
    row.length === width
      ? row
      : [...row, ...Array.from({ length: width - row.length }, () => emptyAfter(row))],
  );
}

function emptyAfter(row: readonly (MemoCell | undefined)[]): MemoCell {
  const last = row.findLast((cell) => cell !== undefined);
  return { passage: last === undefined ? { text: '', spans: [] } : emptyAt(last.passage) };
}

function emptyAt({ spans }: Passage): Passage {
  return { text: '', spans: spans.slice(0, 1) };
}
