import { isCvr, isGln } from '../../model/check-digits.ts';
import type { XmlElement } from '../../model/xml.ts';
import { at } from './header-rules.ts';
import { type InvoiceRule, official, type RuleFinding, unless } from './rule.ts';
import { all, first, textAt } from './ubl-path.ts';

const supplierPath = 'cac:AccountingSupplierParty/cac:Party';
const customerPath = 'cac:AccountingCustomerParty/cac:Party';
const peppol = { format: 'peppol' } as const;
const glnSchemes = new Set(['0088', 'GLN']);
const cvrSchemes = new Set(['0184', 'DK:CVR']);

/** Who sends and who receives: addresses, CVR numbers and their schemes. */
export const partyRules: readonly InvoiceRule[] = [
  official('BR-06', ({ document }) => hasName(document, supplierPath, 'udstederens')),
  official('BR-07', ({ document }) => hasName(document, customerPath, 'modtagerens')),
  official('BR-09', ({ document }) => hasCountry(document, supplierPath, 'udstederens')),
  official('BR-11', ({ document }) => hasCountry(document, customerPath, 'modtagerens')),
  official(
    'PEPPOL-EN16931-R020',
    ({ document }) => hasEndpoint(document, supplierPath, 'udstederens'),
    peppol,
  ),
  official(
    'PEPPOL-EN16931-R010',
    ({ document }) => hasEndpoint(document, customerPath, 'modtagerens'),
    peppol,
  ),
  official(
    'PEPPOL-COMMON-R040',
    ({ document }) =>
      identifiers(document, '0088')
        .filter(({ text }) => !isGln(text.padStart(13, '0')))
        .map((element) => ({ element, message: `GLN "${element.text}" har forkert kontrolciffer` })),
    peppol,
  ),
  official(
    'PEPPOL-COMMON-R042',
    ({ document }) =>
      identifiers(document, '0184')
        .filter(({ text }) => !/^(DK)?\d{8}$/.test(text))
        .map((element) => ({ element, message: `CVR "${element.text}" er ikke DK og otte cifre` })),
    peppol,
  ),
  official(
    'DK-R-002',
    ({ document }) =>
      unless(
        textAt(document, `${supplierPath}/cac:PartyLegalEntity/cbc:CompanyID`) !== '',
        at(document, supplierPath),
        'udstederens CVR-nummer mangler (PartyLegalEntity/CompanyID)',
      ),
    peppol,
  ),
  official('DK-R-013', ({ document }) => unschemed(document, 'cac:PartyIdentification/cbc:ID'), peppol),
  official('DK-R-014', ({ document }) => cvrScheme(document, supplierPath, 'udstederens'), peppol),
  official('DK-R-017', ({ document }) => cvrScheme(document, customerPath, 'modtagerens'), peppol),
  {
    code: 'FAKTURA-CVR',
    severity: 'fejl',
    find: ({ document }) =>
      everyCompany(document)
        .filter(({ text }) => !isCvr(text.replace(/^DK/, '')))
        .map((element) => ({ element, message: `CVR "${element.text}" passer ikke efter modulus 11` })),
  },
  {
    code: 'FAKTURA-MODTAGER',
    severity: 'fejl',
    find: ({ document }) => {
      const endpoint = first(document, `${customerPath}/cbc:EndpointID`);
      if (endpoint === undefined) return unless(false, at(document, customerPath), 'modtagerens GLN mangler');
      if (!glnSchemes.has(endpoint.attributes.schemeID ?? ''))
        return unless(
          false,
          endpoint,
          'modtageren har ikke GLN, men en anden slags adresse',
          'Kommuner fordeler efter EAN-nummer (GLN).',
        );
      return unless(
        isGln(endpoint.text),
        endpoint,
        `GLN "${endpoint.text}" har ikke 13 cifre og kontrolciffer`,
      );
    },
  },
];

function hasName(document: XmlElement, party: string, whose: string): RuleFinding[] {
  const path = `${party}/cac:PartyLegalEntity/cbc:RegistrationName`;
  return unless(
    textAt(document, path) !== '',
    at(document, party),
    `${whose} navn mangler (RegistrationName)`,
  );
}

function hasCountry(document: XmlElement, party: string, whose: string): RuleFinding[] {
  const path = `${party}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`;
  return unless(textAt(document, path) !== '', at(document, party), `${whose} land mangler`);
}

function hasEndpoint(document: XmlElement, party: string, whose: string): RuleFinding[] {
  const path = `${party}/cbc:EndpointID`;
  return unless(
    textAt(document, path) !== '',
    at(document, party),
    `${whose} elektroniske adresse mangler (EndpointID)`,
  );
}

function cvrScheme(document: XmlElement, party: string, whose: string): RuleFinding[] {
  const company = first(document, `${party}/cac:PartyLegalEntity/cbc:CompanyID`);
  const message = `${whose} CVR-nummer (PartyLegalEntity/CompanyID) skal have schemeID 0184`;
  return unless(company?.attributes.schemeID === '0184', company ?? at(document, party), message);
}

function parties(document: XmlElement): XmlElement[] {
  return [...all(document, supplierPath), ...all(document, customerPath)];
}

function unschemed(document: XmlElement, path: string): RuleFinding[] {
  return parties(document)
    .flatMap((party) => all(party, path))
    .filter(({ attributes }) => attributes.schemeID === undefined)
    .map((element) => ({ element, message: 'PartyIdentification mangler schemeID' }));
}

function identifiers(document: XmlElement, scheme: string): XmlElement[] {
  const paths = ['cbc:EndpointID', 'cac:PartyIdentification/cbc:ID', 'cac:PartyLegalEntity/cbc:CompanyID'];
  return parties(document)
    .flatMap((party) => paths.flatMap((path) => all(party, path)))
    .filter(({ attributes }) => attributes.schemeID === scheme);
}

function everyCompany(document: XmlElement): XmlElement[] {
  return [...cvrSchemes].flatMap((scheme) => identifiers(document, scheme));
}
