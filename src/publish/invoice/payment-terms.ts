import { daysBetween, formatDate } from '../../model/exact/calendar-date.ts';
import type { DraftInvoice } from '../../model/invoice/invoice.ts';

/**
 * The terms of payment in words: the days there really are, and the day itself.
 *
 * The days are counted to the due date, not copied from the ordning: banking days and rates that are issued before
 * their period both put it off.
 */
export function paymentTerms({ kind, instalment }: Pick<DraftInvoice, 'kind' | 'instalment'>): string {
  if (kind === 'kreditnota') return 'Udbetales til NemKonto';
  const { issueDate, dueDate } = instalment;
  const days = daysBetween(issueDate, dueDate);
  return `Netto ${days} ${days === 1 ? 'dag' : 'dage'}, forfald ${formatDate(dueDate)}`;
}
