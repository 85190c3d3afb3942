import { multiply, rational } from '../../model/exact/rational.ts';
import type { BasisRow, Invoice } from '../../model/invoice/invoice.ts';
import type { InputFile } from '../../model/origin.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal } from '../format/decimal.ts';
import { withoutFolders } from './file-name.ts';
import { instalmentInWords, periodInWords } from './invoice-words.ts';
import { providersCsv } from './providers-csv.ts';
import { signed } from './signed.ts';

/**
 * The bilag of an invoice: how the kommune's amount came about, a row per tilbud for a takst and else a row per step.
 *
 * Of the files only names and digests are told. The steps have the signs of the calculation, and so has the rate they end in: what a credit note repays is negative.
 */
export function calculationCsv(invoice: Invoice, inputs: readonly InputFile[]): string {
  if (invoice.providers !== undefined) return providersCsv(invoice);
  const rate = instalmentInWords(invoice) ?? 'Til betaling';
  return renderCsv(
    ['trin', 'vaerdi', 'kilde'],
    [
      ...invoice.basis.map((row) => [row.label, cellOf(row), withoutFolders(row.source ?? '')]),
      [`${rate}, ${periodInWords(invoice)}`, csvDecimal(signed(invoice, invoice.net), 2), ''],
      ...namedIn(invoice, inputs).map(({ file, sha256 }) => ['sha256', sha256, withoutFolders(file)]),
    ],
  );
}

/** The files that the steps were read from: whoever has them can see that they are the same. */
function namedIn({ basis }: Invoice, inputs: readonly InputFile[]): InputFile[] {
  const named = basis.map(({ source = '' }) => source.replace(/:\d+( og \d+ til)?$/, ''));
  return inputs.filter(({ file }) => named.includes(file));
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
