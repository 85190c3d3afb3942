import type { Change } from './change.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Interval } from './exact/interval.ts';
import type { Rational } from './exact/rational.ts';
import type { SummedTable } from './exact/rounding.ts';
import type { FileAccount } from './file-account.ts';
import type { InputFile, Origin } from './origin.ts';
import type { Recipient } from './recipient.ts';
import type { BudgetTableResult } from './scheme/budget-table.ts';
import type { CarryOverResult } from './scheme/carry-over.ts';
import type { CrossTablePlan } from './scheme/cross-table.ts';
import type { FrameResult } from './scheme/frame.ts';
import type { AllocationPlan, KeyFigurePlan, NamedAmountPlan, Scheme } from './scheme/scheme.ts';
import type { SettlementPlan } from './scheme/settlement.ts';
import type { TariffResult } from './scheme/tariff.ts';
import type { Traced } from './traced.ts';

/** One recipient's part of an allocation; amounts in the allocation's unit. */
export interface AllocationRow {
  readonly recipient: Recipient;
  readonly weight: Traced;
  /** weight / whole, exactly. */
  readonly share: Rational;
  /** total × share, exactly. */
  readonly exact: Rational;
  /** The payable amount: the exact one after the declared rounding. */
  readonly amount: Rational;
  /** Whether it rests on a value that is not out yet, or on an expected PL rate. */
  readonly provisional: boolean;
}

export interface AllocationResult {
  readonly plan: AllocationPlan;
  readonly total: Traced;
  readonly weightSum: Rational;
  /** What a weight is a part of: the sum of weights, 100 for percentages, the total for amounts. */
  readonly whole: Rational;
  /** In the order the ordning lists its recipients. */
  readonly rows: readonly AllocationRow[];
  /** Sum of the payable amounts. */
  readonly amountSum: Rational;
  /** Afrundingsdifference: total − amountSum. Zero under every conserving method. */
  readonly residual: Rational;
  /** What is wrong with the key as declared, such as percentages that do not add up to 100. */
  readonly findings: readonly Diagnostic[];
  /** Where the ordning asks for it. */
  readonly perUnit?: PerUnit | undefined;
}

/** Payable amounts per one of what another key counts, in the order of the rows; money in kr. */
export interface PerUnit {
  readonly counts: readonly Traced[];
  /** Undefined for who has none of it. */
  readonly values: readonly (Rational | undefined)[];
  /** What all pay, per one of all that is counted. */
  readonly whole: Rational | undefined;
}

/** Where the values stand that are not out yet, and that what a recipient of an allocation pays rests on. */
export function awaitedBy({ total, rows }: AllocationResult, row: AllocationRow): readonly Origin[] {
  if (!row.provisional) return [];
  const all = [total, ...rows.map(({ weight }) => weight)];
  return row.weight.provisional ?? all.flatMap(({ provisional = [] }) => provisional);
}

/** What a recipient is to pay, plus, or gets back, minus; in the settlement's unit. */
export interface SettlementRow {
  readonly recipient: Recipient;
  /** What each fordeling gives it, in their order; undefined where it is no recipient of it. */
  readonly parts: readonly (Rational | undefined)[];
  /** For each of the parts: where the values stand that it rests on and that are not out yet. */
  readonly awaited: readonly (readonly Origin[])[];
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

/** A krydstabel: a row per recipient, a column per fordeling. */
export interface CrossTableResult {
  readonly plan: CrossTablePlan;
  readonly parts: readonly AllocationPlan[];
  readonly recipients: readonly Recipient[];
  /** Before the rounding; 0 for a recipient that is in no such fordeling. */
  readonly exact: SummedTable;
  /** The cells that rest on a value that is not out yet. */
  readonly awaited: readonly (readonly boolean[])[];
  /** The payable amounts. */
  readonly table: SummedTable;
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
  /** The exact values that it may have, where it rests on figures that are only known rounded. */
  readonly within?: Interval | undefined;
  readonly previous?:
    | (Omit<KeyFigureResult, 'plan' | 'previous'> & {
        readonly change: Change;
      })
    | undefined;
}

/** Everything an ordning comes to. */
export interface SchemeResult {
  readonly scheme: Scheme;
  readonly amounts: readonly NamedAmountResult[];
  readonly allocations: readonly AllocationResult[];
  readonly settlements: readonly SettlementResult[];
  readonly crossTables: readonly CrossTableResult[];
  readonly budgets: readonly BudgetTableResult[];
  readonly tariffs: readonly TariffResult[];
  readonly carryOvers: readonly CarryOverResult[];
  readonly frames: readonly FrameResult[];
  readonly keyFigures: readonly KeyFigureResult[];
  /** What is doubtful in what was read or in what came of it; a `fejl` among it makes the run one with findings. */
  readonly warnings: readonly Diagnostic[];
  readonly files: readonly InputFile[];
  /** What became of the rows of each input file that has any, in the order of reading. */
  readonly accounts: readonly FileAccount[];
}
