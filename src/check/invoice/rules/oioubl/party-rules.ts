import { all, first, nearest, textAt } from '../../../../model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../../model/invoice/xml.ts';
import { oioublCountries } from '../../codes/countries.ts';
import { each, type Find, type InvoiceRule, oioubl, present, unless } from '../rule.ts';
import { at, customer, header, ofParties, parties, supplier } from '../ubl-parts.ts';

const address = ofParties('cac:PostalAddress');
const formatCode = 'cac:PostalAddress/cbc:AddressFormatCode';
const addressFormats = ['StructuredDK', 'StructuredLax', 'StructuredID', 'StructuredRegion', 'Unstructured'];
/** Numbers of other countries' registers: `SE:ORGNR`, `DE:VAT`. */
const foreign = /^(?!DK:)[A-Z]{2}:[A-Z]+$/;
const danish = ['GLN', 'DUNS', 'DK:P', 'DK:CVR', 'DK:CPR', 'DK:SE'];

/** The three places of a number, as [place, its schemes, the rules about scheme, CVR form and GLN form]. */
const numbers = [
  {
    path: 'cbc:EndpointID',
    known: [...danish, 'DK:VANS', 'IBAN'],
    scheme: 'F-LIB179',
    cvr: 'F-LIB180',
    gln: 'F-LIB181',
  },
  {
    path: 'cac:PartyIdentification/cbc:ID',
    known: [...danish, 'DK:TELEFON', 'IBAN', 'SEPA', 'ZZZ'],
    scheme: 'F-LIB183',
    cvr: 'F-LIB184',
    gln: 'F-LIB185',
  },
];

