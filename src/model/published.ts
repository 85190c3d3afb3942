import type { Origin } from './origin.ts';
import type { PublishedAllocation, PublishedTable } from './published-table.ts';
import type { Source } from './source.ts';

/** A file of published figures that an ordning must reproduce. */
interface PublishedFile {
  readonly file: string;
  readonly source?: Source;
  readonly origin: Origin;
}

/** Published table of a fordeling: its rows by recipient. */
export interface PublishedAllocationPlan extends PublishedFile {
  readonly kind: 'fordeling';
  /** The id of the fordeling. */
  readonly allocation: string;
}

/** Published table whose rows are groups of takster, posts of a budget, or nøgletal and named amounts. */
export type PublishedTablePlan = PublishedFile &
  (
    | { readonly kind: 'takst'; readonly tariff: string }
    | { readonly kind: 'budget'; readonly budget: string }
    | { readonly kind: 'afregning'; readonly settlement: string }
    | { readonly kind: 'noegletal' }
  );

/** Published table as declared. Its kind is decided once, and says how the file is read and what it is held against. */
export type PublishedPlan = PublishedAllocationPlan | PublishedTablePlan;

export type PublishedAllocationInput = PublishedAllocationPlan & { readonly table: PublishedAllocation };
export type PublishedTableInput = PublishedTablePlan & { readonly table: PublishedTable };

/** Published table as read. Two of them may read one file, each its own rows of it, so that a table goes with its plan. */
export type PublishedInput = PublishedAllocationInput | PublishedTableInput;
