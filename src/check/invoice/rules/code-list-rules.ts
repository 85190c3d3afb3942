import { each, type InvoiceRule, own, peppol } from './rule.ts';
import { at, linesOf, named, ofParties, quantities } from './ubl-parts.ts';
import { all } from './ubl-path.ts';

const invoiceTypes =
  codes(`71 80 82 84 102 218 219 326 331 380 382 383 384 386 388 393 395 553 575 623 780 817 870
  875 876 877`);
const creditNoteTypes = codes('81 83 381 396 532');
const vatCategories = codes('S Z E AE K G O L M B');
const unspscVersions = codes('19.05.01 19.0501 26.08.01 26.0801');
/** UN/ECE recommendation 20 has codes of two or three characters, 21 has X and two: about 2.500 in all. */
const unitForm = /^([A-Z0-9]{2,3}|X[A-Z0-9]{2})$/;
/** Have the form, are often written, and are in neither list. */
const neverUnits = codes('STK STY PCE PCS TIM MDR AAR DKK');

/** Codes that must be of a list. Where a list is long its codes are held against their form only. */
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
    'BR-CL-04',
    each(
      at('cbc:DocumentCurrencyCode'),
      ({ text }) => text === '' || /^[A-Z]{3}$/.test(text),
      ({ text }) => `valutaen "${text}" er ikke tre store bogstaver`,
      'Skriv DKK.',
    ),
  ),
  peppol(
    'BR-CL-14',
    each(
      ofParties('cac:PostalAddress/cac:Country/cbc:IdentificationCode'),
      ({ text }) => text === '' || /^[A-Z]{2}$/.test(text) || text === '1A',
      ({ text }) => `landekoden "${text}" er ikke to store bogstaver`,
      'Skriv DK.',
    ),
  ),
  peppol(
    'BR-CL-17',
    each(
      at('cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID'),
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
      quantities,
      ({ attributes: { unitCode = '' } }) =>
        unitCode === '' || (unitForm.test(unitCode) && !neverUnits.has(unitCode)),
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
    { format: 'peppol', severity: 'advarsel' },
  ),
];

function classifications(invoice: Parameters<typeof linesOf>[0]) {
  return linesOf(invoice).flatMap((line) =>
    all(line, 'cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode'),
  );
}

function codes(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

function inList(list: ReadonlySet<string>): (element: { readonly text: string }) => boolean {
  return ({ text }) => text === '' || list.has(text);
}
