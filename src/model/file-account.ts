import type { Origin } from './origin.ts';

/** Why a row of a file is no line of its own: it totals others, is part of the line above it, or is a heading or a note. */
export type LeftOutReason = 'totalraekke' | 'heraf' | 'uden-tal';

/** A row of a file that was read and understood, but counts in no sum, because what it says stands in other rows. */
export interface LeftOut {
  readonly origin: Origin;
  readonly reason: LeftOutReason;
  /** What the row is called in the file, such as `Udgifter i alt`. */
  readonly text: string;
  /** Its cells, where the file is a table of lines. */
  readonly cells?: readonly { readonly text: string }[] | undefined;
}

/**
 * Why a row that was read counts in nothing: left out as above, named by `udelad`, a heading or a note among the rows, which has no figure,
 * of a kommune or an area that is no recipient, a debtor who is charged nothing, of a year that `hvor` does not ask for, not asked for by any key of an extract or by any chain of rates, or taken
 * by nothing in the ordning though nobody said so.
 */
export const unusedReasons = [
  'totalraekke',
  'heraf',
  'udeladt',
  'uden-tal',
  'anden-modtager',
  'andet-aar',
  'ikke-bedt-om',
  'ikke-opkraevet',
  'ubrugt',
] as const;
export type UnusedReason = (typeof unusedReasons)[number];

/** A row that counts in nothing. */
export interface UnusedLine {
  readonly line: number;
  readonly reason: UnusedReason;
  /** The row as people know it again: its first cells. */
  readonly text: string;
}

/** The same as a line of an account. */
export function unusedOf({ origin, reason, text }: LeftOut): UnusedLine {
  return { line: origin.line, reason, text };
}

/** What became of the rows of an input file: `rows` of them were read, `used` count in something. */
export interface FileAccount {
  readonly file: string;
  readonly rows: number;
  readonly used: number;
  /** How many of the rest there are by reason. */
  readonly reasons: ReadonlyMap<UnusedReason, number>;
  /** The rows themselves, in the order of the file and at most a thousand of them; those that nobody asked for are only counted. */
  readonly unused: readonly UnusedLine[];
}

/**
 * What a reader says of a file whose rows it judges itself: how many there are, and those that count in nothing. A file may be read
 * several times, each time for other rows.
 */
export interface RowsRead {
  readonly file: string;
  readonly rows: number;
  readonly unused: readonly UnusedLine[];
}
