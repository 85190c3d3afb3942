import { daysBetween, isIsoDate } from '../../../model/exact/calendar-date.ts';
import { all, first, textAt } from '../../../model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../model/invoice/xml.ts';
import {
  type CheckedInvoice,
  each,
  type Find,
  oioubl,
  own,
  peppol,
  type RuleFinding,
  unless,
} from './rule.ts';
import { at, linesOf, named } from './ubl-parts.ts';

/** What a public authority may agree on at most, and what its own payment runs need. */
const usualTermDays = 30;
/** The dates that Peppol's F001 is about. */
const peppolDates = [
  'IssueDate',
  'DueDate',
  'TaxPointDate',
  'StartDate',
  'EndDate',
  'ActualDeliveryDate',
].map((name) => `cbc:${name}`);

/** Dates that are days, periods that end after they begin, and a due date, which the official rules no longer want. */
export const dateRules = [
  peppol('PEPPOL-EN16931-F001', realDates(named(...peppolDates))),
  peppol('BR-29', endsBeforeStart(at('cac:InvoicePeriod'))),
  peppol(
    'BR-30',
    endsBeforeStart((invoice) => linesOf(invoice).flatMap((line) => all(line, 'cac:InvoicePeriod'))),
  ),
  peppol(
    'BR-CO-19',
    each(
      at('cac:InvoicePeriod'),
      (period) => hasDate(period) || textAt(period, 'cbc:DescriptionCode') !== '',
      'perioden har hverken start, slut eller kode',
    ),
  ),
  peppol(
    'BR-CO-20',
    each(
      (invoice) => linesOf(invoice).flatMap((line) => all(line, 'cac:InvoicePeriod')),
      hasDate,
      'linjens periode har hverken start eller slut',
    ),
  ),
  ...oioubl('F-LIB080', endsBeforeStart(named('cac:InvoicePeriod'))),
  own(
    'FAKTURA-FORFALD',
    ({ document }) =>
      unless(
        dueDate(document) !== undefined || all(document, 'cac:PaymentTerms/cbc:Note').length > 0,
        document,
        'der er hverken forfaldsdato eller betalingsbetingelser',
        'Skriv DueDate (i OIOUBL PaymentMeans/PaymentDueDate).',
      ),
    { root: 'Invoice' },
  ),
  own(
    'FAKTURA-FORFALD',
    each(
      at('cbc:DueDate'),
      () => false,
      'en kreditnota kan ikke have DueDate',
      'Skriv PaymentMeans/PaymentDueDate.',
    ),
    { root: 'CreditNote' },
  ),
  own('FAKTURA-FORFALD', (invoice) =>
    withTerm(invoice, (due, issued) =>
      unless(
        due.text >= issued,
        due,
        `forfaldsdatoen ${due.text} ligger før fakturadatoen ${issued}`,
        'Ret den af datoerne, der er forkert.',
      ),
    ),
  ),
  own(
    'FAKTURA-FORFALD',
    (invoice) =>
      withTerm(invoice, (due, issued) => {
        if (due.text < issued) return [];
        const days = daysBetween(issued, due.text);
        return unless(
          days >= usualTermDays,
          due,
          `der er kun ${days} ${days === 1 ? 'dag' : 'dage'} til forfald`,
          'Kommuner regner 30 dage fra modtagelsen, og transporten tager tid.',
        );
      }),
    { root: 'Invoice' },
  ),
];

function realDates(select: (invoice: CheckedInvoice) => XmlElement[]): Find {
  return each(
    select,
    ({ text }) => text === '' || isIsoDate(text),
    ({ text }) => `"${text}" er ikke en dato`,
    'Skriv datoen som 2024-01-31.',
  );
}

function hasDate(period: XmlElement): boolean {
  return textAt(period, 'cbc:StartDate') !== '' || textAt(period, 'cbc:EndDate') !== '';
}

function endsBeforeStart(select: (invoice: CheckedInvoice) => XmlElement[]): Find {
  return each(
    select,
    (period) => {
      const [start, end] = [textAt(period, 'cbc:StartDate'), textAt(period, 'cbc:EndDate')];
      return !isIsoDate(start) || !isIsoDate(end) || end >= start;
    },
    (period) =>
      `perioden slutter ${textAt(period, 'cbc:EndDate')}, før den begynder ${textAt(period, 'cbc:StartDate')}`,
  );
}

/** Findings about the term, where both its ends are dates. */
function withTerm(
  { document }: CheckedInvoice,
  find: (due: XmlElement, issued: string) => RuleFinding[],
): RuleFinding[] {
  const due = dueDate(document);
  const issued = textAt(document, 'cbc:IssueDate');
  return due === undefined || !isIsoDate(due.text) || !isIsoDate(issued) ? [] : find(due, issued);
}

/** In the header in Peppol, with the payment in OIOUBL and in credit notes. */
function dueDate(document: XmlElement): XmlElement | undefined {
  return first(document, 'cbc:DueDate') ?? first(document, 'cac:PaymentMeans/cbc:PaymentDueDate');
}
