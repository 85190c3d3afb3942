import { isFigureCell } from '../../../model/memo/figure-cell.ts';
import type { MemoTable } from '../../../model/memo/memo.ts';

/** How a column of a table is set. */
export interface ColumnLayout {
  /** Most of its cells are figures, which stand to the right and are never broken. */
  readonly isNumber: boolean;
  /** How many letters the longest of what is not to be broken has. */
  readonly letters: number;
}

/** A page that a table is set on, in any unit of length. */
export interface Setting {
  readonly width: number;
  /** The widest digit or letter of a figure, in bold. */
  readonly letter: number;
  /** What stands beside the text of a column. */
  readonly margins: number;
}

/** A column of words is no wider than so many letters: they are folded. */
const widestWords = 34;
const narrowest = 5;

/** So many rows stand together. */
const mostKept = 20;

/** Whether a row stands on the page of the next one: a table that a page holds is not split, and a longer one only leaves no row alone. */
export function standsWithNext(row: number, count: number): boolean {
  if (row === count - 1) return false;
  return count <= mostKept || row === 0 || row === count - 2;
}

/** The columns of a table, by what stands in them. */
export function layoutOf({ rows, headRows }: MemoTable): ColumnLayout[] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map((row) => row[column]?.passage.text ?? '');
    const [head, body] = [
      texts.slice(0, headRows),
      texts.slice(headRows).filter((text) => text.trim() !== ''),
    ];
    const isNumber = body.length > 0 && body.filter(isFigureCell).length * 2 > body.length;
    const words = head.flatMap((text) => text.split(/\s+/));
    const longest = Math.max(narrowest, ...[...words, ...body].map((text) => text.length));
    return { isNumber, letters: isNumber ? longest : Math.min(longest, widestWords) };
  });
}

/** How wide each column becomes: as its letters are to all, but a column of figures never narrower than its longest figure. */
export function widthsOf(columns: readonly ColumnLayout[], { width, letter, margins }: Setting): number[] {
  const needs = columns.map(({ isNumber, letters }) => (isNumber ? letters * letter + margins : 0));
  const tight = new Set<number>();
  for (;;) {
    const room = width - [...tight].reduce((taken, at) => taken + (needs[at] ?? 0), 0);
    const loose = columns.reduce((sum, { letters }, at) => (tight.has(at) ? sum : sum + letters + 2), 0);
    const widths = columns.map(({ letters }, at) =>
      tight.has(at) ? (needs[at] ?? 0) : (room * (letters + 2)) / loose,
    );
    const short = widths.findIndex((own, at) => !tight.has(at) && own < (needs[at] ?? 0));
    // Where there is no room for the figures, they share it as they are.
    if (short >= 0 && tight.size + 1 === columns.length) return proportional(columns, width);
    if (short < 0) return room <= 0 ? proportional(columns, width) : widths;
    tight.add(short);
  }
}

function proportional(columns: readonly ColumnLayout[], width: number): number[] {
  const whole = columns.reduce((sum, { letters }) => sum + letters + 2, 0);
  return columns.map(({ letters }) => (width * (letters + 2)) / whole);
}
