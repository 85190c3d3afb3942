import { FordelError } from '../model/diagnostic.ts';
import { subtract, sum } from '../model/exact/rational.ts';
import type { AllocationResult } from '../model/result.ts';
import type { AllocationPlan } from '../model/scheme/scheme.ts';
import type { SchemeInput } from '../model/scheme/scheme-input.ts';
import { derive, type Traced } from '../model/traced.ts';
import { type AmountContext, amountOf } from './amount.ts';
import { apportion } from './apportion.ts';
import { keyFindings } from './keys/key-findings.ts';
import type { KeyWeights } from './keys/key-weights.ts';
import { byMembership } from './keys/membership.ts';
import { weigh } from './keys/weigh.ts';

/**
 * One fordeling: its amount shared among its recipients by its key, rounded as declared.
 *
 * Recipients keep the order of the ordning; where the method depends on an order (`kumulativ`) it is that one.
 *
 * @throws FordelError placed at the fordeling, for every problem of its amount, key and rounding.
 */
export function allocate(plan: AllocationPlan, input: SchemeInput, context: AmountContext): AllocationResult {
  return placedAt(plan, () => {
    const declaredTotal = plan.amount.kind === 'noeglesum' ? undefined : amountOf(plan.amount, context);
    const key = byMembership(weigh(plan.key, plan.recipients, input, declaredTotal), input.scheme.year);
    const total = declaredTotal ?? totalOfKey(plan, key);
    // Fixed amounts rest on nothing but themselves; shares rest on each other and on the total.
    const ownAmounts = key.areAmounts || declaredTotal === undefined;
    const whole = ownAmounts ? total.value : key.whole;
    const claims = key.weighted.map(({ recipient, weight }) => ({
      key: recipient.key,
      recipient,
      traced: weight,
      weight: weight.value,
    }));
    const apportioned = apportion(total.value, claims, plan.rounding, whole);
    const amountSum = sum(apportioned.map((claim) => claim.amount));
    const rests = [total, ...claims.map(({ traced }) => traced)];
    const allProvisional = !ownAmounts && rests.some(({ provisional }) => provisional !== undefined);
    return {
      plan,
      total,
      weightSum: sum(claims.map((claim) => claim.weight)),
      whole,
      rows: apportioned.map(({ recipient, traced, share, exact, amount }) => ({
        recipient,
        weight: traced,
        share,
        exact,
        amount,
        provisional: allProvisional || traced.provisional !== undefined,
      })),
      amountSum,
      residual: subtract(total.value, amountSum),
      findings: keyFindings(plan.key, key, total),
    };
  });
}

/** The sum of a key's weights, as the total of its fordeling. */
function totalOfKey(plan: AllocationPlan, key: KeyWeights): Traced {
  const value = sum(key.weighted.map(({ weight }) => weight.value));
  const operands = key.weighted.map(({ recipient, weight }) => ({ label: recipient.name, traced: weight }));
  const total = derive('sum', value, operands);
  return { ...total, origins: [plan.amount.origin] };
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
