import type { Rational } from '../../../model/exact/rational.ts';
import type { SchemeInput } from '../../../model/scheme/scheme-input.ts';

/** A floor and a ceiling in percent; without a ceiling nothing bounds it above. */
export interface Bounds {
  readonly floor: Rational;
  readonly ceiling: Rational | undefined;
}

/** A key's weights by recipient, worked out anew from the key and its files, apart from `weigh`. */
export interface Recounted {
  readonly weights: ReadonlyMap<string, Rational>;
  /** What a weight is a part of. */
  readonly whole: Rational;
  /** Whether the weights are amounts in the fordeling's unit. */
  readonly areAmounts: boolean;
  /** What `graenser` hold each weight within, in percent. */
  readonly bounds?: ReadonlyMap<string, Bounds>;
}

/** What a recount needs to know beside the key. */
export interface Recount {
  readonly input: SchemeInput;
  /** What is shared: the total of the fordeling or of a part of a mix; undefined where it follows from the key. */
  readonly total: Rational | undefined;
  /** Tells what a key cannot come to. */
  readonly tell: (what: string) => void;
}
