import type { Rational } from '../exact/rational.ts';
import type { AllocationRounding } from '../exact/rounding.ts';
import type { Invoicing } from '../invoice/invoicing.ts';
import type { Origin } from '../origin.ts';
import type { PublishedPlan } from '../published.ts';
import type { Recipient } from '../recipient.ts';
import type { Source } from '../source.ts';
import type { AllocationKey } from './allocation-key.ts';
import type { Amount, KeySum } from './amount.ts';
import type { BudgetTablePlan } from './budget-table.ts';
import type { CarryOverPlan } from './carry-over.ts';
import type { CrossTablePlan } from './cross-table.ts';
import type { FramePlan } from './frame.ts';
import type { SettlementPlan } from './settlement.ts';
import type { TariffPlan } from './tariff.ts';

/** An amount with a name, to be shown and to be used by others. */
export interface NamedAmountPlan {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly amount: Amount;
  /** What it is rounded to, half away from zero; not at all where there is none. */
  readonly step?: Rational;
  readonly source?: Source;
  readonly origin: Origin;
}

/** One fordeling: an amount, a key, its recipients and the rounding. */
export interface AllocationPlan {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly amount: Amount | KeySum;
  readonly key: AllocationKey;
  readonly recipients: readonly Recipient[];
  readonly rounding: AllocationRounding;
  /** Decimals of the andel in pct. where it is shown. */
  readonly shareDecimals: number;
  /** What the amounts are also shown per one of, such as an inhabitant, and the key that counts them. */
  readonly per?:
    | { readonly unit: string; readonly key: AllocationKey; readonly decimals: number }
    | undefined;
  readonly source?: Source;
  readonly origin: Origin;
}

/** A nøgletal: a quotient of sums, such as the average price per plejefamilie. */
export interface KeyFigurePlan {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly quotient: Quotient;
  /** The same figure the year before, where the development is shown. */
  readonly previous?: Quotient;
  readonly step: Rational;
  readonly origin: Origin;
}

export interface Quotient {
  readonly numerator: readonly Term[];
  /** Empty where the figure is a sum and no quotient. */
  readonly denominator: readonly Term[];
}

/** A term of a key figure: an amount, or the total of an allocation. */
export type Term = Amount | { readonly kind: 'fordeling'; readonly id: string; readonly origin: Origin };

/** Ordning: who shares what by which key, with its sources and published tables. Declares, never computes. */
export interface Scheme {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly issuer: string;
  readonly amounts: readonly NamedAmountPlan[];
  readonly allocations: readonly AllocationPlan[];
  readonly settlements: readonly SettlementPlan[];
  readonly crossTables: readonly CrossTablePlan[];
  readonly budgets: readonly BudgetTablePlan[];
  readonly tariffs: readonly TariffPlan[];
  readonly carryOvers: readonly CarryOverPlan[];
  readonly frames: readonly FramePlan[];
  readonly keyFigures: readonly KeyFigurePlan[];
  readonly published: readonly PublishedPlan[];
  /** What its invoices say; absent where it is not invoiced from. */
  readonly invoicing?: Invoicing | undefined;
  readonly origin: Origin;
}
