import { FordelError } from '../model/diagnostic.ts';
import { subtract, sum } from '../model/rational.ts';
import type { AllocationResult } from '../model/result.ts';
import type { AllocationPlan } from '../model/scheme.ts';
import type { SchemeInput } from '../model/scheme-input.ts';
import { type AmountContext, amountOf } from './amount.ts';
import { apportion } from './apportion.ts';
import { populationWeights } from './population-key.ts';

/**
 * One fordeling: its amount shared among its recipients by its key, rounded as declared.
 *
 * Recipients keep the order of the ordning; where the method depends on an order (`kumulativ`) it is that one.
 *
 * @throws FordelError placed at the fordeling, for every problem of its amount, key and rounding.
 */
export function allocate(plan: AllocationPlan, input: SchemeInput, context: AmountContext): AllocationResult {
  const extract = input.extracts.get(plan.key.file);
  if (extract === undefined) throw new Error(`extract not loaded: ${plan.key.file}`);

  const total = amountOf(plan.amount, context);
  const weighted = populationWeights(plan.key, extract, plan.recipients);
  const claims = weighted.map(({ recipient, weight }) => ({
    key: recipient.key,
    recipient,
    traced: weight,
    weight: weight.value,
  }));
  const apportioned = placedAt(plan, () => apportion(total.value, claims, plan.rounding));
  const amountSum = sum(apportioned.map((claim) => claim.amount));
  return {
    plan,
    total,
    weightSum: sum(claims.map((claim) => claim.weight)),
    rows: apportioned.map(({ recipient, traced, share, exact, amount }) => ({
      recipient,
      weight: traced,
      share,
      exact,
      amount,
    })),
    amountSum,
    residual: subtract(total.value, amountSum),
  };
}

/** Gives the errors of the pure arithmetic the place of the fordeling they concern. */
function placedAt<T>(plan: AllocationPlan, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    throw new FordelError(error.diagnostics.map((diagnostic) => ({ place: plan.origin, ...diagnostic })));
  }
}
