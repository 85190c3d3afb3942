import { fikReference } from '../model/check-digits.ts';
import { failure } from '../model/diagnostic.ts';
import type { Invoice } from '../model/invoice.ts';

/**
 * What the payer states with the payment: the FIK reference made from the digits of the invoice number, or the
 * number itself.
 *
 * @throws FordelError `FAKTURA-NUMMER` where a series has outgrown the reference: its numbers are given back.
 */
export function paymentReference({ payment, number }: Pick<Invoice, 'payment' | 'number'>): string {
  if (payment.kind !== 'fik' || payment.cardType === '73') return number;
  const reference = fikReference(number.replace(/\D/g, ''), payment.cardType === '71' ? 15 : 16);
  if (reference !== undefined) return reference;
  throw failure({
    code: 'FAKTURA-NUMMER',
    message: `nummeret ${number} er for langt til FIK-kortart ${payment.cardType}`,
    advice: 'Begynd en ny serie med et kortere præfiks under numre.',
  });
}
