import type { Rational } from '../exact/rational.ts';
import type { Rounding } from '../exact/rounding.ts';
import type { Recipient } from '../recipient.ts';

/** What a scenario has another of than the ordning it is made of; the rest is the ordning's. */
export interface Scenario {
  /** The headcount date of every key that counts people. */
  readonly date?: string | undefined;
  /** The rates of a fremskrivning, 4,8 % as 0.048 and one a year, by its place (`placeOfIndexed`). */
  readonly rates?: ReadonlyMap<string, readonly Rational[]> | undefined;
  /** By the id of a fordeling. */
  readonly allocations: ReadonlyMap<string, AllocationScenario>;
}

export interface AllocationScenario {
  /** In the fordeling's unit. */
  readonly amount?: Rational | undefined;
  readonly rounding?: Rounding | undefined;
  readonly recipients?: readonly Recipient[] | undefined;
}

/** From one character of a text to another. */
export interface Spot {
  readonly from: number;
  readonly to: number;
}

/** An ordning as it is written, with the places of what a scenario may have another of. */
export interface SchemeText {
  readonly text: string;
  readonly title: Spot;
  readonly allocations: readonly {
    readonly id: string;
    readonly amount: Spot;
    readonly rounding: Spot;
    readonly recipients: Spot;
    /** The headcount dates of its key. */
    readonly dates: readonly Spot[];
  }[];
  readonly indexed: readonly IndexedText[];
}

/** A fremskrivning as it is written. */
export interface IndexedText {
  /** `placeOfIndexed` of it. */
  readonly place: string;
  /** Where its rates stand, or would, and what stands before them there. */
  readonly rates: Spot;
  readonly lead: string;
  /** What says where its rates are found, which has no place beside rates that are stated. */
  readonly needless: readonly Spot[];
}
