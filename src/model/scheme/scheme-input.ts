import type { CountTable } from '../count-table.ts';
import type { Rational } from '../exact/rational.ts';
import type { Municipality } from '../municipality.ts';
import type { InputFile, Origin } from '../origin.ts';
import type { PrintedTable, PublishedTable } from '../published-table.ts';
import type { Extract } from '../statbank/extract.ts';
import type { CountKey } from './allocation-key.ts';
import type { IndexRates } from './index-rate.ts';
import type { Scheme } from './scheme.ts';

/** A cell of a budget file: its text, the amount where the column is one of amounts, and its place. */
export interface BudgetCell {
  readonly text: string;
  readonly value?: Rational;
  readonly origin: Origin;
}

/** One budgetlinje: a cell per column. */
export type BudgetLine = ReadonlyMap<string, BudgetCell>;

/** A budget, or any other CSV whose lines an amount sums. */
export interface Budget {
  readonly source: InputFile;
  readonly columns: readonly string[];
  readonly lines: readonly BudgetLine[];
}

/** An ordning with everything it names, read and validated: all that a calculation may see. */
export interface SchemeInput {
  readonly scheme: Scheme;
  readonly municipalities: readonly Municipality[];
  /** By the file path as the ordning's plans hold it. */
  readonly extracts: ReadonlyMap<string, Extract>;
  readonly budgets: ReadonlyMap<string, Budget>;
  readonly rates: ReadonlyMap<string, IndexRates>;
  /** By `countTableId`. */
  readonly counts: ReadonlyMap<string, CountTable>;
  readonly published: ReadonlyMap<string, PublishedTable>;
  /** Facit of budgets, takster and key figures. */
  readonly printed: ReadonlyMap<string, PrintedTable>;
  /** Every file read, in the order of reading. */
  readonly files: readonly InputFile[];
}

/** Two keys may read one file by different columns of names. */
export function countTableId({ file, nameColumn }: CountKey): string {
  return `${nameColumn}|${file}`;
}
