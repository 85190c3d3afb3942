import type { Rational } from '../exact/rational.ts';
import type { Origin } from '../origin.ts';
import type { Recipient } from '../recipient.ts';
import type { Source } from '../source.ts';
import type { AllocationPlan } from './scheme.ts';

/** Afregning: fordelinger whose amounts each recipient settles together, such as a year's regnskab less the aconto. */
export interface SettlementPlan {
  readonly id: string;
  readonly title: string;
  /** The ids of its fordelinger, at least two. */
  readonly allocations: readonly string[];
  readonly source?: Source;
  readonly origin: Origin;
}

/** What a recipient is to pay, plus, or gets back, minus; in the settlement's unit. */
export interface SettlementRow {
  readonly recipient: Recipient;
  /** What each fordeling gives it, in their order; undefined where it is no recipient of it. */
  readonly parts: readonly (Rational | undefined)[];
  /** The sum of the parts. */
  readonly amount: Rational;
  readonly provisional: boolean;
}

export interface SettlementResult {
  readonly plan: SettlementPlan;
  /** The unit of the first fordeling; the amounts of the others are converted to it. */
  readonly unit: string;
  readonly parts: readonly AllocationPlan[];
  /** Each recipient once, in the order they are met. */
  readonly rows: readonly SettlementRow[];
  /** The sum of the rows of each part. */
  readonly partSums: readonly Rational[];
  readonly total: Rational;
}
