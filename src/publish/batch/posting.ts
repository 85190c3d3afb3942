import { isZero, negate, type Rational } from '../../model/exact/rational.ts';
import type { Invoice, InvoiceBatch } from '../../model/invoice/invoice.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal } from '../format/decimal.ts';
import { safeText } from '../format/safe-text.ts';
import { lineName } from '../invoice/invoice-words.ts';
import { signed } from './reconciliation.ts';

/**
 * Posteringer for the issuer's ledger: per document the receivable, the income and the VAT, which add up to zero.
 * Debit is positive. The accounts are the ledger's own, so the kind of posting stands in their place.
 */
export function postingCsv({ documents }: InvoiceBatch): string {
  return renderCsv(
    ['dato', 'bilag', 'postering', 'opkraevning', 'modtager', 'cvr', 'beloeb', 'forfald', 'tekst'],
    documents.flatMap((invoice) => {
      const post = (posting: string, amount: Rational) => [
        invoice.instalment.issueDate,
        invoice.number,
        posting,
        invoice.groupId,
        safeText(invoice.recipient.name),
        invoice.debtor.cvr,
        csvDecimal(signed(invoice, amount), 2),
        invoice.instalment.dueDate,
        safeText(textOf(invoice)),
      ];
      return [
        post('debitor', invoice.payable),
        post('indtaegt', negate(invoice.net)),
        ...(isZero(invoice.tax) ? [] : [post('moms', negate(invoice.tax))]),
      ];
    }),
  );
}

function textOf(invoice: Invoice): string {
  return lineName(invoice.title, invoice);
}
