import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { ChargeGroup } from '../../../model/invoice/invoice.ts';
import type { AllocationResult } from '../../../model/result.ts';
import type { AllocatedAmount, Amount, KeySum } from '../../../model/scheme/amount.ts';
import { kept } from '../discrepancy.ts';

/** What one fordeling gives on to another is charged in one of the two: never in both, and never in neither. */
export function auditPassedOn(
  allocations: readonly AllocationResult[],
  groups: readonly ChargeGroup[],
): Diagnostic[] {
  const groupOf = (id: string) => groups.find((group) => group.id === id);
  const chargesOf = (id: string) => groupOf(id)?.charges ?? [];
  const takes = allocations.map(({ plan }) => ({ plan, taken: takenOver(plan.amount) }));
  const twice = takes.flatMap(({ plan, taken }) =>
    chargesOf(plan.id).length === 0
      ? []
      : taken.flatMap(({ allocation, recipient }) => {
          const both = chargesOf(allocation).filter((charge) => isOf(recipient, charge.recipient));
          return kept(plan, both.length === 0, `beløbet fra "${allocation}" opkræves både der og her`);
        }),
  );
  // Who takes over what is set aside here must do so by its amount, and be charged, or be set aside for another in its turn.
  const isCharged = ({ id }: { readonly id: string }) =>
    chargesOf(id).length > 0 ||
    (groupOf(id)?.setAside ?? []).some(({ passedOnTo }) => passedOnTo !== undefined);
  const nowhere = allocations.flatMap(({ plan }) =>
    (groupOf(plan.id)?.setAside ?? []).flatMap((aside) => {
      if (aside.passedOnTo === undefined) return [];
      const taker = takes.find(
        ({ plan: to, taken }) =>
          to.title === aside.passedOnTo &&
          taken.some(
            ({ allocation, recipient }) => allocation === plan.id && isOf(recipient, aside.recipient),
          ),
      );
      const said = `det for ${aside.recipient.name} er sat til opkrævning i "${aside.passedOnTo}", der ikke opkræver det`;
      return kept(plan, taker !== undefined && isCharged(taker.plan), said);
    }),
  );
  return [...twice, ...nowhere];
}

function isOf(taken: AllocatedAmount['recipient'], { key }: { readonly key: string }): boolean {
  return taken === undefined || taken.key === key;
}

/** What of other fordelinger an amount takes over whole: not what is taken off it, nor what is worked out from them. */
function takenOver(amount: Amount | KeySum, isAdded = true): AllocatedAmount[] {
  switch (amount.kind) {
    case 'fordelt':
      return isAdded ? [amount] : [];
    case 'sum':
      return amount.terms.flatMap((term) => takenOver(term, isAdded));
    case 'minus':
      return takenOver(amount.of, !isAdded);
    default:
      return [];
  }
}
