import type { PopulationSelection } from './extract.ts';
import type { Origin } from './origin.ts';
import type { Rational } from './rational.ts';
import type { Rounding } from './rounding.ts';

/** Who pays or receives: a kommune, or a party that is none. */
export interface Recipient {
  /** Kommunekode, or the name where there is none: identifies the recipient and breaks ties. */
  readonly key: string;
  readonly municipalityCode: string | null;
  readonly name: string;
}

/** Where a rule or a figure was published. */
export interface Source {
  /** Its name under `kilder` in the ordning. */
  readonly id: string;
  readonly document: string;
  readonly section?: string;
  readonly page?: string;
}

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
    };

/** Fordelingsnøgle. */
export interface PopulationKey extends PopulationSelection {
  readonly kind: 'befolkning';
  readonly file: string;
  /** What the counts are, as tables name them: "0-17-årige". */
  readonly label: string;
  readonly source?: Source;
  readonly origin: Origin;
}
export type AllocationKey = PopulationKey;

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
