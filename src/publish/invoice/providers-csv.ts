import { multiply, rational, sum } from '../../model/exact/rational.ts';
import type { Invoice } from '../../model/invoice/invoice.ts';
import type { ProviderRow } from '../../model/invoice/provider-row.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal } from '../format/decimal.ts';
import { withoutFolders } from './file-name.ts';
import { type InvoicedProvider, invoicedProviders } from './provider-table.ts';

const columns = [
  'tilbud',
  'takstgruppe',
  'faktor',
  'takst_uafrundet',
  'takst',
  'pladser',
  'borgere',
  'antal',
  'maaneder',
  'tilsyn',
  'skaerpet_maaneder',
  'skaerpet_procent',
  'skaerpet_tilsyn',
  'aarets_beloeb',
  'beloeb',
  'kilde',
] as const;
type Cells = Partial<Record<(typeof columns)[number], string>>;

/** The bilag of a takst: the grundtakst, a row per tilbud with everything its amount rests on, and their sum; in kr. */
export function providersCsv(invoice: Invoice): string {
  const providers = invoicedProviders(invoice);
  const [base] = invoice.basis;
  const rows: Cells[] = [
    ...(base === undefined
      ? []
      : [
          {
            tilbud: base.label,
            faktor: '1',
            takst_uafrundet: csvDecimal(base.value, 4),
            kilde: withoutFolders(base.source ?? ''),
          },
        ]),
    ...providers.map(providerCells),
    {
      tilbud: 'I alt',
      aarets_beloeb: csvDecimal(sum(providers.map(({ yearAmount }) => yearAmount)), 2),
      beloeb: csvDecimal(invoice.net, 2),
    },
  ];
  return renderCsv(
    columns,
    rows.map((cells) => columns.map((column) => cells[column] ?? '')),
  );
}

function providerCells({ row, yearAmount, amount }: InvoicedProvider): Cells {
  return {
    tilbud: row.name,
    ...priceCells(row),
    aarets_beloeb: csvDecimal(yearAmount, 2),
    beloeb: csvDecimal(amount, 2),
    kilde: withoutFolders(row.source),
  };
}

function priceCells({ price }: ProviderRow): Cells {
  if (price === undefined) return {};
  const { quantity } = price;
  return {
    takstgruppe: price.group,
    faktor: csvDecimal(price.factor),
    takst_uafrundet: csvDecimal(price.exact, 4),
    takst: csvDecimal(price.tariff, 4),
    ...(quantity.kind === 'antal'
      ? { antal: csvDecimal(quantity.count) }
      : {
          pladser: String(quantity.places),
          borgere: quantity.citizens === undefined ? '' : String(quantity.citizens),
          maaneder: String(quantity.months),
          tilsyn: csvDecimal(quantity.supervision, 2),
          skaerpet_maaneder: String(quantity.enhancedMonths),
          skaerpet_procent:
            quantity.enhancedFraction === undefined
              ? ''
              : csvDecimal(multiply(quantity.enhancedFraction, rational(100n))),
          skaerpet_tilsyn: csvDecimal(quantity.enhanced, 2),
        }),
  };
}
