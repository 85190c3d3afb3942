import type { AllocationKey } from './allocation-key.ts';
import type { Origin } from './origin.ts';
import type { Rational } from './rational.ts';
import type { Recipient } from './recipient.ts';

export type { PopulationKey } from './allocation-key.ts';
export type { Recipient } from './recipient.ts';
export type { Source } from './source.ts';

import type { Rounding } from './rounding.ts';
import type { Source } from './source.ts';

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
  | DerivedAmount;

/** An amount that follows from others. */
export type DerivedAmount =
  /** Not out yet; nothing until it is. */
  | { readonly kind: 'forventet'; readonly origin: Origin }
  /** What the fordeling's own key comes to. */
  | { readonly kind: 'noeglesum'; readonly origin: Origin }
  /** What another fordeling gives a recipient, or all of it. */
  | {
      readonly kind: 'fordelt';
      readonly allocation: string;
      readonly recipient?: Recipient;
      readonly origin: Origin;
    }
  | { readonly kind: 'procent'; readonly percent: Rational; readonly of: Amount; readonly origin: Origin }
  | {
      readonly kind: 'sum';
      readonly plus: readonly Amount[];
      readonly minus: readonly Amount[];
      readonly origin: Origin;
    }
  /** Rounded half away from zero to whole steps. */
  | { readonly kind: 'afrundet'; readonly of: Amount; readonly step: Rational; readonly origin: Origin };

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
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[];
  readonly step: Rational;
  readonly origin: Origin;
}

/** A term of a key figure: an amount, or the total of an allocation. */
export type Term = Amount | { readonly kind: 'fordeling'; readonly id: string; readonly origin: Origin };

/** Facit: the published table or figures that an ordning must reproduce. */
export interface PublishedPlan {
  /** The allocation whose rows the file holds; without it the file holds key figures. */
  readonly allocation?: string;
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
  readonly allocations: readonly AllocationPlan[];
  readonly keyFigures: readonly KeyFigurePlan[];
  readonly published: readonly PublishedPlan[];
  readonly origin: Origin;
}
