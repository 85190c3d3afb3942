import type { InvoiceBatch } from '../../model/invoice/invoice.ts';
import { invoicePdf } from '../invoice/invoice-pdf.ts';
import { type FontFiles, openFonts } from '../pdf/fonts.ts';
import { pathOf } from './batch-files.ts';
import type { BatchFile } from './manifest.ts';

/** The readable pages of a batch, one PDF beside each e-invoice. */
export async function batchPages(batch: InvoiceBatch, fontFiles: FontFiles): Promise<BatchFile[]> {
  const fonts = openFonts(fontFiles);
  const files: BatchFile[] = [];
  for (const invoice of batch.documents) {
    const content = await invoicePdf(invoice, batch.schemeTitle, fonts);
    files.push({ path: `${pathOf(invoice)}.pdf`, number: invoice.number, content });
  }
  return files;
}
