import type { Severity } from '../../model/diagnostic.ts';
import type { Interval } from '../../model/exact/interval.ts';
import { add, compare, type Rational, subtract } from '../../model/exact/rational.ts';
import type { Figure } from '../../model/memo/figure.ts';

/** What the figures give for the one that is stated, read as narrowly and as widely as they may be. */
export interface Computed {
  /**
   * At the precision that the column or the sentence itself keeps: of a sum the sum of the printed figures, of a quotient all that the
   * printed intervals of its figures allow.
   */
  readonly kept: Interval;
  /** Under the widest reading: each figure may be anything that prints as it does, with its hedge. */
  readonly widest: Interval;
  /** The relation itself is a guess: it then never comes to more than a note. */
  readonly isGuess?: boolean | undefined;
}

/**
 * The one judgement of every rule, by arithmetic alone.
 *
 * - `holder`: the stated figure is printed as something that the others give;
 * - `note`: it is not, but a hedge, or a reading that had to be guessed, decides;
 * - `advarsel`: it is not, but it would be under the widest reading: figures that are each rightly rounded, or a stated one that was
 *   cut off, or rounded up, to its last digit;
 * - `fejl`: under no reading.
 */
export function judge(stated: Figure, { kept, widest, isGuess = false }: Computed): 'holder' | Severity {
  if (meets(stated.printed, kept)) return 'holder';
  const isHedged = stated.hedge !== undefined && meets(stated.widest, widest);
  if (isHedged) return 'holder';
  if (isGuess || stated.reading !== undefined) return 'note';
  return meets(stated.widest, widest) || isCutOrRoundedUp(stated, widest) ? 'advarsel' : 'fejl';
}

/**
 * Whether a figure may have been something that was cut off or rounded up to its last digit: less than one such digit away, for what is a whole
 * one away needs neither. Whole things are not cut.
 */
function isCutOrRoundedUp({ kind, value, step }: Figure, { from, to }: Interval): boolean {
  if (kind === 'antal') return false;
  return compare(subtract(value, step), to) < 0 && compare(from, add(value, step)) < 0;
}

/** Whether two intervals have a value in common; a single value is the interval from it to itself. */
export function meets(a: Interval, b: Interval): boolean {
  return compare(a.from, b.to) <= 0 && compare(b.from, a.to) <= 0;
}

/** A single value as an interval. */
export function only(value: Rational): Interval {
  return { from: value, to: value };
}
