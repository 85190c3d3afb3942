import type { Diagnostic } from '../../../model/diagnostic.ts';
import { add, multiply, rational } from '../../../model/exact/rational.ts';
import type { TariffPlan } from '../../../model/scheme/tariff.ts';
import type { TariffCharge } from '../../invoice/tariff-charge.ts';
import { heldAgainst, kept } from '../discrepancy.ts';
import { nearest } from '../nearest.ts';

/** What a tilbud pays: its months under tilsyn and of skærpet tilsyn, parts of its own group's unrounded takst. */
export function auditTariffCharge(plan: TariffPlan, charge: TariffCharge): Diagnostic[] {
  const { price, places, months, supervision, enhancedMonths, enhanced, total } = charge;
  const { from = 0, to = places } = price.group.places ?? {};
  const part = (of: number, parts: bigint) =>
    nearest(multiply(price.exact, rational(BigInt(of), parts)), plan.step);
  return [
    ...kept(plan, from <= places && places <= to, `${price.group.title} er ikke for ${places} pladser`),
    ...heldAgainst(plan, 'prisen for tilsyn', supervision, 'taksten × måneder / 12', part(months, 12n)),
    ...heldAgainst(
      plan,
      'prisen for skærpet tilsyn',
      enhanced,
      'taksten × måneder / 10',
      part(enhancedMonths, 10n),
    ),
    ...heldAgainst(plan, 'prisen i alt', total, 'de to tilsammen', add(supervision, enhanced)),
  ];
}
