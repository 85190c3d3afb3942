import type { Rational } from '../exact/rational.ts';
import type { Origin } from '../origin.ts';
import type { Recipient } from '../recipient.ts';
import type { Indexation, RateSelection } from './index-rate.ts';
import type { LineChoice } from './line-filter.ts';

/**
 * A sum of money or units that the ordning declares. Never computed here.
 *
 * A number or a budget is in the unit of the place where it stands, unless it has its own (`unit`).
 */
export type Amount =
  | FixedAmount
  | BudgetAmount
  | IndexedAmount
  | { readonly kind: 'sum'; readonly terms: readonly Amount[]; readonly origin: Origin }
  | { readonly kind: 'minus'; readonly of: Amount; readonly origin: Origin }
  /** A rate times a quantity, or a share of an amount. */
  | { readonly kind: 'gange'; readonly factors: readonly Amount[]; readonly origin: Origin }
  /** One of the ordning's named amounts. */
  | { readonly kind: 'beloeb'; readonly id: string; readonly origin: Origin }
  /** Not out yet; nothing until it is. */
  | { readonly kind: 'forventet'; readonly origin: Origin }
  | AllocatedAmount
  /** Rounded half away from zero to whole steps. */
  | { readonly kind: 'afrundet'; readonly of: Amount; readonly step: Rational; readonly origin: Origin };

/** A number as it is written. */
export interface FixedAmount {
  readonly kind: 'fast';
  readonly value: Rational;
  readonly unit?: string;
  /** What it was printed rounded to, in its own unit: it may be half of that more or less. */
  readonly precision?: Rational | undefined;
  readonly origin: Origin;
}

/** The sum of a column over some lines of a budget, or of any other CSV. */
export interface BudgetAmount extends LineChoice {
  readonly kind: 'budget';
  readonly file: string;
  readonly column: string;
  readonly unit?: string;
  readonly origin: Origin;
}

/** What a fordeling's own key comes to, as its whole amount. */
export interface KeySum {
  readonly kind: 'noeglesum';
  readonly origin: Origin;
}

/** What another fordeling gives a recipient, or all of it. */
export interface AllocatedAmount {
  readonly kind: 'fordelt';
  readonly allocation: string;
  readonly recipient?: Recipient | undefined;
  readonly origin: Origin;
}

/** An amount in another year's prices. */
export interface IndexedAmount {
  readonly kind: 'fremskrevet';
  readonly of: Amount;
  readonly rule: Indexation;
  /** The rates themselves, an index number per year that they follow from, or which of the files' rates to use. */
  readonly rates:
    | readonly Rational[]
    | { readonly levels: ReadonlyMap<number, Rational> }
    | (RateSelection & { readonly files: readonly string[] });
  readonly origin: Origin;
}
