import type { Rational } from '../exact/rational.ts';
import type { Origin } from '../origin.ts';
import type { Recipient } from '../recipient.ts';

/** What a takst by size goes by. */
export interface Charged {
  /** Behandlingstilbud are counted in citizens. */
  readonly size: { readonly places: number } | { readonly citizens: number };
  /** The month of this year it was approved in; without one it is under tilsyn all year. */
  readonly approvedIn?: number | undefined;
  /** Months commenced of skærpet tilsyn. */
  readonly enhancedMonths: number;
}

/** What a takst without sizes goes by: so many of one of its groups, such as hours or tilsyn. */
export interface Counted {
  /** The id of the takstgruppe. */
  readonly group: string;
  readonly count: Rational;
}

/** Tilbud: a social service under tilsyn, whose takst a kommune pays. */
export interface ServiceProvider {
  readonly recipient: Recipient;
  readonly name: string;
  /** Absent where it is under tilsyn no more and only a correction is left. */
  readonly charged?: Charged | Counted | undefined;
  /** Regulering of an earlier invoice, in kr.; negative where too much was paid. */
  readonly correction: Rational;
  readonly origin: Origin;
}
