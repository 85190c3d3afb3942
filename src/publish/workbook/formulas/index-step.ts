import { one } from '../../../model/exact/rational.ts';
import type { Indexation } from '../../../model/scheme/index-rate.ts';
import {
  constant,
  difference,
  type Expression,
  product,
  quotient,
  rounded,
  sum,
} from '../layout/expression.ts';

/**
 * A year of PL-fremskrivning: what was before it and the addition, times 1 + the rate; towards an earlier year the other way round. Rounded
 * where each year is chained on a rounded amount.
 */
export function indexStep(
  before: Expression,
  { rate, addition }: { readonly rate: Expression; readonly addition?: Expression | undefined },
  { from, to, chaining, step }: Indexation,
): Expression {
  const growth = sum([constant(one), rate]);
  const exact =
    from <= to
      ? product([addition === undefined ? before : sum([before, addition]), growth])
      : without(quotient(before, growth), addition);
  return chaining === 'afrundet' && step !== undefined ? rounded(exact, step) : exact;
}

/** The amount after the last year: rounded there where the years before it were not. */
export function indexedAmount(last: Expression, { chaining, step }: Indexation): Expression {
  return step === undefined || chaining === 'afrundet' ? last : rounded(last, step);
}

function without(of: Expression, addition: Expression | undefined): Expression {
  return addition === undefined ? of : difference(of, addition);
}
