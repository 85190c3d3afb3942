import { formatExact, formatKroner, formatRate, inNumber } from '../../model/exact/format.ts';
import { negate, type Rational, sum, zero } from '../../model/exact/rational.ts';
import { inHeading, kroner } from '../../model/exact/unit.ts';
import type { Invoice } from '../../model/invoice/invoice.ts';
import type { ProviderRow } from '../../model/invoice/provider-row.ts';
import type { PdfColumn, PdfRow } from '../pdf/table.ts';
import { citizensInWords } from '../result/tariff-words.ts';
import { capitalised, ownRate, periodInWords, withOere } from './invoice-words.ts';

/** A tilbud of an invoice, with the signs of the document. */
export interface InvoicedProvider {
  readonly row: ProviderRow;
  readonly yearAmount: Rational;
  /** The part of it that this document is about. */
  readonly amount: Rational;
}

/** The tilbud behind an invoice, also those whose part of it is nothing. */
export function invoicedProviders({ providers = [], lines, kind }: Invoice): InvoicedProvider[] {
  return providers.map((row) => ({
    row,
    yearAmount: kind === 'kreditnota' ? negate(row.amount) : row.amount,
    amount: lines.find(({ provider }) => provider === row)?.amount ?? zero,
  }));
}

/** The table of a takst on the page: a row a tilbud, from its size to what it pays. */
export function providerTable(invoice: Invoice): { columns: PdfColumn[]; rows: PdfRow[]; yearTotal: string } {
  const providers = invoicedProviders(invoice);
  const isCounted = providers.some(({ row }) => row.price?.quantity.kind === 'antal');
  const isWholeYear = ownRate(invoice.instalment).of === 1;
  const columns: PdfColumn[] = [
    { title: 'Tilbud' },
    { title: 'Takstgruppe', width: isWholeYear ? 130 : 86 },
    { title: isCounted ? 'Antal' : 'Pladser', width: 38, align: 'right' },
    { title: inHeading('Takst', kroner), width: 56, align: 'right' },
    ...(isWholeYear ? [] : [{ title: inHeading('Årets beløb', kroner), width: 68, align: 'right' } as const]),
    {
      title: inHeading(isWholeYear ? 'Beløb' : capitalised(periodInWords(invoice)), kroner),
      width: 68,
      align: 'right',
    },
  ];
  return {
    columns,
    rows: providers.map(({ row, yearAmount, amount }) => {
      const note = noteOf(row);
      return {
        cells: [
          row.name,
          ...priceCells(row),
          ...(isWholeYear ? [] : [withOere(yearAmount)]),
          withOere(amount),
        ],
        ...(note === '' ? {} : { note }),
      };
    }),
    yearTotal: isWholeYear ? '' : withOere(sum(providers.map(({ yearAmount }) => yearAmount))),
  };
}

function priceCells({ price }: ProviderRow): [group: string, quantity: string, tariff: string] {
  if (price === undefined) return ['', '', ''];
  const { quantity, group, tariff } = price;
  const count = quantity.kind === 'antal' ? quantity.count : quantity.places;
  return [
    group,
    typeof count === 'number' ? inNumber(count, '', '').trim() : formatExact(count, 4),
    withOere(tariff),
  ];
}

/** What makes a tilbud pay something else than its takst, with the numbers in. */
function noteOf({ price }: ProviderRow): string {
  if (price === undefined || price.quantity.kind === 'antal') return '';
  const { places, citizens, months, supervision, enhancedMonths, enhancedFraction, enhanced } =
    price.quantity;
  const exact = formatKroner(price.exact, 4);
  return [
    ...(citizens === undefined ? [] : [citizensInWords(citizens, places)]),
    ...(months === 12
      ? []
      : [`tilsyn i ${months} af 12 måneder: ${exact} × ${months}/12, afrundet ${formatKroner(supervision)}`]),
    ...(enhancedFraction === undefined
      ? []
      : [
          `skærpet tilsyn i ${inNumber(enhancedMonths, 'måned', 'måneder')}: ${exact} × ${formatRate(enhancedFraction)} × ${enhancedMonths}, afrundet ${formatKroner(enhanced)}`,
        ]),
  ]
    .map(capitalised)
    .join(' · ');
}
