import { multiply, type Rational, rational } from '../../../model/exact/rational.ts';
import type { TariffCharge, TariffPrice, TariffResult } from '../../../model/scheme/tariff.ts';
import { isProvisional, known, type Traced } from '../../../model/traced.ts';
import { renderCsv } from '../../format/csv.ts';
import { csvDecimal, exactCells, percentJson } from '../../format/decimal.ts';
import { isProvisionalAs } from './line.ts';

const columns = [
  'takst-id',
  'gruppe',
  'faktor',
  'eksakt',
  'eksakt_taeller',
  'eksakt_naevner',
  'forrige',
  'takst',
  'aendringPct',
  'ydelse',
  'antal',
  'enhed',
  'foreloebig',
] as const;
type Line = Readonly<Partial<Record<(typeof columns)[number], string | undefined>>>;

/**
 * A row for all that the tables of takster show. `ydelse` says what: nothing for an årstakst, else the id of a service, `grundtakst`,
 * `indtaegt`, `behov` and `difference` of the family, or of one tilbud `tilbud: tilsyn`, `tilbud: skaerpet` (by months) and `tilbud: i alt`.
 */
export function tariffCsv(tariffs: readonly TariffResult[], charge?: TariffCharge): string {
  const lines = [
    ...tariffs.flatMap(familyLines),
    ...(charge === undefined ? [] : chargeLines(tariffs, charge)),
  ];
  return renderCsv(
    [...columns],
    lines.map((line) => columns.map((column) => line[column] ?? '')),
  );
}

function familyLines({ plan, base, groups, services, coverage }: TariffResult): Line[] {
  const common = { 'takst-id': plan.id, enhed: plan.unit, ...isProvisionalAs(isProvisional(base)) };
  const amount = (ydelse: string, value: Rational): Line => ({ ...common, ydelse, takst: csvDecimal(value) });
  return [
    ...groups.map((price) => ({ ...common, ...priceCells(price, base) })),
    ...services.flatMap(({ service, prices }) =>
      prices.map((price) => ({
        ...common,
        ...priceCells(price, base, service.fraction),
        ydelse: service.id,
      })),
    ),
    { ...common, ydelse: 'grundtakst', ...exactLine(known(base.value, base)) },
    ...(coverage === undefined
      ? []
      : [
          amount('indtaegt', coverage.income),
          amount('behov', coverage.need),
          amount('difference', coverage.surplus),
        ]),
  ];
}

function priceCells(
  { group, exact, amount, previous, count }: TariffPrice,
  base: Traced,
  fraction = rational(1n),
): Line {
  const takst = known(amount, base);
  const [share, number] = [previous?.change.share, count && known(count.value, count)];
  return {
    gruppe: group.id,
    faktor: csvDecimal(multiply(group.factor, fraction)),
    ...exactLine(known(exact, base)),
    forrige: previous && csvDecimal(previous.amount),
    takst: takst && csvDecimal(takst),
    aendringPct: share && `${percentJson(share).replace('.', ',')} %`,
    antal: number && csvDecimal(number),
  };
}

function exactLine(value: Rational | undefined): Line {
  if (value === undefined) return {};
  const [eksakt = '', eksakt_taeller = '', eksakt_naevner = ''] = exactCells(value);
  return { eksakt, eksakt_taeller, eksakt_naevner };
}

/** What one tilbud pays, line by line. */
function chargeLines(tariffs: readonly TariffResult[], charge: TariffCharge): Line[] {
  const { price, unit, months, supervision, enhancedMonths, enhanced, total } = charge;
  const own = tariffs.find(({ groups }) => groups.includes(price));
  const common = {
    'takst-id': own?.plan.id,
    gruppe: price.group.id,
    enhed: unit,
    ...isProvisionalAs(own !== undefined && isProvisional(own.base)),
  };
  return [
    { ...common, ydelse: 'tilbud: tilsyn', antal: String(months), takst: csvDecimal(supervision) },
    ...(enhancedMonths === 0
      ? []
      : [
          {
            ...common,
            ydelse: 'tilbud: skaerpet',
            antal: String(enhancedMonths),
            takst: csvDecimal(enhanced),
          },
        ]),
    { ...common, ydelse: 'tilbud: i alt', takst: csvDecimal(total) },
  ];
}
