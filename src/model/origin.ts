import { quotient, remainder } from './exact/whole-number.ts';

/** Where in the input a value stands. Line and column count from 1. */
export interface Origin {
  /** The file as it is shown; of a workbook with the sheet behind it, and the area where one was asked for: `budget.xlsx Ark1 (A3:D40)`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The sheet, where it is one of a workbook: its lines and columns are those of its cells. */
  readonly sheet?: string | undefined;
}

/** A file that was read, with the digest that ties a result to its exact bytes. */
export interface InputFile {
  /** The path as shown to people: relative to the working folder, or to the package for shipped data; of a sheet of a workbook as in `Origin`. */
  readonly file: string;
  readonly sha256: string;
  readonly sheet?: string | undefined;
}

/** A line of a file as it is shown: its text, or of a workbook the cells of a row with their columns. */
export type ShownLine = string | readonly { readonly column: number; readonly text: string }[];

/** A cell by its line: `budget.csv:7`; of a workbook the cell itself: `budget.xlsx Ark1!C7`. */
export function lineOfOrigin({ file, line, column, sheet }: Origin): string {
  return sheet === undefined
    ? `${file}:${line}`
    : `${pathOf({ file, sheet })} ${sheet}!${cellName(line, column)}`;
}

/** Where a file begins, for what is to be said of its heading or of all of it. */
export function startOf({ file, sheet }: Pick<InputFile, 'file' | 'sheet'>): Origin {
  return { file, line: 1, column: 1, sheet };
}

/** The path of a file that a place is in, without the sheet. */
export function pathOf({ file, sheet }: Pick<InputFile, 'file' | 'sheet'>): string {
  return sheet === undefined ? file : file.slice(0, file.lastIndexOf(` ${sheet}`));
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letters of a column of a sheet, which counts from 1: 28 is `AB`. */
export function columnLetters(column: number): string {
  const before = column - 1;
  const last = letters[remainder(before, letters.length)] ?? '';
  const rest = quotient(before, letters.length);
  return rest === 0 ? last : `${columnLetters(rest)}${last}`;
}

/** A cell as people call it in a workbook: `C7`. */
export function cellName(line: number, column: number): string {
  return `${columnLetters(column)}${line}`;
}
