import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Invoice, InvoiceBatch } from '../../model/invoice/invoice.ts';
import { fileName } from '../format/safe-text.ts';
import { oioublXml } from '../invoice/oioubl.ts';
import { peppolXml } from '../invoice/peppol.ts';
import { type BatchFile, manifest, manifestName } from './manifest.ts';
import { postingCsv } from './posting.ts';
import { controlCsv, reconciliationCsv, totalsCsv } from './reconciliation.ts';

const writers = { peppol: peppolXml, oioubl: oioublXml } as const;
/** The formats of the e-invoices. */
export const invoiceFormats = ['peppol', 'oioubl'] as const;
export type InvoiceFormat = (typeof invoiceFormats)[number];

/**
 * The e-invoices of a batch.
 *
 * @param pages the readable pages, where they are to be sent with the e-invoices.
 */
export function invoiceXmlFiles(
  batch: InvoiceBatch,
  format: InvoiceFormat,
  pages: readonly BatchFile[] = [],
): BatchFile[] {
  const pageOf = new Map(pages.map(({ number, content }) => [number, Buffer.from(content)]));
  return batch.documents.map((invoice) => ({
    path: `${pathOf(invoice)}.xml`,
    number: invoice.number,
    content: writers[format](invoice, batch.schemeTitle, {
      inputs: batch.inputs,
      page: pageOf.get(invoice.number),
    }),
  }));
}

/** What the pre-flight checks said, and lists of this batch alone. */
interface BatchExtras {
  readonly findings?: readonly Diagnostic[];
  readonly more?: readonly BatchFile[];
}

/** The lists around the documents, and last the manifest that names every file. */
export function batchLists(
  batch: InvoiceBatch,
  digest: string,
  format: InvoiceFormat,
  version: string,
  documents: readonly BatchFile[],
  { findings = [], more = [] }: BatchExtras = {},
): BatchFile[] {
  const lists: BatchFile[] = [
    { path: 'afstemningsliste.csv', content: reconciliationCsv(batch) },
    { path: 'kontrolsum.csv', content: controlCsv(batch) },
    { path: 'totaler.csv', content: totalsCsv(batch) },
    { path: 'posteringer.csv', content: postingCsv(batch) },
    ...more,
  ];
  const files = [...documents, ...lists];
  return [
    ...lists,
    { path: manifestName, content: manifest(batch, digest, format, version, files, findings) },
  ];
}

/** Where a document lies in its batch, without what its file name ends in. */
export function pathOf({ number, recipient, kind }: Invoice): string {
  const folder = kind === 'kreditnota' ? 'kreditnotaer' : 'fakturaer';
  const name = fileName(recipient.name);
  return `${folder}/${number}${name === '' ? '' : `-${name}`}`;
}
