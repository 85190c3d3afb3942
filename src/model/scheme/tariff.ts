import type { Change } from '../change.ts';
import type { Rational } from '../exact/rational.ts';
import type { Origin } from '../origin.ts';
import type { Source } from '../source.ts';
import type { Traced } from '../traced.ts';
import type { Amount } from './amount.ts';

/** Takstgruppe: those who pay the same, as so many times the grundtakst. */
export interface TariffGroup {
  readonly id: string;
  readonly title: string;
  readonly factor: Rational;
  /** The sizes it is for, in places; without `to` there is no upper end. */
  readonly places?: { readonly from: number; readonly to?: number } | undefined;
  /** How many are expected to pay it. */
  readonly count?: Amount | undefined;
}

/** Whether tilbud pay after their size; else after how many of which group they have. */
export function goesBySize(groups: readonly Pick<TariffGroup, 'places'>[]): boolean {
  return groups.some(({ places }) => places !== undefined);
}

/** A service whose price is a part of the group's unrounded årstakst: godkendelse, væsentlige ændringer, skærpet tilsyn. */
export interface TariffService {
  readonly id: string;
  readonly title: string;
  readonly fraction: Rational;
  /** It is declared to be the tillæg of skærpet tilsyn, for each month commenced. */
  readonly isEnhanced?: true | undefined;
  /** How many are expected to be charged, by group. */
  readonly counts: ReadonlyMap<string, Amount>;
}

/** A family of takster on one grundtakst. */
export interface TariffPlan {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** The grundtakst itself, or what the takster are to bring in. */
  readonly base: { readonly kind: 'grundtakst' | 'behov'; readonly amount: Amount };
  /** Last year's grundtakst. */
  readonly previous?: Amount;
  readonly groups: readonly TariffGroup[];
  readonly services: readonly TariffService[];
  readonly step: Rational;
  readonly source?: Source;
  readonly origin: Origin;
}

export interface TariffPrice {
  readonly group: TariffGroup;
  /** factor × the unrounded grundtakst. */
  readonly exact: Rational;
  /** The takst: the exact one rounded half away from zero. */
  readonly amount: Rational;
  readonly count?: Traced | undefined;
  readonly previous?: { readonly amount: Rational; readonly change: Change };
}

export interface TariffResult {
  readonly plan: TariffPlan;
  /** The unrounded grundtakst. */
  readonly base: Traced;
  /** Last year's, where the ordning has it. */
  readonly previous?: Traced | undefined;
  readonly groups: readonly TariffPrice[];
  readonly services: readonly { readonly service: TariffService; readonly prices: readonly TariffPrice[] }[];
  /** What the rounded takster bring in, and how much more than the need; where counts and need are known. */
  readonly coverage?: { readonly income: Rational; readonly need: Rational; readonly surplus: Rational };
}

/** What one tilbud pays in a year. */
export interface TariffCharge {
  readonly price: TariffPrice;
  readonly unit: string;
  readonly places: number;
  readonly citizens?: number;
  readonly months: number;
  readonly supervision: Rational;
  readonly enhancedMonths: number;
  /** The service that skærpet tilsyn is charged by; undefined where there is none of it. */
  readonly enhancedBy?: TariffService | undefined;
  readonly enhanced: Rational;
  readonly total: Rational;
}
