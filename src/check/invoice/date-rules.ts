import { daysBetween, isIsoDate } from '../../model/calendar-date.ts';
import type { XmlElement } from '../../model/xml.ts';
import { type InvoiceRule, unless } from './rule.ts';
import { all, first, textAt } from './ubl-path.ts';

/** What a public authority may agree on at most, and what its own payment runs need. */
const usualTermDays = 30;

/** The due date, which the official rules no longer ask for (BR-CO-25 is gone). */
export const dateRules: readonly InvoiceRule[] = [
  {
    code: 'FAKTURA-FORFALD',
    severity: 'fejl',
    root: 'Invoice',
    find: ({ document }) =>
      unless(
        dueDate(document) !== undefined || all(document, 'cac:PaymentTerms/cbc:Note').length > 0,
        document,
        'der er hverken forfaldsdato eller betalingsbetingelser',
      ),
  },
  {
    code: 'FAKTURA-FORFALD',
    severity: 'fejl',
    find: ({ document }) => {
      const due = dueDate(document);
      const issued = textAt(document, 'cbc:IssueDate');
      if (due === undefined || !isIsoDate(issued)) return [];
      if (!isIsoDate(due.text)) return unless(false, due, `forfaldsdatoen "${due.text}" er ikke en dato`);
      return unless(due.text >= issued, due, `forfaldsdatoen ${due.text} ligger før fakturadatoen ${issued}`);
    },
  },
  {
    code: 'FAKTURA-FORFALD',
    severity: 'advarsel',
    root: 'Invoice',
    find: ({ document }) => {
      const due = dueDate(document);
      const issued = textAt(document, 'cbc:IssueDate');
      if (due === undefined || !isIsoDate(due.text) || !isIsoDate(issued) || due.text < issued) return [];
      const days = daysBetween(issued, due.text);
      return unless(
        days >= usualTermDays,
        due,
        `der er kun ${days} dage til forfald`,
        'Kommuner regner 30 dage fra modtagelsen, og transporten tager tid.',
      );
    },
  },
];

/** In the header in Peppol, with the payment in OIOUBL. */
function dueDate(document: XmlElement): XmlElement | undefined {
  return first(document, 'cbc:DueDate') ?? first(document, 'cac:PaymentMeans/cbc:PaymentDueDate');
}
