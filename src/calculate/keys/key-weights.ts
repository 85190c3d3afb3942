import { type Rational, sum } from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { AllocationKey } from '../../model/scheme/allocation-key.ts';
import type { Weighted } from './headcount.ts';

/** What a key comes to for a circle of recipients. */
export interface KeyWeights {
  readonly weighted: readonly Weighted[];
  /** What a weight is a part of; a recipient's andel is its weight over this. */
  readonly whole: Rational;
  /** Whether the weights are amounts already, in the fordeling's unit. */
  readonly areAmounts: boolean;
}

/** Weighs a key's inner key; how keys compose without knowing each other. */
export type Weigh = (key: AllocationKey, recipients: readonly Recipient[]) => KeyWeights;

/** Weights that are parts of their own sum. */
export function partsOfSum(weighted: readonly Weighted[]): KeyWeights {
  return { weighted, whole: sum(weighted.map(({ weight }) => weight.value)), areAmounts: false };
}
