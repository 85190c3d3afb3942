import type { Origin } from './origin.ts';
import type { PrintedTable, PublishedTable } from './published-table.ts';
import type { Source } from './source.ts';

/** A file of published figures that an ordning must reproduce. */
interface PublishedFile {
  readonly file: string;
  readonly source?: Source;
  readonly origin: Origin;
}

/** Facit of a fordeling: its rows by recipient. */
export interface AllocationFacitPlan extends PublishedFile {
  readonly kind: 'fordeling';
  /** The id of the fordeling. */
  readonly allocation: string;
}

/** Facit whose rows are groups of takster, posts of a budget, or nøgletal and named amounts. */
export type PrintedFacitPlan = PublishedFile &
  (
    | { readonly kind: 'takst'; readonly tariff: string }
    | { readonly kind: 'budget'; readonly budget: string }
    | { readonly kind: 'afregning'; readonly settlement: string }
    | { readonly kind: 'noegletal' }
  );

/** Facit as declared. Its kind is decided once, and says how the file is read and what it is held against. */
export type FacitPlan = AllocationFacitPlan | PrintedFacitPlan;

export type AllocationFacit = AllocationFacitPlan & { readonly table: PublishedTable };
export type PrintedFacit = PrintedFacitPlan & { readonly table: PrintedTable };

/** Facit as read. Two of them may read one file, each its own rows of it, so that a table goes with its plan. */
export type Facit = AllocationFacit | PrintedFacit;
