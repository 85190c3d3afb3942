import type { Severity } from '../../model/diagnostic.ts';
import type { Interval } from '../../model/exact/interval.ts';
import { add, compare, negate, type Rational } from '../../model/exact/rational.ts';
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
  return meets(cutOrRoundedUp(stated), widest) ? 'advarsel' : 'fejl';
}

/** What a figure was before it was cut off or rounded up to its last digit; whole things are not cut. */
function cutOrRoundedUp({ kind, widest, value, step }: Figure): Interval {
  if (kind === 'antal') return widest;
  const from = add(value, negate(step));
  const to = add(value, step);
  return {
    from: compare(from, widest.from) < 0 ? from : widest.from,
    to: compare(to, widest.to) > 0 ? to : widest.to,
  };
}

/** Whether two intervals have a value in common; a single value is the interval from it to itself. */
export function meets(a: Interval, b: Interval): boolean {
  return compare(a.from, b.to) <= 0 && compare(b.from, a.to) <= 0;
}

/** A single value as an interval. */
export function only(value: Rational): Interval {
  return { from: value, to: value };
}
