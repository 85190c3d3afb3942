import type { Rational } from '../exact/rational.ts';
import type { InputFile, Origin } from '../origin.ts';

/** A cell of a budget file: its text, the amount where the column is one of amounts, and its place. */
export interface BudgetCell {
  readonly text: string;
  readonly value?: Rational;
  readonly origin: Origin;
}

/** One budgetlinje: a cell per column, found by its heading in any case. */
export type BudgetLine = Pick<ReadonlyMap<string, BudgetCell>, 'get' | 'values' | typeof Symbol.iterator>;

/** A budget, or any other CSV whose lines an amount sums. */
export interface Budget {
  readonly source: InputFile;
  readonly columns: readonly string[];
  readonly lines: readonly BudgetLine[];
}
