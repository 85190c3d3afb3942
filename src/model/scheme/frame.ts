import type { Rational } from '../exact/rational.ts';
import type { Origin } from '../origin.ts';
import type { Traced } from '../result.ts';
import type { Amount, Source } from './scheme.ts';

/** Ramme: what several budgets may come to together. */
export interface FramePlan {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** The most they may come to, in the prices of the year. */
  readonly limit: Amount;
  readonly parts: readonly { readonly title: string; readonly amount: Amount }[];
  readonly source?: Source;
  readonly origin: Origin;
}

export interface FrameResult {
  readonly plan: FramePlan;
  readonly limit: Traced;
  readonly parts: readonly { readonly title: string; readonly amount: Traced }[];
  readonly total: Rational;
  /** limit − total: negative where the budgets exceed the frame. */
  readonly room: Rational;
}
