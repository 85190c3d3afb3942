import { kronerPer } from '../../model/exact/unit.ts';
import type { ChargeGroup } from '../../model/invoice/invoice.ts';
import type { ServiceProvider } from '../../model/invoice/service-provider.ts';
import type { SchemeResult } from '../../model/result.ts';
import { requireSound } from '../audit/discrepancy.ts';
import { auditPassedOn } from '../audit/invoice/passed-on.ts';
import { chargesOfAllocation } from './charges-of-allocation.ts';
import { chargesOfTariff } from './charges-of-tariff.ts';
import { chargingOf } from './passed-on.ts';

/**
 * Everything that an ordning charges: its fordelinger, then the takster that have tilbud to pay them. A fordeling in money that is
 * not charged has its place too, so that the control sum accounts for it.
 *
 * @param providers the tilbud of each takst that is charged, by its id.
 * @throws FordelError as `chargingOf`, `chargesOfAllocation` and `chargesOfTariff` do.
 */
export function chargeGroups(
  { scheme, allocations, tariffs }: SchemeResult,
  providers: ReadonlyMap<string, readonly ServiceProvider[]>,
): ChargeGroup[] {
  const charging = chargingOf(scheme);
  const groups = [
    ...allocations.flatMap((allocation) => {
      const own = charging.get(allocation.plan.id);
      if (own?.isCharged === false && kronerPer(allocation.plan.unit) === undefined) return [];
      return [chargesOfAllocation(allocation, own)];
    }),
    ...tariffs.flatMap((tariff) => {
      const own = providers.get(tariff.plan.id);
      return own === undefined ? [] : [chargesOfTariff(tariff, own)];
    }),
  ];
  requireSound(auditPassedOn(allocations, groups));
  return groups;
}
