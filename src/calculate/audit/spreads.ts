import type { Diagnostic } from '../../model/diagnostic.ts';
import { absolute, add, divide, type Rational, rational, subtract, sum } from '../../model/exact/rational.ts';
import type { AllocationResult } from '../../model/result.ts';
import type { Amount, FixedAmount } from '../../model/scheme/amount.ts';
import { partsOfAmount } from '../../model/scheme/parts-of-amounts.ts';
import { spreadOf } from '../../model/traced.ts';
import { type Known, recomputed } from './amounts.ts';
import { heldAgainst, type Subject } from './discrepancy.ts';
import { nearest } from './nearest.ts';

/**
 * How far a total may be from what it is said to be: each figure that is printed rounded is put half a step higher, and the ordning
 * worked out anew with it.
 */
export function auditSpread({ plan, total }: AllocationResult, known: Known): Diagnostic[] {
  const { amount, unit } = plan;
  if (amount.kind === 'noeglesum') return [];
  const imprecise = [amount, ...known.amounts.map((named) => named.plan.amount)]
    .flatMap(partsOfAmount)
    .flatMap((part) => (part.kind === 'fast' && part.precision !== undefined ? [part] : []));
  const apart = imprecise.map((figure) => {
    const higher = withFigure(figure, plan, known);
    return absolute(
      subtract(recomputed(put(amount, figure), unit, plan, higher), recomputed(amount, unit, plan, known)),
    );
  });
  return heldAgainst(
    plan,
    'det, totalen kan være ved siden af',
    spreadOf(total),
    'det, ordningens præcision giver',
    sum(apart),
  );
}

/** The named amounts as they are with a figure half a step higher. */
function withFigure(figure: FixedAmount, subject: Subject, known: Known): Known {
  const amounts: Known['amounts'][number][] = [];
  const higher = { ...known, amounts };
  for (const named of known.amounts) {
    const { unit, step, amount } = named.plan;
    const exact = recomputed(put(amount, figure), unit, subject, higher);
    const value = step === undefined ? exact : nearest(exact, step);
    amounts.push({ ...named, exact, amount: { ...named.amount, value } });
  }
  return higher;
}

/** An amount with one of its figures half a step higher. */
function put(amount: Amount, figure: FixedAmount): Amount {
  const inner = (of: Amount) => put(of, figure);
  switch (amount.kind) {
    case 'fast':
      return amount === figure ? { ...amount, value: halfAStepUp(figure) } : amount;
    case 'sum':
      return { ...amount, terms: amount.terms.map(inner) };
    case 'gange':
      return { ...amount, factors: amount.factors.map(inner) };
    case 'minus':
    case 'afrundet':
    case 'fremskrevet':
      return { ...amount, of: inner(amount.of) };
    case 'budget':
    case 'beloeb':
    case 'forventet':
    case 'fordelt':
      return amount;
  }
}

function halfAStepUp({ value, precision = rational(0n) }: FixedAmount): Rational {
  return add(value, divide(precision, rational(2n)));
}
