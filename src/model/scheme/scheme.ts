import type { Rational } from '../exact/rational.ts';
import type { Rounding } from '../exact/rounding.ts';
import type { Invoicing } from '../invoice/invoicing.ts';
import type { Origin } from '../origin.ts';
import type { Recipient } from '../recipient.ts';
import type { Source } from '../source.ts';
import type { AllocationKey } from './allocation-key.ts';
import type { BudgetTablePlan } from './budget-table.ts';
import type { CarryOverPlan } from './carry-over.ts';
import type { FramePlan } from './frame.ts';
import type { Indexation, RateSelection } from './index-rate.ts';
import type { TariffPlan } from './tariff.ts';

export type { Recipient } from '../recipient.ts';
export type { Source } from '../source.ts';
export type { PopulationKey } from './allocation-key.ts';

/** A sum of money or units that the ordning declares. Never computed here. */
export type Amount =
  | { readonly kind: 'fast'; readonly value: Rational; readonly origin: Origin }
  | {
      readonly kind: 'budget';
      readonly file: string;
      readonly column: string;
      /** Column name → the text it must hold; a line counts when all of them match. */
      readonly where: ReadonlyMap<string, string>;
      readonly origin: Origin;
    }
  | IndexedAmount
  | { readonly kind: 'sum'; readonly terms: readonly Amount[]; readonly origin: Origin }
  | { readonly kind: 'minus'; readonly of: Amount; readonly origin: Origin }
  /** A rate times a quantity, or a share of an amount. */
  | { readonly kind: 'gange'; readonly factors: readonly Amount[]; readonly origin: Origin }
  /** One of the ordning's named amounts. */
  | { readonly kind: 'beloeb'; readonly id: string; readonly origin: Origin }
  /** Not out yet; nothing until it is. */
  | { readonly kind: 'forventet'; readonly origin: Origin }
  /** What the fordeling's own key comes to. */
  | { readonly kind: 'noeglesum'; readonly origin: Origin }
  | AllocatedAmount
  /** Rounded half away from zero to whole steps. */
  | { readonly kind: 'afrundet'; readonly of: Amount; readonly step: Rational; readonly origin: Origin };

/** What another fordeling gives a recipient, or all of it. */
export interface AllocatedAmount {
  readonly kind: 'fordelt';
  readonly allocation: string;
  readonly recipient?: Recipient;
  readonly origin: Origin;
}

/** An amount in another year's prices. */
export interface IndexedAmount {
  readonly kind: 'fremskrevet';
  readonly of: Amount;
  readonly rule: Indexation;
  /** The rates themselves, or which of the files' rates to use. */
  readonly rates: readonly Rational[] | (RateSelection & { readonly files: readonly string[] });
  readonly origin: Origin;
}

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
  readonly amount: Amount;
  readonly key: AllocationKey;
  readonly recipients: readonly Recipient[];
  readonly rounding: Rounding;
  /** Decimals of the andel in pct. where it is shown. */
  readonly shareDecimals: number;
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

/** Facit: the published table or figures that an ordning must reproduce. */
export interface PublishedPlan {
  /** The allocation whose rows the file holds. */
  readonly allocation?: string;
  /** The takster it holds. */
  readonly tariff?: string;
  /** The budget whose rows it holds; with none of them, the file holds key figures and named amounts. */
  readonly budget?: string;
  readonly file: string;
  readonly source?: Source;
  readonly origin: Origin;
}

/** Ordning: who shares what by which key, with its sources and facit. Declares, never computes. */
export interface Scheme {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly issuer: string;
  readonly amounts: readonly NamedAmountPlan[];
  readonly allocations: readonly AllocationPlan[];
  readonly budgets: readonly BudgetTablePlan[];
  readonly tariffs: readonly TariffPlan[];
  readonly carryOvers: readonly CarryOverPlan[];
  readonly frames: readonly FramePlan[];
  readonly keyFigures: readonly KeyFigurePlan[];
  readonly published: readonly PublishedPlan[];
  /** What its invoices say; absent where it is not invoiced from. */
  readonly invoicing?: Invoicing;
  readonly origin: Origin;
}
