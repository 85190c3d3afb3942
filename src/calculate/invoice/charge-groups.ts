import type { ChargeGroup } from '../../model/invoice/invoice.ts';
import type { ServiceProvider } from '../../model/invoice/service-provider.ts';
import type { SchemeResult } from '../../model/result.ts';
import { chargesOfAllocation } from './charges-of-allocation.ts';
import { chargesOfTariff } from './charges-of-tariff.ts';

/**
 * Everything that an ordning charges: its fordelinger, then the takster that have tilbud to pay them.
 *
 * @param providers the tilbud of each takst that is charged, by its id.
 */
export function chargeGroups(
  { allocations, tariffs }: SchemeResult,
  providers: ReadonlyMap<string, readonly ServiceProvider[]>,
): ChargeGroup[] {
  return [
    ...allocations.map(chargesOfAllocation),
    ...tariffs.flatMap((tariff) => {
      const own = providers.get(tariff.plan.id);
      return own === undefined ? [] : [chargesOfTariff(tariff, own)];
    }),
  ];
}
