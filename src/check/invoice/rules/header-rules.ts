import { all, everyElement, nearest, textAt } from '../../../model/invoice/ubl-path.ts';
import { each, own, peppol, present, unless } from './rule.ts';
import { at, header } from './ubl-parts.ts';

const customization = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const profile = /^urn:fdc:peppol\.eu:2017:poacc:billing:\d{2}:1\.0$|^urn:peppol:bis:billing_with_response$/;

/** What must be at the top of an invoice (EN 16931 BR-02 to BR-05, Peppol R001 to R008), and what must be nowhere. */
export const headerRules = [
  peppol('BR-02', present(header, 'cbc:ID', 'fakturanummeret')),
  peppol('BR-03', present(header, 'cbc:IssueDate', 'fakturadatoen')),
  peppol('BR-04', present(header, 'cbc:InvoiceTypeCode', 'typekoden'), { root: 'Invoice' }),
  peppol('BR-04', present(header, 'cbc:CreditNoteTypeCode', 'typekoden'), { root: 'CreditNote' }),
  peppol('BR-05', present(header, 'cbc:DocumentCurrencyCode', 'valutaen')),
  peppol(
    'BR-55',
    present(at('cac:BillingReference'), 'cac:InvoiceDocumentReference/cbc:ID', 'fakturanummeret'),
  ),
  peppol('PEPPOL-EN16931-R001', present(header, 'cbc:ProfileID', 'forretningsprocessen')),
  peppol('PEPPOL-EN16931-R002', ({ document }) =>
    all(document, 'cbc:Note')
      .slice(1)
      .map((element) => ({
        element,
        message: 'der må kun være én Note i hovedet',
        advice: 'Saml teksterne i én, eller skriv dem på linjerne.',
      })),
  ),
  peppol('PEPPOL-EN16931-R003', ({ document }) =>
    unless(
      textAt(document, 'cbc:BuyerReference') !== '' || textAt(document, 'cac:OrderReference/cbc:ID') !== '',
      document,
      'der er hverken personreference (BuyerReference) eller ordrenummer (OrderReference)',
      'Kommunen kan ikke fordele fakturaen uden; få en reference af den.',
    ),
  ),
  peppol('PEPPOL-EN16931-R004', ({ document }) => {
    const stated = textAt(document, 'cbc:CustomizationID');
    return unless(
      stated.startsWith(customization) && !stated.includes('::'),
      nearest(document, 'cbc:CustomizationID'),
      'CustomizationID er ikke Peppol BIS Billing 3.0',
    );
  }),
  peppol(
    'PEPPOL-EN16931-R007',
    each(
      at('cbc:ProfileID'),
      ({ text }) => text === '' || profile.test(text),
      ({ text }) => `"${text}" er ikke en forretningsproces i Peppol Billing`,
      'Brug urn:fdc:peppol.eu:2017:poacc:billing:01:1.0.',
    ),
  ),
  peppol('PEPPOL-EN16931-R008', emptyElements),
  own('FAKTURA-TOMT', emptyElements, { format: 'oioubl' }),
];

function emptyElements({ document }: { readonly document: Parameters<typeof everyElement>[0] }) {
  return everyElement(document)
    .filter(({ children, text }) => children.length === 0 && text === '')
    .map((element) => ({
      element,
      message: `<${element.name}> er tom`,
      advice: 'Udfyld elementet, eller udelad det.',
    }));
}
