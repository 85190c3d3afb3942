import { failure } from '../model/diagnostic.ts';
import { divide, isZero, sum } from '../model/rational.ts';
import type { AllocationResult, KeyFigureResult, Traced } from '../model/result.ts';
import { roundHalfAwayFromZero } from '../model/rounding.ts';
import type { KeyFigurePlan, Term } from '../model/scheme.ts';
import type { SchemeInput } from '../model/scheme-input.ts';
import { valueOfAmount } from './allocate.ts';

/**
 * Nøgletal: a sum of amounts over a sum of amounts, rounded half away from zero. The gennemsnitspris pr.
 * plejefamilie is the budget over the families under tilsyn and those expected to be approved.
 *
 * @throws FordelError `NOEGLETAL-NUL` when the denominator is zero, and as `amountOf` does.
 */
export function keyFigure(
  plan: KeyFigurePlan,
  allocations: readonly AllocationResult[],
  input: SchemeInput,
): KeyFigureResult {
  const total = (terms: readonly Term[]): Traced => {
    const values = terms.map((term) =>
      term.kind === 'fordeling'
        ? totalOfAllocation(term.id, allocations)
        : valueOfAmount(term, input, allocations),
    );
    const provisional = values.flatMap((traced) => traced.provisional ?? []);
    return {
      value: sum(values.map(({ value }) => value)),
      origins: values.flatMap(({ origins }) => origins),
      ...(provisional.length === 0 ? {} : { provisional }),
    };
  };
  const numerator = total(plan.numerator);
  const denominator = total(plan.denominator);
  if (isZero(denominator.value)) {
    throw failure({
      code: 'NOEGLETAL-NUL',
      message: `nævneren i "${plan.title}" er nul`,
      place: plan.origin,
    });
  }
  const exact = divide(numerator.value, denominator.value);
  return { plan, numerator, denominator, exact, value: roundHalfAwayFromZero(exact, plan.step) };
}

function totalOfAllocation(id: string, allocations: readonly AllocationResult[]): Traced {
  const allocation = allocations.find(({ plan }) => plan.id === id);
  if (allocation === undefined) throw new Error(`unknown allocation: ${id}`);
  return allocation.total;
}
