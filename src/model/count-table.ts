import type { InputFile } from './origin.ts';
import type { BudgetCell } from './scheme/scheme-input.ts';

/** One row of counts: whom it is about, and its cells by column. */
export interface CountLine {
  /** The kommunekode, or null for a party or an area that is no kommune. */
  readonly key: string | null;
  /** The name as written. */
  readonly name: string;
  readonly cells: ReadonlyMap<string, BudgetCell>;
}

/** A CSV of counts by recipient. */
export interface CountTable {
  readonly source: InputFile;
  readonly columns: readonly string[];
  readonly lines: readonly CountLine[];
}
