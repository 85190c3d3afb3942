import { hasGs1CheckDigit, isCvr } from '../../../model/exact/check-digits.ts';
import { all, first } from '../../../model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../model/invoice/xml.ts';
import { addressSchemes } from '../codes/schemes.ts';
import { type CheckedInvoice, each, type InvoiceRule, own, peppol, present, unless } from './rule.ts';
import { at, customer, header, ofParties, parties, supplier } from './ubl-parts.ts';

const glnSchemes = ['0088', 'GLN'];
const cvrSchemes = ['0184', 'DK:CVR'];

const lookUpGln = 'Slå nummeret op i NemHandelsregisteret; et ciffer er forkert eller byttet om.';
const lookUpCvr = 'Slå nummeret op i CVR; et ciffer er forkert eller byttet om.';

/** The numbers that parties are known by: their schemes, forms and check digits. */
export const identifierRules: readonly InvoiceRule[] = [
  peppol(
    'PEPPOL-EN16931-R020',
    present(header, `${supplier}/cbc:EndpointID`, 'udstederens elektroniske adresse'),
  ),
  peppol(
    'PEPPOL-EN16931-R010',
    present(header, `${customer}/cbc:EndpointID`, 'modtagerens elektroniske adresse'),
  ),
  peppol('BR-62', withScheme(supplier)),
  peppol('BR-63', withScheme(customer)),
  peppol(
    'PEPPOL-EN16931-CL008',
    each(
      ofParties('cbc:EndpointID'),
      ({ attributes: { schemeID } }) => schemeID === undefined || addressSchemes.has(schemeID),
      ({ attributes }) => `"${attributes.schemeID}" er ikke en slags elektronisk adresse`,
      'Brug 0088 for GLN og 0184 for CVR.',
    ),
  ),
  peppol(
    'PEPPOL-COMMON-R040',
    each(
      identifiers('0088'),
      ({ text }) => hasGs1CheckDigit(text),
      ({ text }) => `GLN "${text}" har forkert kontrolciffer`,
      lookUpGln,
    ),
  ),
  peppol(
    'PEPPOL-COMMON-R042',
    each(
      identifiers('0184'),
      ({ text }) => /^(DK)?\d{8}$/.test(text),
      ({ text }) => `CVR "${text}" er ikke DK og otte cifre`,
    ),
  ),
  peppol('DK-R-002', present(at(supplier), 'cac:PartyLegalEntity/cbc:CompanyID', 'udstederens CVR-nummer'), {
    domestic: 'issuer',
  }),
  peppol(
    'DK-R-013',
    each(
      ofParties('cac:PartyIdentification/cbc:ID'),
      ({ attributes }) => (attributes.schemeID ?? '') !== '',
      'PartyIdentification mangler schemeID',
      'Skriv 0088 for GLN og 0184 for CVR, eller udelad PartyIdentification.',
    ),
    { domestic: true },
  ),
  peppol('DK-R-014', cvrScheme(supplier, 'udstederens'), { domestic: 'issuer' }),
  peppol('DK-R-017', cvrScheme(customer, 'modtagerens'), { domestic: true }),
  own(
    'FAKTURA-GLN',
    each(
      identifiers(...glnSchemes),
      ({ text }) => /^\d{13}$/.test(text),
      ({ text }) => `GLN "${text}" har ikke 13 cifre`,
      'Et GLN mister tit foranstillede nuller, når det har været i et regneark.',
    ),
  ),
  own(
    'FAKTURA-GLN',
    each(
      identifiers(...glnSchemes),
      ({ text }) => !/^\d{13}$/.test(text) || hasGs1CheckDigit(text),
      ({ text }) => `GLN "${text}" har forkert kontrolciffer`,
      lookUpGln,
    ),
    { format: 'oioubl' },
  ),
  own(
    'FAKTURA-CVR',
    each(
      identifiers(...cvrSchemes),
      ({ text }) => !/^(DK)?\d{8}$/.test(text) || isCvr(text.replace(/^DK/, '')),
      ({ text }) => `CVR "${text}" passer ikke efter modulus 11`,
      lookUpCvr,
    ),
  ),
  // A Danish VAT number is a CVR or SE number after DK; both follow modulus 11.
  own(
    'FAKTURA-CVR',
    each(
      ofParties('cac:PartyTaxScheme/cbc:CompanyID'),
      ({ text }) => !text.startsWith('DK') || isCvr(text.slice('DK'.length)),
      ({ text }) => `momsnummeret "${text}" er ikke DK og otte cifre efter modulus 11`,
      lookUpCvr,
    ),
  ),
  own('FAKTURA-MODTAGER', ({ document }) => {
    const endpoint = first(document, `${customer}/cbc:EndpointID`);
    if (endpoint === undefined) return [];
    return unless(
      glnSchemes.includes(endpoint.attributes.schemeID ?? ''),
      endpoint,
      'modtageren har ikke GLN, men en anden slags adresse',
      'Kommuner fordeler efter EAN-nummer (GLN).',
    );
  }),
];

/** Every number of a party that is of one of these schemes. */
function identifiers(...schemes: readonly string[]): (invoice: CheckedInvoice) => XmlElement[] {
  const paths = [
    'cbc:EndpointID',
    'cac:PartyIdentification/cbc:ID',
    'cac:PartyLegalEntity/cbc:CompanyID',
    'cac:PartyTaxScheme/cbc:CompanyID',
  ];
  return (invoice) =>
    parties(invoice)
      .flatMap((party) => paths.flatMap((path) => all(party, path)))
      .filter(({ attributes }) => schemes.includes(attributes.schemeID ?? ''));
}

function withScheme(party: string) {
  return each(
    at(`${party}/cbc:EndpointID`),
    ({ attributes }) => attributes.schemeID !== undefined,
    'den elektroniske adresse mangler schemeID',
    'Skriv 0088 for GLN og 0184 for CVR.',
  );
}

function cvrScheme(party: string, whose: string) {
  return each(
    at(`${party}/cac:PartyLegalEntity/cbc:CompanyID`),
    ({ attributes }) => attributes.schemeID === '0184',
    `${whose} CVR-nummer (PartyLegalEntity/CompanyID) skal have schemeID 0184`,
  );
}
