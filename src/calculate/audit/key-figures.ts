import type { Diagnostic } from '../../model/diagnostic.ts';
import { multiply, one, type Rational, subtract, sum, zero } from '../../model/exact/rational.ts';
import type { KeyFigureResult } from '../../model/result.ts';
import type { KeyFigurePlan, Quotient, Term } from '../../model/scheme/scheme.ts';
import type { Traced } from '../../model/traced.ts';
import { inUnit, type Known, recomputed } from './amounts.ts';
import { discrepancy, heldAgainst, type Subject } from './discrepancy.ts';
import { nearest } from './nearest.ts';
import { auditWithin } from './spreads.ts';

/** A nøgletal, and that of the year before: each quotient, and the development between the two. */
export function auditKeyFigure(figure: KeyFigureResult, known: Known): Diagnostic[] {
  const { plan, value, previous } = figure;
  if (previous === undefined) return auditQuotient(plan, plan.quotient, figure, known);
  const before = { ...plan, title: `${plan.title}, året før` };
  return [
    ...auditQuotient(plan, plan.quotient, figure, known),
    ...(plan.previous === undefined ? [] : auditQuotient(before, plan.previous, previous, known)),
    ...heldAgainst(
      plan,
      'ændringen',
      previous.change.amount,
      'tal − tal før',
      subtract(value, previous.value),
    ),
  ];
}

/** Its sums, the quotient times the denominator, and its rounding. */
function auditQuotient(
  plan: Pick<KeyFigurePlan, 'title' | 'step' | 'origin'>,
  quotient: Quotient,
  {
    numerator,
    denominator,
    exact,
    value,
    within,
  }: Pick<KeyFigureResult, 'numerator' | 'denominator' | 'exact' | 'value' | 'within'>,
  known: Known,
): Diagnostic[] {
  const total = (terms: readonly Term[], { unit }: Traced) =>
    sum(terms.map((term) => termOf(term, unit, plan, known)));
  const under = quotient.denominator.length === 0 ? one : total(quotient.denominator, denominator);
  return [
    ...heldAgainst(
      plan,
      'tælleren',
      numerator.value,
      'det, ordningen og filerne giver',
      total(quotient.numerator, numerator),
    ),
    ...heldAgainst(plan, 'nævneren', denominator.value, 'det, ordningen og filerne giver', under),
    ...heldAgainst(plan, 'tallet gange nævneren', multiply(exact, under), 'tælleren', numerator.value),
    ...heldAgainst(plan, 'tallet', value, 'det nøjagtige, afrundet', nearest(exact, plan.step)),
    ...auditWithin(plan, quotient, { numerator, denominator, exact, within }, known),
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
