import { add, remove, text } from '../edit-xml.ts';
import type { BrokenCase } from './case.ts';

const due = 'cbc:DueDate';
const oioublDue = 'cac:PaymentMeans/cbc:PaymentDueDate';
const end = 'cac:InvoicePeriod/cbc:EndDate';

export const brokenDates: readonly BrokenCase[] = [
  [
    'an issue date that does not exist',
    'invoice',
    text('cbc:IssueDate', '2026-02-31'),
    'PEPPOL-EN16931-F001',
  ],
  ['an issue date in Danish', 'creditNote', text('cbc:IssueDate', '02.01.2024'), 'PEPPOL-EN16931-F001'],
  ['a due date in Danish', 'invoice', text(due, '01.02.2024'), 'PEPPOL-EN16931-F001'],
  ['a period end that does not exist', 'invoice', text(end, '2024-13-01'), 'PEPPOL-EN16931-F001'],
  ['an issue date in Danish', 'oioubl invoice', text('cbc:IssueDate', '02.01.2024'), 'UBL 2.1 XSD'],
  ['a due date that does not exist', 'oioubl invoice', text(oioublDue, '2024-02-30'), 'UBL 2.1 XSD'],
  ['a period that ends before it begins', 'invoice', text(end, '2023-12-31'), 'BR-29'],
  ['a period that ends before it begins', 'oioubl creditNote', text(end, '2023-12-31'), 'F-LIB080'],
  [
    'a line period that ends before it begins',
    'invoice',
    add(
      'cac:InvoiceLine',
      '<cac:InvoicePeriod><cbc:StartDate>2024-02-01</cbc:StartDate><cbc:EndDate>2024-01-31</cbc:EndDate></cac:InvoicePeriod>',
    ),
    'BR-30',
  ],
  [
    'a period without dates',
    'invoice',
    [
      remove('cac:InvoicePeriod'),
      add('', '<cac:InvoicePeriod><cbc:Description>januar</cbc:Description></cac:InvoicePeriod>'),
    ],
    'BR-CO-19',
  ],
  [
    'a line period by code alone',
    'invoice',
    add(
      'cac:InvoiceLine',
      '<cac:InvoicePeriod><cbc:DescriptionCode>3</cbc:DescriptionCode></cac:InvoicePeriod>',
    ),
    'BR-CO-20',
  ],
  ['no due date and no terms', 'invoice', [remove(due), remove('cac:PaymentTerms')], 'FAKTURA-FORFALD'],
  [
    'a due date where UBL has none',
    'creditNote',
    add('', '<cbc:DueDate>2024-03-01</cbc:DueDate>'),
    'FAKTURA-FORFALD',
    'UBL 2.1 XSD',
  ],
  ['no due date', 'oioubl invoice', remove(oioublDue), 'FAKTURA-FORFALD'],
  ['due before issue', 'invoice', text(due, '2023-12-31'), 'FAKTURA-FORFALD'],
  ['due before issue', 'oioubl creditNote', text(oioublDue, '2023-12-31'), 'FAKTURA-FORFALD'],
  ['a term under 30 days', 'invoice', text(due, '2024-01-10'), 'FAKTURA-FORFALD'],
];
