import { equal, zero } from '../../model/rational.ts';
import { at } from './header-rules.ts';
import { withCode } from './payment-rules.ts';
import { type InvoiceRule, official, unless } from './rule.ts';
import { linesOf, payableOf, sameAmount, taxOf } from './total-rules.ts';
import { all, amountOf, first, textAt } from './ubl-path.ts';

const oioubl = { format: 'oioubl' } as const;
const invoice = { format: 'oioubl', root: 'Invoice' } as const;
const customerContact = 'cac:AccountingCustomerParty/cac:Party/cac:Contact';
const account = 'cac:PayeeFinancialAccount';

/** Where OIOUBL 2.1 is unlike Peppol (schematron 1.17.2); F-INV names the rule of the invoice. */
export const oioublRules: readonly InvoiceRule[] = [
  official(
    'F-INV127',
    ({ document }) => {
      const stated = first(document, 'cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount');
      if (stated === undefined) return [];
      return sameAmount(stated, taxOf(document), document, 'TaxExclusiveAmount (momsbeløbet i OIOUBL)');
    },
    oioubl,
  ),
  official(
    'F-INV046',
    ({ document }) =>
      unless(
        first(document, customerContact) !== undefined,
        at(document, 'cac:AccountingCustomerParty/cac:Party'),
        'modtagerens Contact mangler',
      ),
    oioubl,
  ),
  official(
    'F-INV051',
    ({ document }) => {
      const contact = first(document, customerContact);
      if (contact === undefined) return [];
      return unless(textAt(contact, 'cbc:ID') !== '', contact, 'personreferencen (Contact/ID) mangler');
    },
    oioubl,
  ),
  official(
    'F-INV134',
    ({ document }) =>
      all(document, 'cac:PaymentTerms/cbc:Amount').flatMap((terms) =>
        unless(
          equal(amountOf(terms) ?? zero, payableOf(document)),
          terms,
          'PaymentTerms/Amount er ikke beløbet til betaling',
        ),
      ),
    invoice,
  ),
  official(
    'F-INV008',
    ({ document }) =>
      unless(all(document, 'cac:TaxTotal').length > 0, document, 'TaxTotal mangler i hovedet'),
    oioubl,
  ),
  official(
    'F-INV138',
    ({ document, root }) =>
      linesOf(document, root).flatMap((line) =>
        unless(all(line, 'cac:TaxTotal').length > 0, line, 'linjen mangler TaxTotal'),
      ),
    oioubl,
  ),
  official(
    'F-LIB133',
    (checked) =>
      withCode(checked, '42')
        .flatMap((each) => all(each, `${account}/cbc:PaymentNote`))
        .filter(({ text }) => text.length > 20)
        .map((element) => ({ element, message: 'PaymentNote er længere end 20 tegn' })),
    oioubl,
  ),
  official(
    'F-LIB159',
    (checked) =>
      withCode(checked, '97')
        .flatMap((each) => all(each, account))
        .map((element) => ({ element, message: 'NemKonto må ikke have et kontonummer' })),
    oioubl,
  ),
  official(
    'F-LIB305',
    (checked) =>
      withCode(checked, '93').flatMap((each) =>
        unless(
          /^\d{8}$/.test(textAt(each, 'cac:CreditAccount/cbc:AccountID')),
          each,
          'FIK skal have et kreditornummer på otte cifre (CreditAccount/AccountID)',
        ),
      ),
    oioubl,
  ),
];
