import type { Interval } from '../../model/exact/interval.ts';
import {
  absolute,
  add,
  compare,
  divide,
  equal,
  multiply,
  type Rational,
  sign,
  subtract,
  sum,
  zero,
} from '../../model/exact/rational.ts';
import { spreadByFigure, spreadOf, type Traced } from '../../model/traced.ts';

/**
 * Between which values a quotient lies, where what is above or below the line is only known rounded; undefined where it has one alone.
 *
 * In each figure by itself the quotient grows or falls all the way, so the outermost values are those of figures that are all half a
 * step up or down. Which way each goes follows from the quotient itself (Dinkelbach 1967): with the best so far, each figure is put where it
 * does most for `above − quotient × below`, until that changes nothing. Every turn is a better one of finitely many, so it ends.
 *
 * @throws RangeError where what is below the line may be zero.
 */
export function quotientWithin(above: Traced, below: Traced): Interval | undefined {
  const figures = [spreadByFigure(above), spreadByFigure(below)] as const;
  const names = [...new Set([...figures[0].keys(), ...figures[1].keys()])];
  const moves = names
    .map((name) => ({ above: figures[0].get(name) ?? zero, below: figures[1].get(name) ?? zero }))
    .filter((move) => !equal(move.above, zero) || !equal(move.below, zero));
  if (moves.length === 0) return undefined;
  if (mayBeZero(below)) throw new RangeError('a quotient by what may be zero');
  const outermost = (towards: 1 | -1): Rational => {
    let best = divide(above.value, below.value);
    for (;;) {
      const ways = moves.map((move) => {
        const gain = multiply(subtract(move.above, multiply(best, move.below)), below.value);
        return sign(gain) * towards < 0 ? { above: negated(move.above), below: negated(move.below) } : move;
      });
      const next = divide(
        add(above.value, sum(ways.map((way) => way.above))),
        add(below.value, sum(ways.map((way) => way.below))),
      );
      if (compare(next, best) * towards <= 0) return best;
      best = next;
    }
  };
  return { from: outermost(-1), to: outermost(1) };
}

/** Whether a value that is only known rounded may be nothing. */
export function mayBeZero(value: Traced): boolean {
  return compare(absolute(value.value), spreadOf(value)) <= 0;
}

function negated(value: Rational): Rational {
  return subtract(zero, value);
}
