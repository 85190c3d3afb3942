import type { AllocationResult } from '../model/result.ts';
import type { Budget } from '../model/scheme/budget.ts';
import type { IndexRates } from '../model/scheme/index-rate.ts';
import type { Suggest } from '../model/scheme/scheme-input.ts';
import type { Traced } from '../model/traced.ts';

/** What an amount may be made of. */
export interface AmountContext {
  readonly budgets: ReadonlyMap<string, Budget>;
  readonly suggest?: Suggest | undefined;
  readonly rates: ReadonlyMap<string, IndexRates>;
  /** The named amounts worked out so far, by id, each with its unit. */
  readonly named: ReadonlyMap<string, Traced>;
  /** The fordelinger above the one at hand. */
  readonly earlier: readonly AllocationResult[];
}
