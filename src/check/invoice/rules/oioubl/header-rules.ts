import { all, everyElement, textAt } from '../../../../model/invoice/ubl-path.ts';
import { ownEntry } from '../../../../model/own-entry.ts';
import { oioublCurrencies } from '../../codes/currencies.ts';
import { each, type InvoiceRule, oioubl, own, present, unless } from '../rule.ts';
import { at, header } from '../ubl-parts.ts';

/** Each edition of the list of profiles has a rule of its own. */
const profileLists: readonly (readonly [edition: string, id: string])[] = [
  ['1.1', 'F-LIB004'],
  ['1.2', 'F-LIB302'],
  ['1.3', 'F-LIB308'],
  ['1.4', 'F-LIB325'],
  ['1.5', 'F-LIB327'],
  ['1.6', 'F-LIB351'],
];
/** The form of the profiles; the lists have about forty each. */
const profile =
  /^(NONE|(Procurement|Catalogue)-[A-Za-z-]+-1\.0|urn:www\.nesubl\.eu:profiles:profile[12578]:ver[12]\.0)$/;
const invoiceTypes: Readonly<Record<string, readonly string[]>> = {
  'urn:oioubl:codelist:invoicetypecode-1.1': ['325', '380', '393'],
  'urn:oioubl:codelist:invoicetypecode-1.2': ['325', '380', '390', '393'],
};

/** What must be at the top of an OIOUBL document (schematron 1.17). */
export const oioublHeaderRules: readonly InvoiceRule[] = [
  ...oioubl(
    'F-LIB001',
    each(
      header,
      (document) => /^2\.[01]$/.test(textAt(document, 'cbc:UBLVersionID')),
      'UBLVersionID er ikke 2.0 eller 2.1',
    ),
  ),
  ...oioubl(
    'F-LIB002',
    each(
      header,
      (document) => /^OIOUBL-2\.(01|02|1)$/.test(textAt(document, 'cbc:CustomizationID')),
      'CustomizationID er ikke OIOUBL-2.1',
      'OIOUBL-2.01 og OIOUBL-2.02 kan også bruges.',
    ),
  ),
  ...oioubl(
    'W-LIB003',
    each(
      header,
      (document) =>
        all(document, 'cbc:ProfileID').some(({ attributes }) =>
          profileLists.some(([edition]) => attributes.schemeID === profileScheme(edition)),
        ),
      'ProfileID mangler schemeID',
      `Skriv schemeID="${profileScheme('1.6')}".`,
    ),
  ),
  ...oioubl('W-LIB203', ofAgency('cbc:ProfileID', 'schemeAgencyID')),
  ...profileLists.flatMap(([edition, id]) =>
    oioubl(
      id,
      each(
        at('cbc:ProfileID'),
        ({ text, attributes }) => attributes.schemeID !== profileScheme(edition) || profile.test(text),
        ({ text }) => `profilen "${text}" findes ikke`,
        'Brug urn:www.nesubl.eu:profiles:profile5:ver2.0.',
      ),
    ),
  ),
  ...oioubl(['F-INV009', 'F-CRN006'], present(header, 'cbc:ID', 'fakturanummeret')),
  ...oioubl(['F-INV007', 'F-CRN004'], present(header, 'cbc:DocumentCurrencyCode', 'valutaen')),
  ...oioubl(
    'F-LIB298',
    each(
      at('cbc:DocumentCurrencyCode'),
      ({ text }) => text === '' || oioublCurrencies.has(text),
      ({ text }) => `valutaen "${text}" findes ikke`,
      'Skriv DKK.',
    ),
  ),
  ...oioubl(
    'F-LIB403',
    each(
      ({ document }) =>
        everyElement(document).filter(
          ({ name, attributes }) => name.endsWith('Amount') && attributes.currencyID !== undefined,
        ),
      ({ attributes }) => oioublCurrencies.has(attributes.currencyID ?? ''),
      ({ attributes }) => `valutaen "${attributes.currencyID}" findes ikke`,
      'Skriv DKK.',
    ),
  ),
  ...oioubl(
    'F-LIB006',
    each(at('cbc:UUID'), ({ text }) => text.length === 36, 'UUID er ikke 36 tegn'),
  ),
  ...oioubl(['F-INV004', 'F-CRN159'], ({ document }) =>
    all(document, 'cac:InvoicePeriod')
      .slice(1)
      .flatMap((element) => unless(false, element, 'der må kun være én periode')),
  ),
  ...oioubl(
    'W-LIB011',
    each(
      at('cbc:Note'),
      ({ attributes }, { document }) =>
        all(document, 'cbc:Note').length === 1 || attributes.languageID !== undefined,
      'flere Note skal have hver sit sprog (languageID)',
      'Saml teksterne i én Note.',
    ),
  ),
  ...invoiceOnly('F-INV024', present(at('cac:OrderReference'), 'cbc:ID', 'ordrenummeret')),
  ...invoiceOnly(
    'W-INV010',
    each(
      at('cbc:InvoiceTypeCode'),
      ({ attributes }) => (attributes.listID ?? '') in invoiceTypes,
      'fakturatypen mangler listID',
      'Skriv listID="urn:oioubl:codelist:invoicetypecode-1.1".',
    ),
  ),
  ...invoiceOnly('W-INV005', ofAgency('cbc:InvoiceTypeCode', 'listAgencyID')),
  ...invoiceOnly(
    'F-INV011',
    each(
      at('cbc:InvoiceTypeCode'),
      ({ text, attributes }) => ownEntry(invoiceTypes, attributes.listID ?? '')?.includes(text) ?? true,
      ({ text }) => `fakturatypen "${text}" findes ikke`,
      'Brug 380.',
    ),
  ),
  // The schematron only looks at their form, but they are how a receiver tells an invoice from a copy of it.
  own('FAKTURA-OIOUBL', present(header, 'cbc:UUID', 'dokumentets UUID'), { format: 'oioubl' }),
  own('FAKTURA-OIOUBL', present(header, 'cbc:CopyIndicator', 'om dokumentet er en kopi'), {
    format: 'oioubl',
  }),
];

/** An element, where it is there, says that its list is one of OIOUBL's own. */
export function ofAgency(path: string, attribute: 'listAgencyID' | 'schemeAgencyID') {
  return each(
    at(path),
    ({ attributes }) => attributes[attribute] === '320',
    ({ name }) => `${name.slice('cbc:'.length)} mangler ${attribute}="320"`,
  );
}

function profileScheme(edition: string): string {
  return `urn:oioubl:id:profileid-${edition}`;
}

/** A rule that only the schematron of credit notes has. */
export function creditNoteOnly(id: string, find: InvoiceRule['find']): InvoiceRule[] {
  return oioubl(id, find).map((rule) => ({ ...rule, root: 'CreditNote' }));
}

/** A rule that only the schematron of invoices has. */
export function invoiceOnly(id: string, find: InvoiceRule['find']): InvoiceRule[] {
  return oioubl(id, find).map((rule) => ({ ...rule, root: 'Invoice' }));
}
