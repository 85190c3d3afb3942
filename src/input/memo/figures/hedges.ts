import type { Interval } from '../../../model/exact/interval.ts';
import { add, compare, multiply, type Rational, rational, subtract } from '../../../model/exact/rational.ts';
import { anyCase } from './pattern.ts';

/** A number without its sign: what it is, what it was before it was printed, and how finely it is printed. */
interface Hedgeable {
  readonly value: Rational;
  readonly printed: Interval;
  readonly step: Rational;
  /** One unit of its last digit that is not 0. */
  readonly coarse: Rational;
}

type Widening = (number: Hedgeable) => Interval;

const half = rational(1n, 2n);
/** ± half of the last digit that is not 0, and at least one of the last printed: ca. 400 is 350-450, ca. 565 is 564-566. */
const around: Widening = ({ value, step, coarse }) => {
  const wide = multiply(coarse, half);
  const reach = compare(wide, step) > 0 ? wide : step;
  return { from: subtract(value, reach), to: add(value, reach) };
};
/** Down by one of the last digit that is not 0: knap 7.400 is 7.300-7.400. */
const below: Widening = ({ value, printed, coarse }) => ({ from: subtract(value, coarse), to: printed.to });
/** Up by as much. */
const above: Widening = ({ value, printed, coarse }) => ({ from: printed.from, to: add(value, coarse) });
/** From the number to twice as much. */
const atLeast: Widening = ({ value, printed }) => ({ from: printed.from, to: add(value, value) });
/** From nothing to the number. */
const atMost: Widening = ({ printed }) => ({ from: rational(0n), to: printed.to });

/** The one rule of what a hedge widens a figure by; docs/notat/tal.md has it in words. Longer words stand before shorter. */
const hedges: readonly { readonly words: string; readonly widening: Widening }[] = [
  {
    words:
      'ca\\.?|cirka|circa|omkring|omtrent|rundt regnet|i omegnen af|i størrelsesordenen|anslået|skønsmæssigt|plus\\/minus|±',
    widening: around,
  },
  {
    words:
      'lige knap|knapt|knap|næsten|henved|op mod|tæt på|små|lige under|lidt under|lidt mindre end|lidt færre end|lidt lavere end',
    widening: below,
  },
  {
    words: 'godt og vel|godt|lige over|lidt over|lidt mere end|lidt flere end|lidt højere end',
    widening: above,
  },
  {
    words: 'mindst|minimum|min\\.|ikke under|mere end|flere end|højere end|over|[>≥]',
    widening: atLeast,
  },
  {
    words:
      'højst|højest|maksimalt|maks\\.?|max\\.?|op til|indtil|ikke over|mindre end|færre end|lavere end|under|[<≤]',
    widening: atMost,
  },
];

const isBefore = hedges.map(({ words, widening }) => ({
  pattern: anyCase`(?<![\p{L}\p{N}])(?:${words})(?=\s*$)`,
  widening,
}));
const isAfter = anyCase`^\s(?:eller|og)\s(?:derover|flere|mere|højere)(?!\p{L})`;

/** A hedge as it is printed, and what it does. */
export interface Hedge {
  readonly text: string;
  /** Where it begins in the text before the number. */
  readonly index: number;
  readonly widening: Widening;
}

/** The hedge that a text before a number ends with: the longest, so that "lidt over" is no "over". */
export function hedgeBefore(before: string): Hedge | undefined {
  const near = before.slice(-24);
  return isBefore
    .flatMap(({ pattern, widening }): Hedge[] => {
      const found = pattern.exec(near);
      return found === null
        ? []
        : [{ text: found[0], index: before.length - near.length + found.index, widening }];
    })
    .toSorted((a, b) => a.index - b.index)[0];
}

/** `og derover`, `eller flere` after a number. */
export function hedgeAfter(after: string): Hedge | undefined {
  const found = isAfter.exec(after);
  return found === null ? undefined : { text: found[0].trim(), index: 0, widening: atLeast };
}
