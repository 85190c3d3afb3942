import type { Rational } from '../exact/rational.ts';
import type { LeftOut } from '../file-account.ts';
import type { InputFile, Origin } from '../origin.ts';

/** A cell of a budget file: its text, the amount where the column is one of amounts, and its place. */
export interface BudgetCell {
  readonly text: string;
  readonly value?: Rational;
  readonly origin: Origin;
}

/** One budgetlinje: a cell per column, found by its heading in any case. */
export type BudgetLine = Pick<ReadonlyMap<string, BudgetCell>, 'get' | 'values' | typeof Symbol.iterator>;

/** A unit of money that a file says a column is in, and where it says so. */
export interface SaidUnit {
  readonly unit: string;
  readonly text: string;
  readonly origin: Origin;
  /** It stands above the table, and is of its amounts only. */
  readonly ofTable?: true | undefined;
}

/** A budget, or any other CSV whose lines an amount sums. */
export interface Budget {
  readonly source: InputFile;
  readonly columns: readonly string[];
  /** The lines that are summed; no row of totals is one. */
  readonly lines: readonly BudgetLine[];
  readonly leftOut: readonly LeftOut[];
  /** By the `headingKey` of a column of amounts whose unit is said in its heading, under it or above the table. */
  readonly saidUnits?: ReadonlyMap<string, SaidUnit>;
}
