import { fikReference } from '../model/check-digits.ts';
import { referenceDigits, roomFor } from '../model/fik.ts';
import type { Invoice } from '../model/invoice.ts';

/**
 * What the payer states with the payment: the FIK reference made from the digits of the invoice number, or the
 * number itself.
 */
export function paymentReference({ payment, number }: Pick<Invoice, 'payment' | 'number'>): string {
  const room = payment.kind === 'fik' ? roomFor(payment.cardType) : undefined;
  if (payment.kind !== 'fik' || room === undefined) return number;
  const reference = fikReference(referenceDigits(payment, number), room === 14 ? 15 : 16);
  // The ordning and the register refuse a series whose numbers grow too long.
  if (reference === undefined) throw new Error(`the number ${number} does not fit a FIK reference`);
  return reference;
}
