import type { Rational } from '../exact/rational.ts';
import type { Origin } from '../origin.ts';
import type { Traced } from '../result.ts';
import type { Change } from './budget-table.ts';
import type { Amount, Source } from './scheme.ts';

/** Takstgruppe: those who pay the same, as so many times the grundtakst. */
export interface TariffGroup {
  readonly id: string;
  readonly title: string;
  readonly factor: Rational;
  /** The sizes it is for, in places; without `to` there is no upper end. */
  readonly places?: { readonly from: number; readonly to?: number };
  /** How many are expected to pay it. */
  readonly count?: Amount;
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
  readonly count?: Traced;
  readonly previous?: { readonly amount: Rational; readonly change: Change };
}

export interface TariffResult {
  readonly plan: TariffPlan;
  /** The unrounded grundtakst. */
  readonly base: Traced;
  readonly groups: readonly TariffPrice[];
  readonly services: readonly { readonly service: TariffService; readonly prices: readonly TariffPrice[] }[];
  /** What the rounded takster bring in, and how much more than the need; where counts and need are known. */
  readonly coverage?: { readonly income: Rational; readonly need: Rational; readonly surplus: Rational };
}
