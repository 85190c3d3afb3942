import type { Rational } from '../../../model/exact/rational.ts';

/** What a cell is in the eyes of who reads the sheet; its font, fill, lines and place follow from it. */
export const looks = [
  'text',
  'titel',
  'overskrift',
  'note',
  'hoved',
  'i-alt',
  'inddata',
  'beregnet',
  'vaerdi',
  'kontrol',
  'kode',
] as const;
export type Look = (typeof looks)[number];

export interface Style {
  readonly look: Look;
  /** The format of numbers, as every spreadsheet has it in the file: `#,##0.00`. */
  readonly format?: string | undefined;
  /** Numbers and their heads stand to the right. */
  readonly isRight?: boolean;
}

/** A cell: words, a number, or nothing but its looks. */
export interface BookCell {
  readonly content: string | Rational | undefined;
  /** What makes the number, without its sign of equality; the content is what it comes to. */
  readonly formula?: string | undefined;
  readonly style: Style;
}

export interface BookRow {
  readonly cells: readonly (BookCell | undefined)[];
  /** In points. */
  readonly height?: number | undefined;
  /** Its first cell goes over so many columns. */
  readonly over?: number | undefined;
}

/** A range of cells by row and column, both from 1 and included. */
export interface BookRange {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

/** A sheet; rows and columns count from 1. */
export interface BookSheet {
  readonly name: string;
  readonly rows: readonly BookRow[];
  /** In letters of the usual font. */
  readonly widths: readonly number[];
  /** So many rows and columns stay where the rest is scrolled. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The rows that every printed page begins with. */
  readonly repeated?: { readonly from: number; readonly to: number } | undefined;
  /** Cells that are red where they are not zero. */
  readonly zeros: readonly BookRange[];
}

/** A name for a cell or a range of a sheet. */
export interface BookName {
  readonly name: string;
  readonly sheet: string;
  readonly range: BookRange;
}

/** A workbook, before it is written. */
export interface Book {
  readonly title: string;
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
}
