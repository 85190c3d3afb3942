import { fikReference } from '../../model/exact/check-digits.ts';
import type { Invoice } from '../../model/invoice/invoice.ts';

/**
 * What the payer states with the payment: the FIK reference made from the digits of the invoice number, or the
 * number itself.
 */
export function paymentReference({ payment, number }: Pick<Invoice, 'payment' | 'number'>): string {
  if (payment.kind !== 'fik' || payment.cardType === '73') return number;
  const reference = fikReference(number.replace(/\D/g, ''), payment.cardType === '71' ? 15 : 16);
  if (reference === undefined) throw new Error(`the number ${number} does not fit a FIK reference`);
  return reference;
}
