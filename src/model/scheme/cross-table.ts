import type { Rational } from '../exact/rational.ts';
import type { Origin } from '../origin.ts';

/** Krydstabel: fordelinger of one unit side by side, kommune × post, that are rounded together so that rows and columns add up. */
export interface CrossTablePlan {
  readonly id: string;
  readonly title: string;
  /** The unit of its fordelinger. */
  readonly unit: string;
  /** The ids of its fordelinger, a column each. */
  readonly allocations: readonly string[];
  /** What they are all rounded to. */
  readonly step: Rational;
  readonly origin: Origin;
}
