import { failure } from '../model/diagnostic.ts';
import { divide, isZero, one, sum } from '../model/exact/rational.ts';
import { roundHalfAwayFromZero } from '../model/exact/rounding.ts';
import type { AllocationResult, KeyFigureResult, Traced } from '../model/result.ts';
import type { KeyFigurePlan, Quotient, Term } from '../model/scheme/scheme.ts';
import { type AmountContext, amountOf } from './amount.ts';
import { changeOf } from './change.ts';

/**
 * Nøgletal: a sum of amounts over a sum of amounts, rounded half away from zero, and its development where the ordning
 * has the figure of the year before. The gennemsnitspris pr. plejefamilie is the budget over the families under tilsyn
 * and those expected to be approved; its development is of the rounded prices.
 *
 * @throws FordelError `NOEGLETAL-NUL` when the denominator is zero, and as `amountOf` does.
 */
export function keyFigure(
  plan: KeyFigurePlan,
  allocations: readonly AllocationResult[],
  context: AmountContext,
): KeyFigureResult {
  const total = (terms: readonly Term[]): Traced => {
    const values = terms.map((term) =>
      term.kind === 'fordeling' ? totalOfAllocation(term.id, allocations) : amountOf(term, context),
    );
    const provisional = values.flatMap((traced) => traced.provisional ?? []);
    return {
      value: sum(values.map(({ value }) => value)),
      origins: values.flatMap(({ origins }) => origins),
      ...(provisional.length === 0 ? {} : { provisional }),
    };
  };
  const figure = (quotient: Quotient) => {
    const numerator = total(quotient.numerator);
    const denominator =
      quotient.denominator.length === 0 ? { value: one, origins: [] } : total(quotient.denominator);
    if (isZero(denominator.value)) throw zeroDenominator(plan);
    const exact = divide(numerator.value, denominator.value);
    return { numerator, denominator, exact, value: roundHalfAwayFromZero(exact, plan.step) };
  };
  const result = { plan, ...figure(plan.quotient) };
  if (plan.previous === undefined) return result;
  const { value } = figure(plan.previous);
  return { ...result, previous: { value, change: changeOf(value, result.value) } };
}

function zeroDenominator({ title, origin }: KeyFigurePlan) {
  return failure({
    code: 'NOEGLETAL-NUL',
    message: `nævneren i "${title}" er nul`,
    place: origin,
    advice: 'Ret tallene, der deles med.',
  });
}

function totalOfAllocation(id: string, allocations: readonly AllocationResult[]): Traced {
  const allocation = allocations.find(({ plan }) => plan.id === id);
  if (allocation === undefined) throw new Error(`unknown allocation: ${id}`);
  return allocation.total;
}
