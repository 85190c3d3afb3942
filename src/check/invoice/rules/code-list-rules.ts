import { all, everyElement } from '../../../model/invoice/ubl-path.ts';
import { codeList } from '../codes/code-list.ts';
import { countries } from '../codes/countries.ts';
import { currencies } from '../codes/currencies.ts';
import { isIdentifierScheme } from '../codes/schemes.ts';
import { units } from '../codes/units.ts';
import { type CheckedInvoice, each, type Find, type InvoiceRule, own, peppol } from './rule.ts';
import { at, linesOf, named, ofParties } from './ubl-parts.ts';

const invoiceTypes =
  codeList(`71 80 82 84 102 218 219 326 331 380 382 383 384 386 388 393 395 553 575 623 780 817 870
  875 876 877`);
const creditNoteTypes = codeList('81 83 381 396 532');
const vatCategories = codeList('S Z E AE K G O L M B');
/** UNTDID 4461. */
const paymentMeans =
  codeList(`1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38
  39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 74 75 76 77 78 91 92 93 94
  95 96 97 98 ZZZ`);
const unspscVersions = codeList('19.05.01 19.0501 26.08.01 26.0801');

/** Codes that must be of a list (EN 16931 BR-CL, Peppol CL and P). */
export const codeListRules: readonly InvoiceRule[] = [
  peppol(
    'PEPPOL-EN16931-P0100',
    each(
      at('cbc:InvoiceTypeCode'),
      inList(invoiceTypes),
      ({ text }) => `fakturatypen ${text} findes ikke`,
      'Brug 380.',
    ),
  ),
  peppol(
    'PEPPOL-EN16931-P0101',
    each(
      at('cbc:CreditNoteTypeCode'),
      inList(creditNoteTypes),
      ({ text }) => `kreditnotatypen ${text} findes ikke`,
      'Brug 381.',
    ),
  ),
  peppol(
    'BR-CL-03',
    each(
      ({ document }) =>
        everyElement(document).filter(({ attributes }) => attributes.currencyID !== undefined),
      ({ attributes }) => currencies.has(attributes.currencyID ?? ''),
      ({ attributes }) => `valutaen "${attributes.currencyID}" findes ikke`,
      'Skriv DKK.',
    ),
  ),
  peppol(
    'BR-CL-04',
    each(
      at('cbc:DocumentCurrencyCode'),
      inList(currencies),
      ({ text }) => `valutaen "${text}" findes ikke`,
      'Skriv DKK.',
    ),
  ),
  peppol('BR-CL-10', ofRegister('cac:PartyIdentification/cbc:ID', 'SEPA')),
  peppol('BR-CL-11', ofRegister('cac:PartyLegalEntity/cbc:CompanyID')),
  peppol(
    'BR-CL-14',
    each(countryCodes, inList(countries), ({ text }) => `landekoden "${text}" findes ikke`, 'Skriv DK.'),
  ),
  peppol(
    'BR-CL-16',
    each(
      (invoice) => at('cac:PaymentMeans/cbc:PaymentMeansCode')(invoice),
      inList(paymentMeans),
      ({ text }) => `betalingsmåden ${text} findes ikke`,
      'Brug fx 42 (bank), 58 (IBAN) eller 93 (FIK).',
    ),
  ),
  peppol(
    'BR-CL-17',
    each(
      (invoice) => named('cac:TaxCategory')(invoice).flatMap((category) => all(category, 'cbc:ID')),
      inList(vatCategories),
      ({ text }) => `momskategorien ${text} findes ikke`,
    ),
  ),
  peppol(
    'BR-CL-18',
    each(
      named('cac:ClassifiedTaxCategory'),
      ({ children }) => children.filter(({ name }) => name === 'cbc:ID').every(inList(vatCategories)),
      'linjens momskategori findes ikke',
      `Brug en af ${[...vatCategories].join(', ')}.`,
    ),
  ),
  peppol(
    'BR-CL-23',
    each(
      named('cbc:InvoicedQuantity', 'cbc:CreditedQuantity', 'cbc:BaseQuantity'),
      ({ attributes: { unitCode = '' } }) => unitCode === '' || units.has(unitCode),
      ({ attributes }) => `enheden "${attributes.unitCode}" er ikke en UN/ECE-kode`,
      'Brug fx C62 (styk), HUR (time), DAY (dag), MON (måned) eller ANN (år).',
    ),
  ),
  peppol(
    'DK-R-003',
    each(
      classifications,
      ({ attributes: { listID, listVersionID } }) =>
        listID !== 'TST' || unspscVersions.has(listVersionID ?? ''),
      'varegruppen (UNSPSC) mangler en version, der gælder',
      'Skriv listVersionID="26.08.01", eller udelad varegruppen.',
    ),
    { domestic: true },
  ),
  own(
    'FAKTURA-VARE',
    each(
      classifications,
      ({ attributes }) => attributes.listID === 'TST',
      ({ attributes }) => `varegruppen er af listen "${attributes.listID ?? ''}", ikke UNSPSC`,
      'Danske modtagere bruger UNSPSC (listID="TST"); ellers udelad varegruppen.',
    ),
    { format: 'peppol' },
  ),
];

function classifications(invoice: Parameters<typeof linesOf>[0]) {
  return linesOf(invoice).flatMap((line) =>
    all(line, 'cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode'),
  );
}

/** A party's number says what register it is of; a scheme that is left out is another rule's. */
function ofRegister(path: string, ...more: readonly string[]): Find {
  return each(
    ofParties(path),
    ({ attributes: { schemeID } }) =>
      schemeID === undefined || more.includes(schemeID) || isIdentifierScheme(schemeID),
    ({ attributes }) => `"${attributes.schemeID}" er ikke et register over numre (ISO 6523)`,
    'Brug 0088 for GLN og 0184 for CVR.',
  );
}

function countryCodes(invoice: CheckedInvoice) {
  return named('cac:Country')(invoice).flatMap((country) => all(country, 'cbc:IdentificationCode'));
}

function inList(list: ReadonlySet<string>): (element: { readonly text: string }) => boolean {
  return ({ text }) => text === '' || list.has(text);
}
