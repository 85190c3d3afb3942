import { multiply, rational } from '../../model/exact/rational.ts';
import type { BasisRow, Invoice } from '../../model/invoice/invoice.ts';
import { signed } from '../batch/reconciliation.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal } from '../format/decimal.ts';
import { safeText } from '../format/safe-text.ts';
import { instalmentInWords, periodInWords } from './invoice-words.ts';
import { providersCsv } from './providers-csv.ts';

/**
 * The bilag of an invoice: how the kommune's amount came about, a row per tilbud for a takst and else a row per step.
 *
 * The steps have the signs of the calculation, and so has the rate they end in: what a credit note repays is negative.
 */
export function calculationCsv(invoice: Invoice): string {
  if (invoice.providers !== undefined) return providersCsv(invoice);
  const rate = instalmentInWords(invoice) ?? 'Til betaling';
  return renderCsv(
    ['trin', 'vaerdi', 'kilde'],
    [
      ...invoice.basis.map((row) => [safeText(row.label), cellOf(row), safeText(row.source ?? '')]),
      [`${rate}, ${periodInWords(invoice)}`, csvDecimal(signed(invoice, invoice.net), 2), ''],
    ],
  );
}

function cellOf({ kind, value }: BasisRow): string {
  switch (kind) {
    case 'andel':
      return `${csvDecimal(multiply(value, rational(100n)), 10)} %`;
    case 'kroner':
      return csvDecimal(value, 4);
    case 'antal':
      return csvDecimal(value);
  }
}
