import { isZero, negate, type Rational } from '../../model/exact/rational.ts';
import type { Invoice, InvoiceBatch } from '../../model/invoice/invoice.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal } from '../format/decimal.ts';
import { lineName } from '../invoice/invoice-words.ts';
import { paymentReference } from '../invoice/payment-reference.ts';
import { signed } from '../invoice/signed.ts';

/**
 * Posteringer for the issuer's ledger: per document the receivable, the income and the VAT, which add up to zero.
 * Debit is positive. The accounts are the ledger's own; where the ordning does not name them the kind of posting stands alone.
 */
export function postingCsv({ documents }: InvoiceBatch): string {
  return renderCsv(
    [
      'dato',
      'bilag',
      'postering',
      'finanskonto',
      'opkraevning',
      'modtager',
      'cvr',
      'beloeb',
      'forfald',
      'betalingsreference',
      'tekst',
    ],
    documents.flatMap((invoice) => {
      const { ledger } = invoice;
      const post = (posting: string, account: string | undefined, amount: Rational) => [
        invoice.instalment.issueDate,
        invoice.number,
        posting,
        account ?? '',
        invoice.groupId,
        invoice.recipient.name,
        invoice.debtor.cvr,
        csvDecimal(signed(invoice, amount), 2),
        invoice.instalment.dueDate,
        paymentReference(invoice),
        textOf(invoice),
      ];
      return [
        post('debitor', ledger.receivable, invoice.payable),
        post('indtaegt', ledger.income, negate(invoice.net)),
        ...(isZero(invoice.tax) ? [] : [post('moms', ledger.vat, negate(invoice.tax))]),
      ];
    }),
  );
}

function textOf(invoice: Invoice): string {
  return lineName(invoice.title, invoice);
}
