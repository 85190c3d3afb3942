import type { Diagnostic, Place } from '../diagnostic.ts';

/** A document with figures in it, whatever format it was read from: its parts in the order they stand. */
export interface Memo {
  /** The file, as it is shown. */
  readonly file: string;
  readonly format: MemoFormat;
  readonly blocks: readonly Block[];
  /**
   * What could not be read for sure: it is told, counts as not checked, and no rule guesses at it. The doubt of each table is among
   * them.
   */
  readonly doubts: readonly Diagnostic[];
  /** The comments of Markdown and HTML, which are no part of the text: a finding is accepted in one. */
  readonly comments: readonly MemoComment[];
}

/** What stands between `<!--` and `-->`, without the blanks around it. */
export interface MemoComment {
  readonly text: string;
  /** Of its `<!--`. */
  readonly place: Place;
}

export const memoFormats = ['md', 'txt', 'html', 'docx', 'pdf'] as const;
export type MemoFormat = (typeof memoFormats)[number];

export type Block = TextBlock | MemoTable;

/**
 * A heading, a paragraph, an item of a list, a footnote, or a line of a table of contents (`indhold`), whose last number is that of a page.
 */
export interface TextBlock {
  readonly kind: 'overskrift' | 'afsnit' | 'punkt' | 'fodnote' | 'indhold';
  readonly passage: Passage;
  /** Of a heading its level, of an item how deep it stands; 1 is outermost. */
  readonly level?: number | undefined;
  /** What stood before the text and is no part of it: `1.`, `-` or `a)` of an item, `²` or `2` of a footnote. */
  readonly mark?: string | undefined;
}

export interface MemoTable {
  readonly kind: 'tabel';
  /** Which of the memo's tables it is, from 1. */
  readonly number: number;
  readonly rows: readonly MemoRow[];
  /** How many of the rows are its head; 0 where it has none. */
  readonly headRows: number;
  /**
   * Why its cells cannot be told apart for sure (rows of different lengths, a shifted column, a scanned page), in Danish. Its figures are
   * then not checked by any rule that needs columns.
   */
  readonly doubt?: string | undefined;
  /** The rows that the doubt is of, from 0, where the others are read for sure; undefined where it is of the whole table. */
  readonly doubtRows?: readonly number[] | undefined;
}

/** The cells of a row in the grid of the table: as many in every row of a table without doubt. */
export type MemoRow = readonly MemoCell[];

export interface MemoCell {
  readonly passage: Passage;
  /** Where a cell spans several columns or rows, the first alone has the text, and the others are empty and say so. */
  readonly covered?: true | undefined;
}

/**
 * A text without mark-up, and where in the file each part of it stands. A run of blanks is one blank, and so is a line end at which a
 * paragraph goes on; a line end in it parts what stands apart, at `<br>` and between the paragraphs of a cell. A footnote mark is raised (`²`), however the
 * file raises it (`<sup>2</sup>`, `[^2]`).
 */
export interface Passage {
  readonly text: string;
  /** In order; the first begins at 0. A character stands as far after its span's place as after its span's beginning. */
  readonly spans: readonly Span[];
  /** What Markdown sets in bold, in order. */
  readonly strong?: readonly { readonly at: number; readonly length: number }[] | undefined;
}

export interface Span {
  /** The first character of the text that it is of. */
  readonly at: number;
  readonly place: Place;
}

/** The place of a piece of a passage: of `length` characters from the one at `at`. */
export function placeIn(passage: Passage, at: number, length: number): Place | undefined {
  const span = passage.spans[spanOf(passage.spans, at)];
  if (span === undefined) return undefined;
  const { column } = span.place;
  return column === undefined ? span.place : { ...span.place, column: column + at - span.at, length };
}

/** Which span a character is of. */
function spanOf(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
