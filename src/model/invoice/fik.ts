import { powerOfTen } from '../exact/integer.ts';
import { wholeNumber } from '../exact/whole-number.ts';
import type { NumberSeries, Payment } from './invoicing.ts';

/** A payment by FIK card. */
export type FikPayment = Extract<Payment, { kind: 'fik' }>;

/** The references from one to another of a creditor, as the numbers they are without their check digit. */
export interface ReferenceSpan {
  readonly creditor: string;
  readonly from: bigint;
  readonly to: bigint;
}

/** How many digits a card has for the reference beside the check digit; card 73 has no reference. */
export function roomFor(cardType: FikPayment['cardType']): 14 | 15 | undefined {
  if (cardType === '73') return undefined;
  return cardType === '71' ? 14 : 15;
}

/** The digits of a reference before zeros are put in front and the check digit behind: the lead's, then the number's. */
export function referenceDigits({ lead }: FikPayment, number: string): string {
  return `${lead ?? ''}${number.replace(/\D/g, '')}`;
}

/**
 * The references of `count` numbers of a series from `first`. Zeros in front do not tell references apart, and neither do
 * letters and hyphens, so two series may have the same ones; card types count as one, for bookkeeping that goes by the
 * digits does not tell them apart either.
 *
 * @returns a span for each length that the numbers have, and none for a payment without a reference of digits.
 */
export function referenceSpans(
  payment: Payment,
  { prefix, digits }: Pick<NumberSeries, 'prefix' | 'digits'>,
  first: number,
  count: number,
): ReferenceSpan[] {
  if (payment.kind !== 'fik' || payment.cardType === '73' || count === 0) return [];
  const last = first + count - 1;
  const spans: ReferenceSpan[] = [];
  for (let length = digits; length <= Math.max(digits, String(last).length); length++) {
    const from = length === digits ? first : Math.max(first, wholeNumber(powerOfTen(length - 1)));
    const to = Math.min(last, wholeNumber(powerOfTen(length)) - 1);
    if (from > to) continue;
    const reference = (number: number) =>
      BigInt(referenceDigits(payment, `${prefix}${String(number).padStart(digits, '0')}`));
    spans.push({ creditor: payment.creditor, from: reference(from), to: reference(to) });
  }
  return spans;
}

/** Whether two spans have a reference in common. */
export function shareReference(a: ReferenceSpan, b: ReferenceSpan): boolean {
  return a.creditor === b.creditor && a.from <= b.to && b.from <= a.to;
}
