import type { Rational } from '../exact/rational.ts';
import type { Origin } from '../origin.ts';
import type { Source } from '../source.ts';
import type { Traced } from '../traced.ts';
import type { Amount } from './amount.ts';

export const carryOverRules = ['socialtilsyn', 'takstbekendtgoerelsen'] as const;
/**
 * What law says of a year's over- or underskud.
 *
 * - `socialtilsyn`: all of it goes into the takster and the objective financing within two years (BEK 1559/2025 § 29).
 * - `takstbekendtgoerelsen`: ordinary tilbud, with a band of 5 % that is not the same both ways (BEK 864/2025 §§ 3-7).
 */
export type CarryOverRule = (typeof carryOverRules)[number];

/** A part of a year's result that another year's takster or contributions take in. */
interface TakenIn {
  readonly year: number;
  readonly amount: Amount;
}

/** The result of one year, + for overskud and − for underskud, and what has been done with it. */
export interface ResultYearPlan {
  readonly year: number;
  readonly result: Amount;
  /** The year's budgeted expenditure, which the 5 % are of. */
  readonly budget?: Amount | undefined;
  readonly takenIn: readonly TakenIn[];
  readonly origin: Origin;
}

/** The running account of overført over-/underskud. */
export interface CarryOverPlan {
  readonly id: string;
  readonly title: string;
  readonly rule: CarryOverRule;
  readonly years: readonly ResultYearPlan[];
  readonly source?: Source;
  readonly origin: Origin;
}

/** What a rule makes of a result. The three parts add up to it. */
export interface CarryOverDuty {
  /** Must be taken in, by the end of `settleBy`. */
  readonly settle: Rational;
  readonly settleBy: number;
  /** May be kept, and used by the end of `keepUntil`. */
  readonly keep: Rational;
  readonly keepUntil: number;
  /** An underskud that may not be charged. */
  readonly borne: Rational;
}

/**
 * How a rule was broken: by what is still not taken in though its last year has come, by what was taken in after that year,
 * or by what is more than the rule lets be taken in (with the sign of the result, or against it).
 */
export interface CarryOverBreach {
  readonly kind: 'mangler' | 'for-sent' | 'for-meget';
  /** What must be taken in, or what may be kept; nothing where it is more than both. */
  readonly part: 'indregnes' | 'beholdes' | undefined;
  readonly amount: Rational;
}

/** Where a result stands at the end of a year. What is taken in counts first towards what must be. */
export interface CarryOverStanding {
  /** Taken in up to and with the year. */
  readonly takenIn: Rational;
  /** Of what must be taken in. */
  readonly left: Rational;
  /** Of what may be kept, not used yet. */
  readonly unused: Rational;
  readonly breaches: readonly CarryOverBreach[];
}

/** One year's result and where it stands at the end of the ordning's year. */
export interface ResultYear extends CarryOverStanding {
  readonly plan: ResultYearPlan;
  readonly result: Traced;
  readonly duty: CarryOverDuty;
  readonly restsOn: RestsOn;
}

/** The amounts that figures of a year rest on, of which some may not be out yet. */
export interface RestsOn {
  /** Of what the rule makes of results: they, and the budgets that the 5 % are of. */
  readonly duty: readonly Traced[];
  readonly takenIn: readonly Traced[];
}

/** A year of the account: primo + result − taken in − borne = ultimo. */
export interface AccountLine {
  readonly year: number;
  readonly opening: Rational;
  readonly result: Rational;
  readonly takenIn: Rational;
  readonly borne: Rational;
  readonly closing: Rational;
  readonly restsOn: RestsOn;
}

/** All that figures of years rest on. */
export function restingOn(years: readonly { readonly restsOn: RestsOn }[]): Traced[] {
  return years.flatMap(({ restsOn }) => [...restsOn.duty, ...restsOn.takenIn]);
}

export interface CarryOverResult {
  readonly plan: CarryOverPlan;
  readonly years: readonly ResultYear[];
  readonly account: readonly AccountLine[];
}
