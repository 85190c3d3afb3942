import type { Diagnostic } from '../../../model/diagnostic.ts';
import { add, multiply, type Rational, rational } from '../../../model/exact/rational.ts';
import type { TariffCharge, TariffPlan } from '../../../model/scheme/tariff.ts';
import { heldAgainst, kept } from '../discrepancy.ts';
import { nearest } from '../nearest.ts';

/** What a tilbud pays: its months under tilsyn and of skærpet tilsyn, parts of its own group's unrounded takst. */
export function auditTariffCharge(plan: TariffPlan, charge: TariffCharge): Diagnostic[] {
  const { price, places, months, supervision, enhancedMonths, enhanced, total } = charge;
  const { from = 0, to = places } = price.group.places ?? {};
  const rounded = (exact: Rational) => nearest(exact, plan.step);
  // Of several that may be it one is marked; the percentage is looked up again, not taken from the charge.
  const tillaeg = plan.services.filter(({ id, isEnhanced }) => isEnhanced === true || /^skaerpet/.test(id));
  const declared = tillaeg.find(({ isEnhanced }) => isEnhanced) ?? tillaeg[0];
  const monthly = multiply(price.exact, declared?.fraction ?? rational(0n));
  return [
    ...kept(plan, from <= places && places <= to, `${price.group.title} er ikke for ${places} pladser`),
    ...heldAgainst(
      plan,
      'prisen for tilsyn',
      supervision,
      'taksten × måneder / 12',
      rounded(multiply(price.exact, rational(BigInt(months), 12n))),
    ),
    ...heldAgainst(
      plan,
      'prisen for skærpet tilsyn',
      enhanced,
      'taksten × ydelsens procent × måneder',
      rounded(multiply(monthly, rational(BigInt(enhancedMonths)))),
    ),
    ...heldAgainst(plan, 'prisen i alt', total, 'de to tilsammen', add(supervision, enhanced)),
  ];
}
