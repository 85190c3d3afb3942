import { type Diagnostic, FordelError } from '../model/diagnostic.ts';
import { roundHalfAwayFromZero } from '../model/exact/rounding.ts';
import type { AllocationResult, NamedAmountResult, SchemeResult, Traced } from '../model/result.ts';
import { partsOfAmount } from '../model/scheme/parts-of-amounts.ts';
import type { Amount, NamedAmountPlan } from '../model/scheme/scheme.ts';
import type { SchemeInput } from '../model/scheme/scheme-input.ts';
import { allocate } from './allocate.ts';
import { type AmountContext, amountOf } from './amount.ts';
import { budgetTable } from './budget-table.ts';
import { carryOver } from './carry-over/carry-over.ts';
import { frame } from './frame.ts';
import { keyFigure } from './key-figure.ts';
import { tariff } from './tariff.ts';

/**
 * Computes everything an ordning declares.
 *
 * @throws FordelError with the problems of all its parts, not only of the first.
 */
export function calculateScheme(input: SchemeInput): SchemeResult {
  const problems: Diagnostic[] = [];
  const attempt = <T>(work: () => T): T[] => {
    try {
      return [work()];
    } catch (error) {
      if (!(error instanceof FordelError)) throw error;
      problems.push(...error.diagnostics);
      return [];
    }
  };
  const { scheme } = input;
  const named = new Map<string, Traced>();
  const allocations: AllocationResult[] = [];
  const context = { budgets: input.budgets, rates: input.rates, named, earlier: allocations };
  const amounts = scheme.amounts.flatMap((plan) => attempt(() => nameAmount(plan, context, named)));
  if (problems.length > 0) throw new FordelError(problems);
  for (const plan of scheme.allocations) {
    // What rests on a fordeling that failed would only repeat its problem.
    if (dependsOnMissing(plan.amount, allocations)) continue;
    allocations.push(...attempt(() => allocate(plan, input, context)));
  }
  if (problems.length > 0) throw new FordelError(problems);
  const budgets = scheme.budgets.flatMap((plan) => attempt(() => budgetTable(plan, context)));
  const tariffs = scheme.tariffs.flatMap((plan) => attempt(() => tariff(plan, context)));
  const carryOvers = scheme.carryOvers.flatMap((plan) =>
    attempt(() => carryOver(plan, scheme.year, context)),
  );
  const frames = scheme.frames.flatMap((plan) => attempt(() => frame(plan, context)));
  const keyFigures = scheme.keyFigures.flatMap((plan) =>
    attempt(() => keyFigure(plan, allocations, context)),
  );
  if (problems.length > 0) throw new FordelError(problems);
  return {
    scheme,
    amounts,
    allocations,
    budgets,
    tariffs,
    carryOvers,
    frames,
    keyFigures,
    files: input.files,
  };
}

/** Works out a named amount and lends it to those that come after it. */
function nameAmount(
  plan: NamedAmountPlan,
  context: AmountContext,
  named: Map<string, Traced>,
): NamedAmountResult {
  const traced = amountOf(plan.amount, context);
  const value = plan.step === undefined ? traced.value : roundHalfAwayFromZero(traced.value, plan.step);
  const amount = { ...traced, value };
  named.set(plan.id, amount);
  return { plan, amount, exact: traced.value };
}

function dependsOnMissing(amount: Amount, calculated: readonly AllocationResult[]): boolean {
  return partsOfAmount(amount).some(
    (part) => part.kind === 'fordelt' && calculated.every(({ plan }) => plan.id !== part.allocation),
  );
}
