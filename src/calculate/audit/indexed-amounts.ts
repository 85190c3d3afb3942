import type { Diagnostic } from '../../model/diagnostic.ts';
import { add, divide, multiply, one, type Rational, subtract } from '../../model/exact/rational.ts';
import type { Indexation } from '../../model/scheme/index-rate.ts';
import type { Indexed } from '../indexation.ts';
import { heldAgainst, type Subject } from './discrepancy.ts';
import { nearest } from './nearest.ts';

/** An amount in another year's prices: each year's step anew from the year before, and the final rounding. */
export function auditIndexed(
  subject: Subject,
  amount: Rational,
  { steps, value }: Indexed,
  rule: Indexation,
): Diagnostic[] {
  const round = (of: Rational) => (rule.step === undefined ? of : nearest(of, rule.step));
  let chained = amount;
  const years = steps.flatMap(({ from, to, rate, addition, after }) => {
    const growth = add(one, rate.rate);
    const next =
      from < to ? multiply(add(chained, addition), growth) : subtract(divide(chained, growth), addition);
    chained = rule.chaining === 'afrundet' ? round(next) : next;
    return heldAgainst(subject, `beløbet i ${to}-pl`, after, `beløbet i ${from}-pl, fremskrevet`, chained);
  });
  return [
    ...years,
    ...heldAgainst(subject, 'det fremskrevne beløb', value, 'sidste år, afrundet', round(chained)),
  ];
}
