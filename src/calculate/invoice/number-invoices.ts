import type { DraftInvoice, Invoice, InvoiceBatch } from '../../model/invoice/invoice.ts';
import type { Invoicing, NumberSeries } from '../../model/invoice/invoicing.ts';

/** How many numbers of each series a batch takes. */
export interface NumbersNeeded {
  readonly faktura: number;
  readonly kreditnota: number;
}

export function numbersNeeded({ documents }: InvoiceBatch<DraftInvoice>): NumbersNeeded {
  const count = (kind: DraftInvoice['kind']) => documents.filter((each) => each.kind === kind).length;
  return { faktura: count('faktura'), kreditnota: count('kreditnota') };
}

/** Numbers the documents of a batch without a gap, each kind in its own series from its own first number. */
export function numberInvoices(
  batch: InvoiceBatch<DraftInvoice>,
  invoicing: Invoicing,
  first: NumbersNeeded,
): InvoiceBatch {
  const next = { ...first };
  const series = { faktura: invoicing.invoiceSeries, kreditnota: invoicing.creditNoteSeries };
  const documents = batch.documents.map((document): Invoice => {
    const number = writeNumber(series[document.kind], next[document.kind]);
    next[document.kind] += 1;
    return { ...document, number, isDraft: false };
  });
  return { ...batch, documents };
}

/** The documents of a dry run: KLADDE and their place in the batch, so that no number is taken. */
export function markAsDrafts(batch: InvoiceBatch<DraftInvoice>): InvoiceBatch {
  const documents = batch.documents.map(
    (document, index): Invoice => ({
      ...document,
      number: `KLADDE-${String(index + 1).padStart(4, '0')}`,
      isDraft: true,
    }),
  );
  return { ...batch, documents };
}

function writeNumber({ prefix, digits }: NumberSeries, number: number): string {
  return `${prefix}${String(number).padStart(digits, '0')}`;
}
