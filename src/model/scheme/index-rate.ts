import type { Rational } from '../exact/rational.ts';
import type { InputFile, Origin } from '../origin.ts';

export const rateKinds = ['løn', 'øvrig', 'samlet'] as const;
/** Which prices a rate is about: wages, other costs, or the two weighed together. */
export type RateKind = (typeof rateKinds)[number];

export const rateStatuses = ['forventet', 'endelig'] as const;
type RateStatus = (typeof rateStatuses)[number];

/** PL-sats: the change of an index from one year to the next, as one vintage (skønstidspunkt) states it. */
export interface IndexRate {
  readonly index: string;
  readonly from: number;
  readonly to: number;
  readonly kind: RateKind;
  /** The change: 4,8 % is 0.048. A niveaukorrektion that is stated beside the skøn has been added to it. */
  readonly rate: Rational;
  /** The index numbers of the two years, where the rate is their quotient less one. */
  readonly levels?: { readonly from: Rational; readonly to: Rational } | undefined;
  /** When it was stated, ISO 8601 of any precision: 2023, 2023-06. */
  readonly vintage: string;
  readonly status: RateStatus;
  /** Expected, and no final rate of the year is known: what rests on it will be settled. */
  readonly provisional: boolean;
  readonly source: string;
  readonly origin: Origin;
}

/** The rates of one file. */
export interface IndexRates {
  readonly source: InputFile;
  readonly rates: readonly IndexRate[];
}

/**
 * Which rates a conversion uses. Vintage is a skønstidspunkt, a status, or `seneste` for the newest of each year; without
 * one there must be no choice.
 */
export interface RateSelection {
  readonly index: string;
  readonly kind: RateKind;
  readonly vintage?: string | undefined;
}

export const chainings = ['uafrundet', 'afrundet'] as const;
/** Whether a year is chained on the year before's unrounded or rounded amount. */
export type Chaining = (typeof chainings)[number];

/** How an amount is converted from one year's prices to another's. */
export interface Indexation {
  readonly from: number;
  readonly to: number;
  readonly chaining: Chaining;
  /** What the amount is rounded to, half away from zero; not at all where there is none. */
  readonly step?: Rational | undefined;
  /** DUT-like changes of the task by the year they are given for, in the prices of the year before: added before the step to it. */
  readonly additions?: ReadonlyMap<number, Rational>;
}

/** One year of a conversion. */
export interface IndexStep {
  readonly from: number;
  readonly to: number;
  /** Multiplied with: 1 + rate, or 1 / (1 + rate) where the conversion goes back. */
  readonly factor: Rational;
  readonly rate: IndexRate;
  readonly addition: Rational;
  /** The amount after the step; rounded where the chain is. */
  readonly after: Rational;
}
