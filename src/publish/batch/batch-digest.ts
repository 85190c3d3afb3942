import { createHash } from 'node:crypto';
import { formatExact } from '../../model/exact/format.ts';
import type { DraftInvoice, InvoiceBatch } from '../../model/invoice/invoice.ts';
import { oereDecimal } from '../format/decimal.ts';

/**
 * What makes a batch the batch it is: who owes whom how much for what and when, and how that was worked out. The same
 * digest gets the same numbers.
 *
 * Paths, sources and the format of the files are left out: the same invoice may be written again, from another folder
 * or as OIOUBL, and stays the same invoice.
 */
export function batchDigest(batch: InvoiceBatch<DraftInvoice>): string {
  const content = [batch.schemeId, batch.year, ...batch.documents.map(contentOf)];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function contentOf(document: DraftInvoice): unknown {
  const { kind, groupId, title, recipient, instalment, vat, payment, issuer, debtor, example } = document;
  const { origin: _, ...receiver } = debtor;
  return [
    kind,
    groupId,
    title,
    recipient.key,
    instalment,
    document.lines.map(({ text, amount, tax }) => [text, oereDecimal(amount), oereDecimal(tax)]),
    document.formula,
    document.basis.map(({ label, value }) => [label, formatExact(value, 30)]),
    oereDecimal(document.payable),
    vat,
    payment,
    issuer,
    receiver,
    example,
  ];
}
