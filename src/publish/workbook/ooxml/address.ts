import type { BookRange } from './book.ts';

/** Row and column, both from 1, as `C7`. */
export function address(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** The letters of a column: 1 is A, 27 is AA. */
export function columnName(column: number): string {
  const last = (column - 1) % 26;
  const before = (column - 1 - last) / 26;
  const letter = String.fromCharCode(65 + last);
  return before === 0 ? letter : `${columnName(before)}${letter}`;
}

/** A range as `A1:C7`, or `C7` where it is one cell. */
export function rangeAddress({ from, to }: BookRange): string {
  const [first, last] = [address(from.row, from.column), address(to.row, to.column)];
  return first === last ? first : `${first}:${last}`;
}

/** The same with every row and column fixed, on its sheet, as a name refers to it. */
export function fixedAddress(sheet: string, { from, to }: BookRange): string {
  const fixed = ({ row, column }: BookRange['from']) => `$${columnName(column)}$${row}`;
  const [first, last] = [fixed(from), fixed(to)];
  return `${sheetPrefix(sheet)}${first === last ? first : `${first}:${last}`}`;
}

/** What stands before an address on another sheet: `Inddata!`, `'Nøgle'!`. */
export function sheetPrefix(sheet: string): string {
  return /^[A-Za-z_]\w*$/.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}
