import { type Diagnostic, FordelError } from '../model/diagnostic.ts';
import { formatExact } from '../model/format.ts';
import type { BasisRow, Charge, ChargeGroup, ChargeLine } from '../model/invoice.ts';
import { absolute, equal, isZero, multiply, type Rational, rational, sign, sum } from '../model/rational.ts';
import type { ServiceProvider } from '../model/service-provider.ts';
import type { TariffResult } from '../model/tariff.ts';
import { countRow, kronerRow } from './charge-basis.ts';
import { inWholeOere, kronerPerUnit } from './charge-unit.ts';
import { type TariffCharge, tariffCharge } from './tariff-charge.ts';

/** A tilbud with what it pays; amounts in kr. */
interface PricedProvider {
  readonly provider: ServiceProvider;
  readonly charge?: TariffCharge;
  /** What it pays in the year, without corrections. */
  readonly price: Rational;
  readonly amount: Rational;
}

/**
 * The charges of a takst: each kommune pays the takster of its own tilbud, with a line per tilbud. The price of a tilbud
 * is that of `tariffCharge`, from the unrounded grundtakst and rounded as the takst declares. Nothing is shared, so the
 * total to come in is the sum of the charges, and there is no residual.
 *
 * @param providers the tilbud of all kommuner; a kommune's charge comes where its first tilbud does.
 * @throws FordelError `FAKTURA-ENHED` for a takst that is not of money, and for every tilbud at once `TAKST-GRUPPE` where no
 * group is for its size, or `FAKTURA-OERE` where its price is finer than øre.
 */
export function chargesOfTariff(tariff: TariffResult, providers: readonly ServiceProvider[]): ChargeGroup {
  const { plan } = tariff;
  const unit = kronerPerUnit(plan);
  const priced = priceAll(tariff, providers, unit);
  const payers = [...new Set(providers.map(({ recipient }) => recipient.key))];
  const charges = payers.flatMap((key) => {
    const own = priced.filter(({ provider }) => provider.recipient.key === key);
    return chargeOf(own, tariff, unit);
  });
  return {
    id: plan.id,
    title: plan.title,
    total: sum(charges.map(({ amount }) => amount)),
    totalName: 'Takster og reguleringer i alt',
    residual: rational(0n),
    residualNote: '',
    charges,
  };
}

function priceAll(
  tariff: TariffResult,
  providers: readonly ServiceProvider[],
  unit: Rational,
): PricedProvider[] {
  const problems: Diagnostic[] = [];
  const priced = providers.flatMap((provider) => {
    try {
      return [priceOf(provider, tariff, unit)];
    } catch (error) {
      if (!(error instanceof FordelError)) throw error;
      problems.push(...error.diagnostics);
      return [];
    }
  });
  if (problems.length > 0) throw new FordelError(problems);
  return priced;
}

function priceOf(provider: ServiceProvider, tariff: TariffResult, unit: Rational): PricedProvider {
  const { charged, correction, name, origin } = provider;
  const charge = charged === undefined ? undefined : tariffCharge(tariff, charged, origin);
  const price = charge === undefined ? rational(0n) : multiply(charge.total, unit);
  inWholeOere(price, name, tariff.plan);
  return {
    provider,
    ...(charge === undefined ? {} : { charge }),
    price,
    amount: sum([price, inWholeOere(correction, name, { ...tariff.plan, origin })]),
  };
}

/** What one kommune pays for its tilbud. */
function chargeOf(own: readonly PricedProvider[], tariff: TariffResult, unit: Rational): Charge[] {
  const [first] = own;
  if (first === undefined) return [];
  const amount = sum(own.map((each) => each.amount));
  return [
    {
      recipient: first.provider.recipient,
      amount,
      lines: own.flatMap(linesOf),
      formula: formulaOf(own, amount),
      basis: [
        kronerRow('Grundtakst, uafrundet', multiply(tariff.base.value, unit), tariff.base.origins),
        ...own.flatMap((each) => basisOf(each, unit)),
        kronerRow('Årets beløb', amount),
      ],
    },
  ];
}

/** `Birkely, 8-24 pladser, tilsyn i 9 af 12 måneder, skærpet tilsyn i 2 måneder`, and its correction on a line of its own. */
function linesOf({ provider: { name, correction }, charge, price }: PricedProvider): ChargeLine[] {
  const corrected = isZero(correction) ? [] : [{ text: `${name}, regulering`, amount: correction }];
  if (charge === undefined) return corrected;
  const text = [
    name,
    charge.price.group.title,
    ...(charge.months === 12 ? [] : [`tilsyn i ${charge.months} af 12 måneder`]),
    ...(charge.enhancedMonths === 0 ? [] : [`skærpet tilsyn i ${monthsInWords(charge.enhancedMonths)}`]),
  ].join(', ');
  return [{ text, amount: price }, ...corrected];
}

/** `2 × 52.622 kr. + 1 × 83.318 kr. - regulering 4.385 kr. = 184.177 kr.`: equal prices are counted together. */
function formulaOf(own: readonly PricedProvider[], amount: Rational): string {
  const kroner = (value: Rational) => `${formatExact(value, 2)} kr.`;
  const prices = own.filter(({ charge }) => charge !== undefined).map(({ price }) => price);
  const different = prices.filter(
    (price, index) => prices.findIndex((other) => equal(other, price)) === index,
  );
  const counted = different.map(
    (price) => `${prices.filter((other) => equal(other, price)).length} × ${kroner(price)}`,
  );
  const corrections = own
    .map(({ provider }) => provider.correction)
    .filter((correction) => !isZero(correction))
    .map((correction) => `${sign(correction) < 0 ? '-' : '+'} regulering ${kroner(absolute(correction))}`);
  return `${[counted.join(' + '), ...corrections].join(' ').trim()} = ${kroner(amount)}`;
}

function basisOf(
  { provider: { name, charged, correction, origin }, charge }: PricedProvider,
  unit: Rational,
): BasisRow[] {
  const corrected = isZero(correction) ? [] : [kronerRow(`${name}: regulering`, correction, [origin])];
  if (charge === undefined || charged === undefined) return corrected;
  const { price, places, months, supervision, enhancedMonths, enhanced } = charge;
  const factor = formatExact(price.group.factor, 4);
  return [
    ...('citizens' in charged.size
      ? [countRow(`${name}: borgere`, rational(BigInt(charged.size.citizens)), [origin])]
      : []),
    countRow(`${name}: pladser`, rational(BigInt(places)), 'places' in charged.size ? [origin] : []),
    kronerRow(`${name}: årstakst, faktor ${factor}, uafrundet`, multiply(price.exact, unit)),
    kronerRow(`${name}: tilsyn i ${months} af 12 måneder`, multiply(supervision, unit)),
    ...(enhancedMonths === 0
      ? []
      : [
          kronerRow(
            `${name}: skærpet tilsyn i ${monthsInWords(enhancedMonths)}, 10 % pr. måned`,
            multiply(enhanced, unit),
          ),
        ]),
    ...corrected,
  ];
}

function monthsInWords(months: number): string {
  return months === 1 ? '1 måned' : `${months} måneder`;
}
