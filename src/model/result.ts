import type { BudgetTableResult, Change } from './budget-table.ts';
import type { CarryOverResult } from './carry-over.ts';
import type { FrameResult } from './frame.ts';
import type { IndexStep } from './index-rate.ts';
import type { InputFile, Origin } from './origin.ts';
import type { Rational } from './rational.ts';
import type { AllocationPlan, KeyFigurePlan, NamedAmountPlan, Recipient, Scheme } from './scheme.ts';
import type { TariffResult } from './tariff.ts';

/** A value with the input cells it was summed from. */
export interface Traced {
  readonly value: Rational;
  readonly origins: readonly Origin[];
  /** The years of PL-fremskrivning it went through, where it did. */
  readonly steps?: readonly IndexStep[];
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

/** A named amount of the ordning. */
export interface NamedAmountResult {
  readonly plan: NamedAmountPlan;
  /** Rounded where the ordning says so. */
  readonly amount: Traced;
  readonly exact: Rational;
}

export interface KeyFigureResult {
  readonly plan: KeyFigurePlan;
  readonly numerator: Traced;
  readonly denominator: Traced;
  readonly exact: Rational;
  readonly value: Rational;
  readonly previous?: { readonly value: Rational; readonly change: Change };
}

/** Everything an ordning comes to. */
export interface SchemeResult {
  readonly scheme: Scheme;
  readonly amounts: readonly NamedAmountResult[];
  readonly allocations: readonly AllocationResult[];
  readonly budgets: readonly BudgetTableResult[];
  readonly tariffs: readonly TariffResult[];
  readonly carryOvers: readonly CarryOverResult[];
  readonly frames: readonly FrameResult[];
  readonly keyFigures: readonly KeyFigureResult[];
  readonly files: readonly InputFile[];
}
