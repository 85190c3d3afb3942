import type { Diagnostic } from '../../model/diagnostic.ts';
import { multiply, one, type Rational, subtract, sum, zero } from '../../model/exact/rational.ts';
import type { KeyFigureResult } from '../../model/result.ts';
import type { Term } from '../../model/scheme/scheme.ts';
import type { Traced } from '../../model/traced.ts';
import { inUnit, type Known, recomputed } from './amounts.ts';
import { discrepancy, heldAgainst, type Subject } from './discrepancy.ts';
import { nearest } from './nearest.ts';

/** A nøgletal: its sums, the quotient times the denominator, its rounding, and the development since the year before. */
export function auditKeyFigure(figure: KeyFigureResult, known: Known): Diagnostic[] {
  const { plan, numerator, denominator, exact, value, previous } = figure;
  const total = (terms: readonly Term[], { unit }: Traced) =>
    sum(terms.map((term) => termOf(term, unit, plan, known)));
  const { numerator: above, denominator: below } = plan.quotient;
  const under = below.length === 0 ? one : total(below, denominator);
  return [
    ...heldAgainst(
      plan,
      'tælleren',
      numerator.value,
      'det, ordningen og filerne giver',
      total(above, numerator),
    ),
    ...heldAgainst(plan, 'nævneren', denominator.value, 'det, ordningen og filerne giver', under),
    ...heldAgainst(plan, 'tallet gange nævneren', multiply(exact, under), 'tælleren', numerator.value),
    ...heldAgainst(plan, 'tallet', value, 'det nøjagtige, afrundet', nearest(exact, plan.step)),
    ...(previous === undefined
      ? []
      : heldAgainst(
          plan,
          'ændringen',
          previous.change.amount,
          'tal − tal før',
          subtract(value, previous.value),
        )),
  ];
}

function termOf(term: Term, unit: string | undefined, subject: Subject, known: Known): Rational {
  if (term.kind !== 'fordeling') return recomputed(term, unit, subject, known);
  const allocation = known.allocations.find(({ plan }) => plan.id === term.id);
  if (allocation !== undefined)
    return inUnit(allocation.total.value, allocation.plan.unit, unit, subject, known);
  known.problems.push(...discrepancy(subject, `fordelingen ${term.id} er ikke regnet ud`));
  return zero;
}
