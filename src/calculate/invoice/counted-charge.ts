import { failure } from '../../model/diagnostic.ts';
import { multiply, type Rational } from '../../model/exact/rational.ts';
import type { Counted } from '../../model/invoice/service-provider.ts';
import type { Origin } from '../../model/origin.ts';
import type { TariffPrice, TariffResult } from '../../model/scheme/tariff.ts';

/**
 * What a tilbud pays of a takst without sizes, in the takst's unit: count × the rounded takst, because that is the price
 * that has been published.
 *
 * @param origin where the group is written, for the error.
 * @throws FordelError `TAKST-GRUPPE` when the takst has no such group.
 */
export function countedCharge(
  { plan, groups }: TariffResult,
  { group, count }: Counted,
  origin: Origin,
): { readonly price: TariffPrice; readonly total: Rational } {
  const price = groups.find((candidate) => candidate.group.id === group);
  if (price !== undefined) return { price, total: multiply(price.amount, count) };
  throw failure({
    code: 'TAKST-GRUPPE',
    message: `takst "${plan.id}" har ingen gruppe "${group}"`,
    place: origin,
    advice: `Grupperne er: ${groups.map((candidate) => candidate.group.id).join(', ')}.`,
  });
}
