import { failure } from '../../model/diagnostic.ts';
import { fikReference } from '../../model/exact/check-digits.ts';
import { referenceDigits, roomFor } from '../../model/invoice/fik.ts';
import type { Invoice } from '../../model/invoice/invoice.ts';

/**
 * What the payer states with the payment: the FIK reference made from the digits of the invoice number, or the
 * number itself.
 *
 * @throws FordelError `FAKTURA-NUMMER` where a series has outgrown the reference: its numbers are given back.
 */
export function paymentReference({ payment, number }: Pick<Invoice, 'payment' | 'number'>): string {
  const room = payment.kind === 'fik' ? roomFor(payment.cardType) : undefined;
  if (payment.kind !== 'fik' || room === undefined) return number;
  const reference = fikReference(referenceDigits(payment, number), room === 14 ? 15 : 16);
  if (reference !== undefined) return reference;
  throw failure({
    code: 'FAKTURA-NUMMER',
    message: `nummeret ${number} er for langt til FIK-kortart ${payment.cardType}`,
    advice: 'Begynd en ny serie med et kortere præfiks under numre.',
  });
}
