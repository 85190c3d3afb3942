import type { LineChoice } from '../../../model/scheme/line-filter.ts';
import type { DeclaredBy } from './totals-told.ts';

/** What is said about the rows of totals in a file. */
export interface TotalRules {
  /** The labels of rows that are totals, however they add up, beside those that are found; none are where it is empty. */
  readonly declared?: readonly string[] | undefined;
  /** Which lines each use of the file takes. */
  readonly choices?: readonly LineChoice[];
  /** Where it may be declared; in the ordning when nothing is said. */
  readonly declaredBy?: DeclaredBy;
  /** Of a table where each row is somebody's: the column that says whose, and whether somebody's rows count in anything. */
  readonly named?: { readonly column: string; isCounted(name: string): boolean };
}
