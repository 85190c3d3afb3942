import type { Diagnostic } from '../../model/diagnostic.ts';
import { add, type Rational, sum, zero } from '../../model/exact/rational.ts';
import type { SettlementResult } from '../../model/result.ts';
import { inUnit, type Known } from './amounts.ts';
import { heldAgainst, kept } from './discrepancy.ts';

/** An afregning: row by row what the fordelinger give each recipient, added up one after the other, and the sums both ways. */
export function auditSettlement(
  { plan, unit, rows, partSums, total }: SettlementResult,
  known: Known,
): Diagnostic[] {
  const owed = new Map<string, Rational>();
  const sums = plan.allocations.map((id) => {
    const own = known.allocations.find((allocation) => allocation.plan.id === id);
    let whole = zero;
    for (const { recipient, amount } of own?.rows ?? []) {
      const converted = inUnit(amount, own?.plan.unit, unit, plan, known);
      owed.set(recipient.key, add(owed.get(recipient.key) ?? zero, converted));
      whole = add(whole, converted);
    }
    return whole;
  });
  const keys = rows.map(({ recipient }) => recipient.key);
  const isEach = new Set(keys).size === keys.length && keys.length === owed.size;
  return [
    ...kept(plan, isEach, 'afregningen har ikke hver modtager netop én gang'),
    ...rows.flatMap(({ recipient, amount }) =>
      heldAgainst(
        plan,
        `afregningen af ${recipient.name}`,
        amount,
        'det, fordelingerne giver',
        owed.get(recipient.key) ?? zero,
      ),
    ),
    ...sums.flatMap((whole, index) =>
      heldAgainst(
        plan,
        `summen af ${plan.allocations[index]}`,
        partSums[index] ?? zero,
        'dens rækker',
        whole,
      ),
    ),
    ...heldAgainst(plan, 'afregningen i alt', total, 'fordelingerne tilsammen', sum(sums)),
  ];
}
