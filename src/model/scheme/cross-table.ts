import type { Rational } from '../exact/rational.ts';
import type { Origin } from '../origin.ts';

/** Krydstabel: fordelinger side by side, kommune × post, in one unit and rounded so that it adds up both ways. */
export interface CrossTablePlan {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** The ids of its fordelinger, a column each. */
  readonly allocations: readonly string[];
  readonly step: Rational;
  readonly origin: Origin;
}
