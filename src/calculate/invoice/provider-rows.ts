import { isZero, multiply, type Rational } from '../../model/exact/rational.ts';
import type { ProviderPrice, ProviderRow } from '../../model/invoice/provider-row.ts';
import type { Charged, Counted, ServiceProvider } from '../../model/invoice/service-provider.ts';
import { lineOfOrigin, type Origin } from '../../model/origin.ts';
import type { TariffPrice, TariffResult } from '../../model/scheme/tariff.ts';
import { inWholeOere } from './charge-unit.ts';
import { countedCharge } from './counted-charge.ts';
import { tariffCharge } from './tariff-charge.ts';

type Priced = Pick<ProviderRow, 'price' | 'amount'>;

/**
 * What a tilbud pays in the year, and on a row of its own the correction of what it paid before; in kr.
 *
 * @param unit kr. per unit of the takst.
 * @throws FordelError `TAKST-GRUPPE` where no group is for it, `TAKST-SKAERPET` where nothing prices its skærpet tilsyn, `FAKTURA-OERE` where an amount is finer than øre.
 */
export function providerRows(provider: ServiceProvider, tariff: TariffResult, unit: Rational): ProviderRow[] {
  const { charged, correction, name, origin } = provider;
  const rows = [
    ...(charged === undefined ? [] : [{ name, ...priceOf(charged, tariff, unit, origin) }]),
    ...(isZero(correction) ? [] : [{ name: `${name}, regulering`, amount: correction }]),
  ];
  const plan = { ...tariff.plan, origin };
  return rows.map((row) => ({
    ...row,
    amount: inWholeOere(row.amount, row.name, plan, adviceFor(row)),
    source: lineOfOrigin(origin),
  }));
}

function priceOf(charged: Charged | Counted, tariff: TariffResult, unit: Rational, origin: Origin): Priced {
  return 'group' in charged
    ? priceOfCount(charged, tariff, unit, origin)
    : priceOfSize(charged, tariff, unit, origin);
}

function priceOfSize(charged: Charged, tariff: TariffResult, unit: Rational, origin: Origin): Priced {
  const charge = tariffCharge(tariff, charged, origin);
  const { places, citizens, months, enhancedMonths, enhancedBy } = charge;
  return {
    amount: multiply(charge.total, unit),
    price: {
      ...tariffOf(charge.price, unit),
      quantity: {
        kind: 'tilsyn',
        places,
        citizens,
        months,
        supervision: multiply(charge.supervision, unit),
        enhancedMonths,
        enhancedFraction: enhancedBy?.fraction,
        enhanced: multiply(charge.enhanced, unit),
      },
    },
  };
}

function priceOfCount(counted: Counted, tariff: TariffResult, unit: Rational, origin: Origin): Priced {
  const { price, total } = countedCharge(tariff, counted, origin);
  return {
    amount: multiply(total, unit),
    price: { ...tariffOf(price, unit), quantity: { kind: 'antal', count: counted.count } },
  };
}

function tariffOf({ group, exact, amount }: TariffPrice, unit: Rational): Omit<ProviderPrice, 'quantity'> {
  return {
    group: group.title,
    factor: group.factor,
    exact: multiply(exact, unit),
    tariff: multiply(amount, unit),
  };
}

/** What to do about an amount finer than øre; a takst by size is amended where it is rounded. */
function adviceFor({ price }: Priced): string | undefined {
  if (price === undefined) return 'Skriv reguleringen i hele øre.';
  return price.quantity.kind === 'antal' ? 'Skriv antallet, så antal × takst er hele øre.' : undefined;
}
