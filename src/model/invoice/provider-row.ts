import type { Rational } from '../exact/rational.ts';

/**
 * A tilbud with what it pays in the year, or a correction of what it paid before: a row of the table behind a charge.
 * Amounts are in kr.; negative ones are paid back.
 */
export interface ProviderRow {
  readonly name: string;
  /** Absent for a correction. */
  readonly price?: ProviderPrice;
  readonly amount: Rational;
  /** Where it is written: `tilbud.csv:3`. */
  readonly source: string;
}

/** The takst of a tilbud, in kr. */
export interface ProviderPrice {
  /** Takstgruppe, as the ordning titles it. */
  readonly group: string;
  readonly factor: Rational;
  /** factor × the unrounded grundtakst. */
  readonly exact: Rational;
  /** The takst as it is published, rounded. */
  readonly tariff: Rational;
  readonly quantity: ProviderSupervision | ProviderCount;
}

/** A year under tilsyn, at a takst for the tilbud's size. */
export interface ProviderSupervision {
  readonly kind: 'tilsyn';
  readonly places: number;
  readonly citizens?: number | undefined;
  readonly months: number;
  readonly supervision: Rational;
  readonly enhancedMonths: number;
  /** What skærpet tilsyn costs a month, as a part of the årstakst; undefined where there is none of it. */
  readonly enhancedFraction?: Rational | undefined;
  /** The tillæg of skærpet tilsyn. */
  readonly enhanced: Rational;
}

/** So many of a takst that does not go by size: hours, or cases. */
export interface ProviderCount {
  readonly kind: 'antal';
  readonly count: Rational;
}
