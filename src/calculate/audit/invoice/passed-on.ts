import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { ChargeGroup } from '../../../model/invoice/invoice.ts';
import type { AllocationResult } from '../../../model/result.ts';
import type { AllocatedAmount, Amount, KeySum } from '../../../model/scheme/scheme.ts';
import { kept } from '../discrepancy.ts';

/** What one fordeling gives on to another is charged in one of the two, never in both. */
export function auditPassedOn(
  allocations: readonly AllocationResult[],
  groups: readonly ChargeGroup[],
): Diagnostic[] {
  const chargesOf = (id: string) => groups.find((group) => group.id === id)?.charges ?? [];
  return allocations.flatMap(({ plan }) => {
    if (chargesOf(plan.id).length === 0) return [];
    return takenOver(plan.amount).flatMap(({ allocation, recipient }) => {
      const twice = chargesOf(allocation).filter(
        (charge) => recipient === undefined || charge.recipient.key === recipient.key,
      );
      return kept(plan, twice.length === 0, `beløbet fra "${allocation}" opkræves både der og her`);
    });
  });
}

/** What of other fordelinger an amount takes over whole: not what is taken off it, nor what is worked out from them. */
function takenOver(amount: Amount | KeySum): AllocatedAmount[] {
  if (amount.kind === 'fordelt') return [amount];
  return amount.kind === 'sum' ? amount.terms.flatMap(takenOver) : [];
}
