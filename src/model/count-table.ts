import type { LeftOut } from './file-account.ts';
import type { InputFile } from './origin.ts';
import type { CountKey } from './scheme/allocation-key.ts';
import type { BudgetLine } from './scheme/budget.ts';

/** One row of counts: whom it is about, and its cells by column. */
export interface CountLine {
  /** The kommunekode, or null for a party or an area that is no kommune. */
  readonly key: string | null;
  /** The name as written. */
  readonly name: string;
  readonly cells: BudgetLine;
}

/** A CSV of counts by recipient. */
export interface CountTable {
  readonly source: InputFile;
  readonly columns: readonly string[];
  readonly lines: readonly CountLine[];
  readonly leftOut: readonly LeftOut[];
}

/** Two keys may read one file by different columns of names. */
export function countTableId({ file, nameColumn }: CountKey): string {
  return `${nameColumn}|${file}`;
}
