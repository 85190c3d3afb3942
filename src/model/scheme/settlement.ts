import type { Origin } from '../origin.ts';
import type { Source } from '../source.ts';

/** Afregning: fordelinger whose amounts each recipient settles together, such as a year's regnskab less the aconto. */
export interface SettlementPlan {
  readonly id: string;
  readonly title: string;
  /** The ids of its fordelinger, at least two. */
  readonly allocations: readonly string[];
  readonly source?: Source;
  readonly origin: Origin;
}
