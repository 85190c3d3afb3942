import type { Diagnostic } from '../../model/diagnostic.ts';
import {
  absolute,
  add,
  compare,
  divide,
  isZero,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
  sum,
  zero,
} from '../../model/exact/rational.ts';
import type { AllocationResult, KeyFigureResult } from '../../model/result.ts';
import type { Amount, FixedAmount } from '../../model/scheme/amount.ts';
import { partsOfAmount } from '../../model/scheme/parts-of-amounts.ts';
import type { KeyFigurePlan, Quotient, Term } from '../../model/scheme/scheme.ts';
import { spreadOf } from '../../model/traced.ts';
import { inUnit, type Known, recomputed } from './amounts.ts';
import { heldAgainst, kept, type Subject } from './discrepancy.ts';
import { nearest } from './nearest.ts';

/** Figures that are printed rounded, with what they are put to. */
type Moved = ReadonlyMap<FixedAmount, Rational>;

/**
 * How far a total may be from what it is said to be: each figure that is printed rounded is put half a step higher, and the ordning
 * worked out anew with it.
 */
export function auditSpread({ plan, total }: AllocationResult, known: Known): Diagnostic[] {
  const { amount, unit } = plan;
  if (amount.kind === 'noeglesum') return [];
  const apart = impreciseIn([amount], known).map((figure) => {
    const moved = new Map([[figure, halfAStep(figure, one)]]);
    const higher = withFigures(moved, plan, known);
    return absolute(
      subtract(recomputed(put(amount, moved), unit, plan, higher), recomputed(amount, unit, plan, known)),
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

/** More figures than this are not tried in every way. */
const mostFigures = 8;

/** Between what a quotient lies: it is worked out anew with every figure that is printed rounded half a step up and half a step down. */
export function auditWithin(
  plan: Pick<KeyFigurePlan, 'title' | 'origin'>,
  { numerator, denominator }: Quotient,
  result: Pick<KeyFigureResult, 'numerator' | 'denominator' | 'exact' | 'within'>,
  known: Known,
): Diagnostic[] {
  const amounts = [...numerator, ...denominator].flatMap((term) => amountOf(term, known));
  const figures = impreciseIn(amounts, known);
  if (figures.length > mostFigures) return [];
  const values = everyWay(figures).map((moved) => {
    const other = withFigures(moved, plan, known);
    const total = (terms: readonly Term[], unit: string | undefined) =>
      sum(terms.map((term) => termWith(term, moved, unit, plan, other)));
    const under = denominator.length === 0 ? one : total(denominator, result.denominator.unit);
    return isZero(under) ? zero : divide(total(numerator, result.numerator.unit), under);
  });
  const sorted = values.toSorted(compare);
  const { from, to } = result.within ?? { from: result.exact, to: result.exact };
  return [
    ...heldAgainst(
      plan,
      'det mindste, tallet kan være,',
      from,
      'det, ordningens præcision giver',
      sorted[0] ?? from,
    ),
    ...heldAgainst(
      plan,
      'det største, tallet kan være,',
      to,
      'det, ordningens præcision giver',
      sorted.at(-1) ?? to,
    ),
    ...kept(
      plan,
      compare(from, result.exact) <= 0 && compare(result.exact, to) <= 0,
      'tallet ligger uden for det, det kan være',
    ),
  ];
}

/** Each of the figures up or down, in every combination. */
function everyWay(figures: readonly FixedAmount[]): Moved[] {
  return figures.reduce<Moved[]>(
    (ways, figure) =>
      ways.flatMap((way) =>
        [one, rational(-1n)].map((towards) => new Map([...way, [figure, halfAStep(figure, towards)]])),
      ),
    [new Map()],
  );
}

function amountOf(term: Term, known: Known): Amount[] {
  if (term.kind !== 'fordeling') return [term];
  const amount = known.allocations.find(({ plan }) => plan.id === term.id)?.plan.amount;
  return amount === undefined || amount.kind === 'noeglesum' ? [] : [amount];
}

function termWith(
  term: Term,
  moved: Moved,
  unit: string | undefined,
  subject: Subject,
  known: Known,
): Rational {
  if (term.kind !== 'fordeling') return recomputed(put(term, moved), unit, subject, known);
  const allocation = known.allocations.find(({ plan }) => plan.id === term.id);
  if (allocation === undefined) return zero;
  const { amount, unit: own } = allocation.plan;
  const total =
    amount.kind === 'noeglesum'
      ? allocation.total.value
      : recomputed(put(amount, moved), own, subject, known);
  return inUnit(total, own, unit, subject, known);
}

/** The figures that are printed rounded, of some amounts and of those with a name. */
function impreciseIn(amounts: readonly Amount[], known: Known): FixedAmount[] {
  const all = [...amounts, ...known.amounts.map((named) => named.plan.amount)].flatMap(partsOfAmount);
  return [...new Set(all)].flatMap((part) =>
    part.kind === 'fast' && part.precision !== undefined ? [part] : [],
  );
}

/** The named amounts as they are with other figures. */
function withFigures(moved: Moved, subject: Subject, known: Known): Known {
  const amounts: Known['amounts'][number][] = [];
  const other = { ...known, amounts };
  for (const named of known.amounts) {
    const { unit, step, amount } = named.plan;
    const exact = recomputed(put(amount, moved), unit, subject, other);
    const value = step === undefined ? exact : nearest(exact, step);
    amounts.push({ ...named, exact, amount: { ...named.amount, value } });
  }
  return other;
}

/** An amount with some of its figures moved. */
function put(amount: Amount, moved: Moved): Amount {
  const inner = (of: Amount) => put(of, moved);
  switch (amount.kind) {
    case 'fast':
      return { ...amount, value: moved.get(amount) ?? amount.value };
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

function halfAStep({ value, precision = zero }: FixedAmount, towards: Rational): Rational {
  return add(value, multiply(towards, divide(precision, rational(2n))));
}
