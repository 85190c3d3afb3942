import { type Diagnostic, FordelError, failure } from '../model/diagnostic.ts';
import { absolute, type Rational, subtract, sum } from '../model/exact/rational.ts';
import { kronerPer, unitAside } from '../model/exact/unit.ts';
import type { AllocationResult, AllocationRow } from '../model/result.ts';
import { keyName, weightsOf } from '../model/scheme/allocation-key.ts';
import type { AllocationPlan } from '../model/scheme/scheme.ts';
import type { SchemeInput } from '../model/scheme/scheme-input.ts';
import { derive, isProvisional, type Traced } from '../model/traced.ts';
import { amountOf } from './amount.ts';
import type { AmountContext } from './amount-context.ts';
import { apportion, shareExactly } from './apportion.ts';
import { weighMembers } from './keys/weigh.ts';
import { perUnit } from './per-unit.ts';
import { requireRowsOfTotal } from './precision/imprecise.ts';
import { keyFindings, uncovered } from './weighing/key-findings.ts';
import type { KeyWeights } from './weighing/key-weights.ts';

/**
 * One fordeling: its amount shared among its recipients by its key, rounded as declared.
 *
 * Recipients keep the order of the ordning; where the method depends on an order (`kumulativ`) it is that one.
 *
 * @throws FordelError placed at the fordeling, for every problem of its amount, key and rounding.
 */
export function allocate(plan: AllocationPlan, input: SchemeInput, context: AmountContext): AllocationResult {
  return placedAt(plan, () => {
    const declaredTotal =
      plan.amount.kind === 'noeglesum' ? undefined : amountOf(plan.amount, plan.unit, context);
    if (declaredTotal !== undefined) requireRowsOfTotal(plan, declaredTotal);
    const key = weighMembers(plan.key, plan.recipients, input, declaredTotal);
    const total = declaredTotal ?? totalOfKey(plan, key);
    // Fixed amounts rest on nothing but themselves; shares rest on each other and on the total.
    const ownAmounts = key.areAmounts || declaredTotal === undefined;
    // Amounts that share a total below zero are what is given back, written without their minus.
    const isRepaid = declaredTotal !== undefined && key.areAmounts;
    const whole = ownAmounts ? (isRepaid ? absolute(total.value) : total.value) : key.whole;
    const claims = key.weighted.map(({ recipient, weight }) => ({
      key: recipient.key,
      recipient,
      traced: weight,
      weight: weight.value,
    }));
    const findings = keyFindings(plan.key, key, total, plan.rounding.step);
    const { rounding } = plan;
    const apportioned =
      rounding.method === 'krydstabel'
        ? shareExactly(total.value, claims, whole)
        : causeFirst(findings, () => apportion(total.value, claims, rounding, whole));
    const rests = [total, ...claims.map(({ traced }) => traced)];
    const allProvisional = !ownAmounts && isProvisional(...rests);
    const rows = apportioned.map(({ recipient, traced, share, exact, amount }) => ({
      recipient,
      weight: traced,
      share,
      exact,
      amount,
      provisional: allProvisional || isProvisional(traced),
    }));
    const weightSum = sum(claims.map((claim) => claim.weight));
    return { plan, total, weightSum, whole, findings, ...comingTo(rows, plan, total, input) };
  });
}

/** A fordeling with other payable amounts, in the order of its rows. */
export function withAmounts(
  allocation: AllocationResult,
  amounts: readonly Rational[],
  input: SchemeInput,
): AllocationResult {
  const { plan, total } = allocation;
  const rows = allocation.rows.map((row, index) => ({ ...row, amount: amounts[index] ?? row.amount }));
  return { ...allocation, ...comingTo(rows, plan, total, input) };
}

/** Rows with what follows from their payable amounts. */
function comingTo(
  rows: readonly AllocationRow[],
  plan: AllocationPlan,
  total: Traced,
  input: SchemeInput,
): Pick<AllocationResult, 'rows' | 'amountSum' | 'residual' | 'perUnit'> {
  const amountSum = sum(rows.map(({ amount }) => amount));
  const residual = subtract(total.value, amountSum);
  return { rows, amountSum, residual, perUnit: perUnit(plan, rows, total, input) };
}

/**
 * The sum of a key's weights, as the total of its fordeling.
 *
 * @throws FordelError `ENHED` where they are percent, or heads that would pass for money.
 */
function totalOfKey(plan: AllocationPlan, key: KeyWeights): Traced {
  const weights = weightsOf(plan.key);
  if (weights === 'procent' || (weights === 'hoveder' && kronerPer(plan.unit) !== undefined)) {
    throw failure({
      code: 'ENHED',
      message: `${keyName(plan.key)} summer ikke til et beløb i ${unitAside(plan.unit)}`,
      place: plan.amount.origin,
      advice: 'Skriv beløbet, eller brug en nøgle, hvis vægte er beløb: beloeb, sats eller optaelling.',
    });
  }
  const value = sum(key.weighted.map(({ weight }) => weight.value));
  const operands = key.weighted.map(({ recipient, weight }) => ({ label: recipient.name, traced: weight }));
  const total = derive('sum', value, operands);
  return { ...total, unit: plan.unit, origins: [plan.amount.origin] };
}

/**
 * Where the rows do not add up to whole steps because the key does not cover its amount, that is what is wrong, not the rounding:
 * the key is named instead.
 */
function causeFirst<T>(findings: readonly Diagnostic[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    const isOfRounding =
      error instanceof FordelError && error.diagnostics.every(({ code }) => code === 'AFRUND-TOTAL');
    const causes = isOfRounding ? uncovered(findings) : [];
    throw causes.length === 0 ? error : new FordelError(causes);
  }
}

/** Gives the errors of the pure arithmetic the place of the fordeling they concern. */
function placedAt<T>(plan: AllocationPlan, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    throw new FordelError(
      error.diagnostics.map((diagnostic) => ({ ...diagnostic, place: diagnostic.place ?? plan.origin })),
    );
  }
}
