import { type Rational, sum } from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { AllocationKey } from '../../model/scheme/allocation-key.ts';
import type { Traced } from '../../model/traced.ts';

/** A recipient with its weight under a key. */
export interface Weighted {
  readonly recipient: Recipient;
  readonly weight: Traced;
}

/** What a key comes to for a circle of recipients. */
export interface KeyWeights {
  readonly weighted: readonly Weighted[];
  /** What a weight is a part of; a recipient's andel is its weight over this. */
  readonly whole: Rational;
  /** Whether the weights are amounts already, in the fordeling's unit. */
  readonly areAmounts: boolean;
  /** What each recipient's weight must stay within, by its key and in the unit of the weights; only of `graenser`. */
  readonly bounds?: ReadonlyMap<string, WeightBounds>;
}

/** A floor and a ceiling, both included. */
export interface WeightBounds {
  readonly floor?: Rational | undefined;
  readonly ceiling?: Rational | undefined;
}

/** Weighs a key's inner key; how keys compose without knowing each other. */
export type Weigh = (key: AllocationKey, recipients: readonly Recipient[]) => KeyWeights;
/** The same where the inner key shares a total of its own, such as a part of a mix: bounds and fixed amounts in it are of that. */
export type WeighPart = (
  key: AllocationKey,
  recipients: readonly Recipient[],
  total: Traced | undefined,
) => KeyWeights;

/** Weights that are parts of their own sum. */
export function partsOfSum(weighted: readonly Weighted[]): KeyWeights {
  return { weighted, whole: sum(weighted.map(({ weight }) => weight.value)), areAmounts: false };
}
