import { formatExact, formatKroner, inNumber } from '../../model/exact/format.ts';
import {
  absolute,
  equal,
  isZero,
  multiply,
  one,
  type Rational,
  rational,
  sign,
  sum,
} from '../../model/exact/rational.ts';
import type { Charge, ChargeGroup, ChargeLine } from '../../model/invoice/invoice.ts';
import type { ProviderRow } from '../../model/invoice/provider-row.ts';
import type { ServiceProvider } from '../../model/invoice/service-provider.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { TariffResult } from '../../model/scheme/tariff.ts';
import { allOrProblems } from '../all-or-problems.ts';
import { requireKnown } from '../amount.ts';
import { countRow, kronerRow } from './charge-basis.ts';
import { kronerPerUnit } from './charge-unit.ts';
import { byName } from './name-order.ts';
import { providerRows } from './provider-rows.ts';

/** The tilbud of one kommune, each with its rows. */
interface Payer {
  readonly recipient: Recipient;
  readonly providers: readonly {
    readonly provider: ServiceProvider;
    readonly rows: readonly ProviderRow[];
  }[];
}

/**
 * The charges of a takst: each kommune pays for its own tilbud, with a line per tilbud. By size a tilbud pays what
 * `tariffCharge` says, from the unrounded grundtakst and rounded as the takst declares; without sizes it pays count ×
 * takst. Nothing is shared, so the total to come in is the sum of the charges, and there is no residual.
 *
 * @param providers the tilbud of all kommuner, in any order: kommuner come by kommunekode, tilbud by name.
 * @throws FordelError `FORVENTET` for a takst that rests on what is not out yet, `FAKTURA-ENHED` for one that is not of money, and for every tilbud at once `TAKST-GRUPPE` where no
 * group is for it, or `FAKTURA-OERE` where its price is finer than øre.
 */
export function chargesOfTariff(tariff: TariffResult, providers: readonly ServiceProvider[]): ChargeGroup {
  const { plan } = tariff;
  requireKnown(tariff.base, plan.origin);
  const unit = kronerPerUnit(plan);
  const charges = payersOf(tariff, providers, unit).map((payer) => chargeOf(payer, tariff, unit));
  return {
    id: plan.id,
    title: plan.title,
    total: sum(charges.map(({ amount }) => amount)),
    totalName: 'Takster og reguleringer i alt',
    residual: rational(0n),
    residualNote: '',
    charges,
    setAside: [],
  };
}

function payersOf(tariff: TariffResult, providers: readonly ServiceProvider[], unit: Rational): Payer[] {
  const priced = allOrProblems(providers.toSorted(byPayerAndName), (provider) => ({
    provider,
    rows: providerRows(provider, tariff, unit),
  }));
  const payers = new Map(priced.map(({ provider: { recipient } }) => [recipient.key, recipient]));
  return [...payers.values()].map((recipient) => ({
    recipient,
    providers: priced.filter(({ provider }) => provider.recipient.key === recipient.key),
  }));
}

function byPayerAndName(a: ServiceProvider, b: ServiceProvider): number {
  if (a.recipient.key !== b.recipient.key) return a.recipient.key < b.recipient.key ? -1 : 1;
  return byName(a.name, b.name) || byName(groupOf(a), groupOf(b));
}

function groupOf({ charged }: ServiceProvider): string {
  return charged !== undefined && 'group' in charged ? charged.group : '';
}

/** What one kommune pays for its tilbud. */
function chargeOf({ recipient, providers }: Payer, { base }: TariffResult, unit: Rational): Charge {
  const rows = providers.flatMap((each) => each.rows);
  const amount = sum(rows.map((row) => row.amount));
  return {
    recipient,
    amount,
    lines: rows.map(lineOf),
    formula: formulaOf(rows, amount),
    basis: [
      kronerRow('Grundtakst, uafrundet', multiply(base.value, unit), base.origins),
      countRow(
        'Rækker med tilbud',
        rational(BigInt(providers.length)),
        providers.map(({ provider }) => provider.origin),
      ),
    ],
    providers: rows,
  };
}

/** `Birkely, 8-24 pladser, tilsyn i 9 af 12 måneder, skærpet tilsyn i 2 måneder`, or `Birkely, Timepris, 7,5 × 672 kr.` */
function lineOf(provider: ProviderRow): ChargeLine {
  const { name, price, amount } = provider;
  const text = price === undefined ? name : [name, price.group, ...particularsOf(price)].join(', ');
  return { text, amount, provider };
}

function particularsOf({ quantity, tariff }: NonNullable<ProviderRow['price']>): string[] {
  if (quantity.kind === 'antal') {
    const { count } = quantity;
    return equal(count, one) ? [] : [`${formatExact(count, 4)} × ${formatKroner(tariff, 4)}`];
  }
  const { months, enhancedMonths } = quantity;
  return [
    ...(months === 12 ? [] : [`tilsyn i ${months} af 12 måneder`]),
    ...(enhancedMonths === 0 ? [] : [`skærpet tilsyn i ${inNumber(enhancedMonths, 'måned', 'måneder')}`]),
  ];
}

/** `2 × 52.622 kr. + 1 × 83.318 kr. - regulering 4.385 kr. = 184.177 kr.`: equal prices are counted together. */
function formulaOf(rows: readonly ProviderRow[], amount: Rational): string {
  const prices = rows.flatMap(countAndPrice).filter(({ price }) => !isZero(price));
  const different = prices.filter(
    ({ price }, index) => prices.findIndex((other) => equal(other.price, price)) === index,
  );
  const counted = different.map(({ price }) => {
    const alike = prices.filter((other) => equal(other.price, price));
    return `${formatExact(sum(alike.map(({ count }) => count)), 4)} × ${formatKroner(price, 4)}`;
  });
  const corrections = rows
    .filter(({ price }) => price === undefined)
    .map((row) => `${sign(row.amount) < 0 ? '-' : '+'} regulering ${formatKroner(absolute(row.amount))}`);
  const terms = [counted.join(' + '), ...corrections].join(' ').trim();
  return `${terms === '' ? '0 kr.' : terms} = ${formatKroner(amount)}`;
}

/** How many times a row pays which price; a tilbud under tilsyn pays its own once. */
function countAndPrice({ price, amount }: ProviderRow): { count: Rational; price: Rational }[] {
  if (price === undefined) return [];
  const { quantity, tariff } = price;
  return [
    quantity.kind === 'antal' ? { count: quantity.count, price: tariff } : { count: one, price: amount },
  ];
}
