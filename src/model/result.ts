import type { InputFile, Origin } from './origin.ts';
import type { Rational } from './rational.ts';
import type { AllocationPlan, KeyFigurePlan, Recipient, Scheme } from './scheme.ts';

/** A value with the input cells it was summed from. */
export interface Traced {
  readonly value: Rational;
  readonly origins: readonly Origin[];
}

/** One recipient's part of an allocation; amounts in the allocation's unit. */
export interface AllocationRow {
  readonly recipient: Recipient;
  readonly weight: Traced;
  /** weight / sum of weights, exactly. */
  readonly share: Rational;
  /** total × share, exactly. */
  readonly exact: Rational;
  /** The payable amount: the exact one after the declared rounding. */
  readonly amount: Rational;
}

export interface AllocationResult {
  readonly plan: AllocationPlan;
  readonly total: Traced;
  readonly weightSum: Rational;
  /** In the order the ordning lists its recipients. */
  readonly rows: readonly AllocationRow[];
  /** Sum of the payable amounts. */
  readonly amountSum: Rational;
  /** Afrundingsdifference: total − amountSum. Zero under every conserving method. */
  readonly residual: Rational;
}

export interface KeyFigureResult {
  readonly plan: KeyFigurePlan;
  readonly numerator: Traced;
  readonly denominator: Traced;
  readonly exact: Rational;
  readonly value: Rational;
}

/** Everything an ordning comes to. */
export interface SchemeResult {
  readonly scheme: Scheme;
  readonly allocations: readonly AllocationResult[];
  readonly keyFigures: readonly KeyFigureResult[];
  readonly files: readonly InputFile[];
}
