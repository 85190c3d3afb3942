import type { Diagnostic } from '../../model/diagnostic.ts';
import { sign } from '../../model/exact/rational.ts';
import { formatIn, isMoney } from '../../model/exact/unit.ts';
import type { AllocationResult } from '../../model/result.ts';
import type { Amount } from '../../model/scheme/amount.ts';
import { amountsOfAllocation, innerAmounts } from '../../model/scheme/parts-of-amounts.ts';
import type { Scheme } from '../../model/scheme/scheme.ts';

/** What is repaid, or settled, says so. */
const ofRepayment =
  /tilbage|overskud|underskud|refusion|aconto|kredit|afregn|regulering|retur|forskel|difference|indtægt|tilskud|betalt|resultat/i;

/**
 * Fordelinger of lines that are below zero in sum, so that each recipient is paid: expenditure has a minus in some systems. What is settled, is less by
 * something, or says that it is repaid is not asked about.
 */
export function negativeTotals(
  { amounts, settlements }: Scheme,
  allocations: readonly AllocationResult[],
): Diagnostic[] {
  const settled = new Set(settlements.flatMap((plan) => plan.allocations));
  const named = new Map(amounts.map((plan) => [plan.id, plan]));
  const isOfLines = (amount: Amount): boolean => {
    const meant = amount.kind === 'beloeb' ? named.get(amount.id) : undefined;
    if (meant !== undefined) return !ofRepayment.test(meant.title) && isOfLines(meant.amount);
    const inner = innerAmounts(amount);
    return (
      amount.kind === 'budget' || (inner.length > 0 && amount.kind !== 'minus' && inner.every(isOfLines))
    );
  };
  return allocations.flatMap(({ plan, total }): Diagnostic[] => {
    const isAsked = isMoney(plan.unit) && !settled.has(plan.id) && !ofRepayment.test(plan.title);
    if (sign(total.value) >= 0 || !isAsked || !amountsOfAllocation(plan).some(isOfLines)) return [];
    return [
      {
        code: 'TVIVL-FORTEGN',
        severity: 'advarsel',
        message: `"${plan.title}" deler ${formatIn(total.value, plan.unit)}, så modtagerne får penge`,
        place: plan.amount.origin,
        advice:
          'Står udgifter med minus i filen, så skriv beløbet med minus: minus: { budget: … }. Skal de have penge, så lad det stå, og sig det i titlen.',
      },
    ];
  });
}
