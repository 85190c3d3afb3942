import type { Diagnostic } from '../../model/diagnostic.ts';
import { multiply, one, type Rational, subtract, sum } from '../../model/rational.ts';
import type { KeyFigureResult } from '../../model/result.ts';
import type { Quotient, Term } from '../../model/scheme.ts';
import { type Known, recomputed } from './amounts.ts';
import { discrepancy, heldAgainst } from './discrepancy.ts';
import { nearest } from './nearest.ts';

/** A nøgletal: its sums, the quotient times the denominator, its rounding, and the development since the year before. */
export function auditKeyFigure(figure: KeyFigureResult, known: Known): Diagnostic[] {
  const { plan, numerator, denominator, exact, value, previous } = figure;
  const [over, under] = sumsOf(plan.quotient, figure, known);
  const before = plan.previous && sumsOf(plan.previous, figure, known);
  return [
    ...heldAgainst(plan, 'tælleren', numerator.value, 'det, ordningen og filerne giver', over),
    ...heldAgainst(plan, 'nævneren', denominator.value, 'det, ordningen og filerne giver', under),
    ...heldAgainst(plan, 'tallet gange nævneren', multiply(exact, under), 'tælleren', over),
    ...heldAgainst(plan, 'tallet', value, 'det nøjagtige, afrundet', nearest(exact, plan.step)),
    ...(previous === undefined || before === undefined
      ? []
      : [
          ...heldAgainst(
            plan,
            'ændringen',
            previous.change.amount,
            'tal − tal før',
            subtract(value, previous.value),
          ),
        ]),
  ];
}

function sumsOf(quotient: Quotient, figure: KeyFigureResult, known: Known): [Rational, Rational] {
  const total = (terms: readonly Term[]) => sum(terms.map((term) => termOf(term, figure, known)));
  return [total(quotient.numerator), quotient.denominator.length === 0 ? one : total(quotient.denominator)];
}

function termOf(term: Term, { plan }: KeyFigureResult, known: Known): Rational {
  // A nøgletal is a quotient of sums: their units are not its own.
  if (term.kind !== 'fordeling') return recomputed(term, undefined, plan, known);
  const allocation = known.allocations.find((candidate) => candidate.plan.id === term.id);
  if (allocation !== undefined) return allocation.total.value;
  known.problems.push(...discrepancy(plan, `fordelingen ${term.id} er ikke regnet ud`));
  return one;
}