/** Sender and receiver in OIOUBL: schemes with names, structured addresses, and the personreference as a contact. */
export const oioublPartyRules: readonly InvoiceRule[] = [
  ...oioubl(
    ['F-INV031', 'F-CRN028'],
    present(header, `${supplier}/cbc:EndpointID`, 'udstederens elektroniske adresse'),
  ),
  ...oioubl(
    ['F-INV044', 'F-CRN040'],
    present(header, `${customer}/cbc:EndpointID`, 'modtagerens elektroniske adresse'),
  ),
  ...oioubl(
    ['F-INV034', 'F-CRN031'],
    each(
      at(supplier),
      (party) => all(party, 'cac:PartyLegalEntity').length === 1,
      'udstederen skal have ét CVR-nummer (PartyLegalEntity)',
    ),
  ),
  ...oioubl(
    ['F-INV045', 'F-CRN164'],
    each(
      at(customer),
      (party) => all(party, 'cac:PartyLegalEntity').length <= 1,
      'modtageren har mere end ét CVR-nummer (PartyLegalEntity)',
    ),
  ),
  ...oioubl(['F-INV046', 'F-CRN042'], has(customer, 'cac:Contact', 'modtagerens Contact mangler')),
  ...oioubl(
    ['F-INV051', 'F-CRN047'],
    present(
      at(`${customer}/cac:Contact`),
      'cbc:ID',
      'personreferencen',
      'Kommunen kan ikke fordele fakturaen uden; få en reference af den.',
    ),
  ),
  ...oioubl(
    'F-LIB022',
    each(
      parties,
      (party) =>
        textAt(party, 'cac:PartyName/cbc:Name') !== '' ||
        textAt(party, 'cac:PartyIdentification/cbc:ID') !== '',
      'parten har hverken navn eller nummer',
    ),
  ),
  ...numbers.flatMap(({ path, known, scheme, cvr, gln }) => [
    ...oioubl(scheme, schemeIn(path, known, foreign)),
    ...oioubl(cvr, formOf(path, 'DK:CVR', /^DK.{8}$/, 'DK og otte cifre')),
    ...oioubl(gln, formOf(path, 'GLN', /^.{13}$/, '13 cifre')),
  ]),
  ...oioubl('F-LIB187', present(ofParties('cac:PartyLegalEntity'), 'cbc:CompanyID', 'CVR-nummeret')),
  ...oioubl('F-LIB189', schemeIn('cac:PartyLegalEntity/cbc:CompanyID', ['DK:CVR', 'DK:CPR', 'ZZZ'])),
  ...oioubl(
    'F-LIB190',
    formOf('cac:PartyLegalEntity/cbc:CompanyID', 'DK:CVR', /^DK.{8}$/, 'DK og otte cifre'),
  ),
  ...oioubl('F-LIB193', present(ofParties('cac:PartyTaxScheme'), 'cbc:CompanyID', 'SE-nummeret')),
  ...oioubl('F-LIB195', schemeIn('cac:PartyTaxScheme/cbc:CompanyID', ['DK:SE', 'ZZZ'])),
  ...oioubl('F-LIB196', formOf('cac:PartyTaxScheme/cbc:CompanyID', 'DK:SE', /^DK\d{8}$/, 'DK og otte cifre')),
  ...oioubl('F-LIB025', present(address, 'cbc:AddressFormatCode', 'adressens form', 'Skriv StructuredDK.')),
  ...oioubl(
    'F-LIB026',
    each(
      ofParties(formatCode),
      ({ attributes }) =>
        ['urn:oioubl:codelist:addressformatcode-1.1', 'UN/ECE 3477'].includes(attributes.listID ?? ''),
      'AddressFormatCode mangler listID',
      'Skriv listID="urn:oioubl:codelist:addressformatcode-1.1".',
    ),
  ),
  ...oioubl(
    'F-LIB207',
    each(
      ofParties(formatCode),
      ({ attributes }) => attributes.listID === 'UN/ECE 3477' || attributes.listAgencyID === '320',
      'AddressFormatCode mangler listAgencyID="320"',
    ),
  ),
  ...oioubl(
    'F-LIB027',
    each(
      ofParties(formatCode),
      ({ text, attributes }) =>
        text === '' || attributes.listID === 'UN/ECE 3477' || addressFormats.includes(text),
      ({ text }) => `adressens form "${text}" findes ikke`,
      `Brug en af ${addressFormats.join(', ')}.`,
    ),
  ),
  ...oioubl('F-LIB033', inStructuredDk('postnummer', 'cbc:PostalZone')),
  ...oioubl('F-LIB034', inStructuredDk('vej', 'cbc:StreetName', 'cbc:Postbox')),
  ...oioubl('F-LIB035', inStructuredDk('husnummer (BuildingNumber)', 'cbc:BuildingNumber', 'cbc:Postbox')),
  ...oioubl(
    'F-LIB213',
    present(ofParties('cac:PostalAddress/cac:Country'), 'cbc:IdentificationCode', 'landekoden'),
  ),
  ...oioubl(
    'F-LIB301',
    each(
      ofParties('cac:PostalAddress/cac:Country/cbc:IdentificationCode'),
      ({ text }) => text === '' || oioublCountries.has(text),
      ({ text }) => `landekoden "${text}" findes ikke`,
      'Skriv DK.',
    ),
  ),
];

function has(party: string, name: string, message: string): Find {
  return ({ document }) =>
    unless(first(document, `${party}/${name}`) !== undefined, nearest(document, party), message);
}

function schemeIn(path: string, known: readonly string[], form?: RegExp): Find {
  return each(
    ofParties(path),
    ({ attributes: { schemeID = '' } }) => known.includes(schemeID) || form?.test(schemeID) === true,
    ({ attributes }) => `schemeID "${attributes.schemeID ?? ''}" kan ikke bruges her`,
    `Brug en af ${known.join(', ')}.`,
  );
}

function formOf(path: string, scheme: string, form: RegExp, what: string): Find {
  return each(
    ofParties(path),
    ({ text, attributes }) => attributes.schemeID !== scheme || form.test(text),
    ({ text }) => `${scheme} "${text}" er ikke ${what}`,
  );
}

/** A Danish address has each of its parts in an element of its own. */
function inStructuredDk(what: string, ...paths: readonly string[]): Find {
  return each(
    address,
    (element: XmlElement) =>
      textAt(element, 'cbc:AddressFormatCode') !== 'StructuredDK' ||
      paths.some((path) => textAt(element, path) !== ''),
    `adressen mangler ${what}`,
  );
}
