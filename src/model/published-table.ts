import type { Rational } from './exact/rational.ts';
import type { InputFile, Origin } from './origin.ts';

/** A figure as printed: its value, how many decimals it was printed with, and its place. */
export interface PublishedFigure {
  readonly text: string;
  /** In the unit it is compared in; a printed 18,0 % is 0.18. */
  readonly value: Rational;
  /** Half of it, up or down, is what the print may hide: 1 for 1.234, 0.001 for 12,3 %. */
  readonly step: Rational;
  readonly percent: boolean;
  readonly origin: Origin;
}

export const publishedColumns = ['vaegt', 'andel', 'eksakt', 'beloeb'] as const;
export type PublishedColumn = (typeof publishedColumns)[number];

/** One printed row; columns the document does not print are absent. */
export interface PublishedRow {
  /** The recipient's key, `i-alt` for the row of totals, or the id of a key figure. */
  readonly key: string;
  readonly name: string;
  readonly figures: ReadonlyMap<PublishedColumn, PublishedFigure>;
  readonly origin: Origin;
}

/** Key of the row of totals in a published table. */
export const totalRowKey = 'i-alt';

/** Facit as read from one file. */
export interface PublishedTable {
  readonly source: InputFile;
  readonly rows: readonly PublishedRow[];
}

/** The key of a row that several columns name: post and side, gruppe and ydelse. */
export function printedKey(...texts: readonly string[]): string {
  return texts.join(' · ');
}

/** A printed row of any other table: budgets, takster, key figures, and the figures of the text. */
export interface PrintedRow {
  /** What the row is about: its name, or post and side joined by ` · `. */
  readonly key: string;
  /** By the column's name in the file. */
  readonly figures: ReadonlyMap<string, PublishedFigure>;
  /** The page or the place in the document, where the file says. */
  readonly page?: string;
  readonly origin: Origin;
}

export interface PrintedTable {
  readonly source: InputFile;
  readonly rows: readonly PrintedRow[];
}
