import type { Origin } from './origin.ts';

/** Why a row of a file is no line of its own: it totals others, or it is part of the line above it. */
export type LeftOutReason = 'totalraekke' | 'heraf';

/** A row of a file that was read and understood, but counts in no sum, because what it says stands in other rows. */
export interface LeftOut {
  readonly origin: Origin;
  readonly reason: LeftOutReason;
  /** What the row is called in the file, such as `Udgifter i alt`. */
  readonly text: string;
}
