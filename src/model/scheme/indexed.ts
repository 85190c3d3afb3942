import type { Rational } from '../exact/rational.ts';
import type { BudgetLine } from './budget.ts';
import type { IndexStep, RateKind } from './index-rate.ts';

/** An amount in another year's prices. */
export interface Indexed {
  readonly steps: readonly IndexStep[];
  /** Before the final rounding. */
  readonly exact: Rational;
  readonly value: Rational;
}

/** A budgetlinje in another year's prices. */
export interface IndexedLine {
  readonly line: BudgetLine;
  readonly kind: RateKind;
  readonly amount: Rational;
  readonly indexed: Indexed;
}

/** What the lines of one retning come to, or all of them where the file has no such column. */
export interface IndexedSum {
  /** `udgift`, `indtaegt` …; empty without the column. */
  readonly direction: string;
  readonly before: Rational;
  /** Sum of the lines after each was rounded. */
  readonly after: Rational;
}

export interface IndexedBudget {
  /** What the file says its amounts are in; kroner where it does not. */
  readonly unit: string;
  readonly lines: readonly IndexedLine[];
  readonly sums: readonly IndexedSum[];
}
