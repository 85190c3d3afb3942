import type { Change } from '../change.ts';
import { headingKey } from '../heading.ts';
import type { Origin } from '../origin.ts';
import type { Source } from '../source.ts';
import type { Traced } from '../traced.ts';
import type { Amount } from './amount.ts';
import type { LineChoice } from './line-filter.ts';

export const directions = ['udgift', 'indtaegt'] as const;
/** Which side of the budget a post is on; amounts are positive on both. */
export type Direction = (typeof directions)[number];

/** The side that a cell names: `Indtægt` is indtaegt. */
export function directionOf(text: string): Direction | undefined {
  const written = headingKey(text).replace('æ', 'ae');
  return directions.find((direction) => direction === written);
}

/** A post whose amount the ordning works out instead of reading it. */
interface ComputedPost {
  readonly post: string;
  readonly direction?: Direction | undefined;
  readonly amount: Amount;
}

/** One column of a budget: a year's budget or regnskab. */
export interface BudgetColumnPlan extends LineChoice {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly amountColumn: string;
  /** What the file's amounts are in, where it is not the budget's unit. */
  readonly unit?: string | undefined;
  readonly computed: readonly ComputedPost[];
  readonly origin: Origin;
}

/** A row that sums posts. */
interface BudgetSumPlan {
  readonly post: string;
  readonly parts: readonly string[] | 'alle';
  readonly origin: Origin;
}

/** A budget: posts, a column per budget or regnskab, their sums, and how one column differs from another. */
export interface BudgetTablePlan {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** The column of the files that names the post. */
  readonly postColumn: string;
  /** The column that says udgift or indtaegt; without it all posts are of one kind. */
  readonly directionColumn?: string | undefined;
  readonly columns: readonly BudgetColumnPlan[];
  readonly sums: readonly BudgetSumPlan[];
  /** The ids of the columns that are compared. */
  readonly comparison?: { readonly from: string; readonly to: string };
  readonly source?: Source;
  readonly origin: Origin;
}

/** A row of a budget; a column that does not have the post has no cell. */
export interface BudgetRow {
  readonly kind: 'post' | 'sum' | 'saldo';
  readonly post: string;
  readonly direction?: Direction | undefined;
  readonly cells: ReadonlyMap<string, Traced>;
  /** Posts of a column that were worked out, not read. */
  readonly computed: ReadonlySet<string>;
  readonly change?: Change;
}

export interface BudgetTableResult {
  readonly plan: BudgetTablePlan;
  readonly rows: readonly BudgetRow[];
}
