import { compare, rational, zero } from '../../../model/exact/rational.ts';
import type { ClassKey, Stretch } from '../../../model/scheme/allocation-key.ts';
import {
  call,
  constant,
  difference,
  type Expression,
  larger,
  product,
  quotient,
  smaller,
  sum,
} from '../layout/expression.ts';

const hundred = rational(100n);

/** A count of which what lies above each threshold counts so many percent of itself. */
export function stepped(count: Expression, stretches: readonly Stretch[]): Expression {
  const [first] = stretches;
  if (first === undefined) return count;
  const below = smaller(count, constant(first.above));
  const parts = stretches.map(({ above, percent }, index) => {
    const next = stretches[index + 1]?.above;
    const upper = next === undefined ? count : smaller(count, constant(next));
    const length = larger(difference(upper, constant(above)), constant(zero));
    return quotient(product([length, constant(percent)]), constant(hundred));
  });
  return sum([below, ...parts]);
}

/** The weight of the class that a count falls in, from its lower end; nothing below the first. */
export function classed(count: Expression, classes: ClassKey['classes']): Expression {
  return classes.reduce<Expression>((otherwise, { from, weight }) => {
    const isIn = compare(from, count.value) <= 0;
    const condition = {
      ...count,
      write: (sheet: string) => `${count.write(sheet)}>=${constant(from).write(sheet)}`,
    };
    return call('IF', isIn ? weight : otherwise.value, [condition, constant(weight), otherwise]);
  }, constant(zero));
}
