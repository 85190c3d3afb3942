import type { Diagnostic } from './diagnostic.ts';
import type { Rational } from './exact/rational.ts';
import type { Recipient } from './recipient.ts';
import type { AllocationResult, AllocationRow, SchemeResult } from './result.ts';

export const effects = ['budget', 'noegle', 'medlemskab', 'afrunding'] as const;
export type Effect = (typeof effects)[number];

/** Why one recipient's amount changed; the effects add up to the change exactly. */
export interface ComparedRow {
  readonly recipient: Recipient;
  /** Undefined where it was no recipient. */
  readonly before: AllocationRow | undefined;
  readonly after: AllocationRow | undefined;
  readonly change: Rational;
  readonly effects: Readonly<Record<Effect, Rational>>;
  /** The effects in whole hundredths of a step, for a table that adds up both ways. */
  readonly shown: Readonly<Record<Effect, Rational>>;
}

export interface ComparedAllocation {
  readonly before: AllocationResult;
  readonly after: AllocationResult;
  readonly rows: readonly ComparedRow[];
  /** Change of the total that is shared; the rows' changes add up to it less the change of the residual. */
  readonly totalChange: Rational;
  readonly residualChange: Rational;
}

/** A fordeling then and now, both in the unit it is in now. */
export interface ComparedPair extends ComparedAllocation {
  /** The unit it was in, where that is another one. */
  readonly convertedFrom?: string;
}

/** Two ordninger held against each other. */
export interface ComparedSchemes {
  readonly before: SchemeResult;
  readonly after: SchemeResult;
  readonly allocations: readonly ComparedPair[];
  /** Fordelinger that only one of them has. */
  readonly unmatched: readonly AllocationResult[];
  /** What the two make doubtful together, such as an amount that jumped. */
  readonly doubts: readonly Diagnostic[];
}
