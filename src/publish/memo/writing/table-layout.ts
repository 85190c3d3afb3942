import { isFigureCell } from '../../../model/memo/figure-cell.ts';
import type { MemoTable } from '../../../model/memo/memo.ts';

/** How a column of a table is set. */
export interface ColumnLayout {
  /** Most of its cells are figures, which stand to the right. */
  readonly isNumber: boolean;
  /** How much of the width it takes: its part of the sum of all. */
  readonly weight: number;
}

/** A column of words is no wider than so many letters: they are folded. */
const widestWords = 34;
const narrowest = 5;

/** The columns of a table, each as wide as what stands in it. */
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
    // A gap stands beside each column, whatever is in it.
    return { isNumber, weight: (isNumber ? longest : Math.min(longest, widestWords)) + 2 };
  });
}

/** Where a table has been given its widths, their whole. */
export function weightOf(columns: readonly ColumnLayout[]): number {
  return columns.reduce((sum, { weight }) => sum + weight, 0);
}
