import { isZero, type Rational, subtract, sum } from '../model/exact/rational.ts';
import { type AllocationMethod, comparableMethods, type RoundingMethod } from '../model/exact/rounding.ts';
import { orUndefined } from '../model/problem-list.ts';
import type { AllocationResult, AllocationRow } from '../model/result.ts';
import { roundClaims } from './apportion.ts';
import { requireSound } from './audit/discrepancy.ts';
import { auditRounding } from './audit/rounding.ts';
import { type Contestant, remainderContest } from './rounding/remainder-contest.ts';

/** A row of an allocation in the contest for the steps left over; ordered by rank. */
export type RowContest = Contestant<AllocationRow & { readonly key: string }>;

/** What a row comes to under a rounding method, and who then has the odd steps. */
export interface Alternative {
  readonly method: AllocationMethod;
  readonly amount: Rational;
  readonly amountSum: Rational;
  readonly residual: Rational;
  /** Rows whose amount is not the one they get when rounded alone, and by how much. */
  readonly moved: readonly { readonly row: AllocationRow; readonly by: Rational }[];
}

/** How one recipient's amount came about. */
export interface Explanation {
  readonly allocation: AllocationResult;
  readonly row: AllocationRow;
  readonly alternatives: readonly Alternative[];
  /** Empty where the total is not a whole number of steps. */
  readonly contest: readonly RowContest[];
}

/**
 * Explains a recipient's row: what it comes to under each rounding method, and who gets the odd steps.
 *
 * @param recipientKey the kommunekode (`740`), or the key of a recipient that is no kommune.
 * @returns undefined where the recipient has no part in the allocation.
 * @throws FordelError `INTERN-PROEVE` for a method whose rows are not what the audit says it may make of the exact ones.
 */
export function explain(allocation: AllocationResult, recipientKey: string): Explanation | undefined {
  const row = allocation.rows.find(({ recipient }) => recipient.key === recipientKey);
  if (row === undefined) return undefined;
  const { rounding } = allocation.plan;
  const claims = allocation.rows.map((candidate) => ({ ...candidate, key: candidate.recipient.key }));
  const alone = roundClaims(claims, { method: 'hver-for-sig', step: rounding.step });
  const coming = (method: AllocationMethod, rounded: typeof claims): Alternative => {
    const amountSum = sum(rounded.map(({ amount }) => amount));
    return {
      method,
      amount: rounded.find(({ key }) => key === recipientKey)?.amount ?? row.amount,
      amountSum,
      residual: subtract(allocation.total.value, amountSum),
      moved: rounded
        .map((claim, index) => ({
          row: claim,
          by: subtract(claim.amount, alone[index]?.amount ?? claim.amount),
        }))
        .filter(({ by }) => !isZero(by)),
    };
  };
  const alternatives = methodsFor(allocation).flatMap((method): Alternative[] => {
    const chosen = { ...rounding, method };
    const rounded = orUndefined(() => roundClaims(claims, chosen));
    if (rounded === undefined) return [];
    requireSound(
      auditRounding({ ...allocation, plan: { ...allocation.plan, rounding: chosen }, rows: rounded }),
    );
    return [coming(method, rounded)];
  });
  // What a table of several fordelinger gives, it gives in no other way.
  if (rounding.method === 'krydstabel') alternatives.push(coming(rounding.method, claims));
  const contest = orUndefined(() => remainderContest(claims, rounding.step)) ?? [];
  return { allocation, row, alternatives, contest: [...contest].sort((a, b) => a.rank - b.rank) };
}

/** The comparable methods, but `restmodtager` only where the ordning names one. */
function methodsFor(allocation: AllocationResult): RoundingMethod[] {
  const { method: chosen } = allocation.plan.rounding;
  return comparableMethods(chosen).filter((method) => method !== 'restmodtager' || method === chosen);
}
