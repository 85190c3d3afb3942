import type { XmlElement } from '../../model/xml.ts';
import { type InvoiceRule, official, unless } from './rule.ts';
import { all, everyElement, first, textAt } from './ubl-path.ts';

const customization = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const profile = /^urn:fdc:peppol\.eu:2017:poacc:billing:\d{2}:1\.0$|^urn:peppol:bis:billing_with_response$/;
const peppol = { format: 'peppol' } as const;

/** What must be at the top of an invoice (EN 16931 BR-02 to BR-05, Peppol R001 to R008). */
export const headerRules: readonly InvoiceRule[] = [
  official('BR-02', ({ document }) => present(document, 'cbc:ID', 'fakturanummeret')),
  official('BR-03', ({ document }) => present(document, 'cbc:IssueDate', 'fakturadatoen')),
  official(
    'BR-04',
    ({ document, root }) =>
      present(document, root === 'Invoice' ? 'cbc:InvoiceTypeCode' : 'cbc:CreditNoteTypeCode', 'typekoden'),
    peppol,
  ),
  official('BR-05', ({ document }) => present(document, 'cbc:DocumentCurrencyCode', 'valutaen')),
  official(
    'BR-CL-01',
    ({ document, root }) => {
      const path = root === 'Invoice' ? 'cbc:InvoiceTypeCode' : 'cbc:CreditNoteTypeCode';
      const expected = root === 'Invoice' ? '380' : '381';
      const code = first(document, path);
      return code === undefined
        ? []
        : unless(code.text === expected, code, `typekoden er ${code.text}, ikke ${expected}`);
    },
    peppol,
  ),
  official('PEPPOL-EN16931-R001', ({ document }) => present(document, 'cbc:ProfileID', 'ProfileID'), peppol),
  official(
    'PEPPOL-EN16931-R002',
    ({ document }) => {
      const notes = all(document, 'cbc:Note');
      return notes.slice(1).map((note) => ({ element: note, message: 'der må kun være én Note i hovedet' }));
    },
    peppol,
  ),
  official(
    'PEPPOL-EN16931-R003',
    ({ document }) =>
      unless(
        textAt(document, 'cbc:BuyerReference') !== '' || textAt(document, 'cac:OrderReference/cbc:ID') !== '',
        document,
        'der er hverken personreference (BuyerReference) eller ordrenummer (OrderReference)',
        'Kommunen kan ikke fordele fakturaen uden; få en reference af den.',
      ),
    peppol,
  ),
  official(
    'PEPPOL-EN16931-R004',
    ({ document }) =>
      unless(
        textAt(document, 'cbc:CustomizationID') === customization,
        at(document, 'cbc:CustomizationID'),
        'CustomizationID er ikke Peppol BIS Billing 3.0',
      ),
    peppol,
  ),
  official(
    'PEPPOL-EN16931-R007',
    ({ document }) =>
      unless(
        profile.test(textAt(document, 'cbc:ProfileID')),
        at(document, 'cbc:ProfileID'),
        'ProfileID er ikke en af Peppols',
      ),
    peppol,
  ),
  official('PEPPOL-EN16931-R008', ({ document }) =>
    everyElement(document)
      .filter(({ children, text }) => children.length === 0 && text === '')
      .map((element) => ({ element, message: `<${element.name}> er tom`, advice: 'Udelad elementet.' })),
  ),
];

/** The element at a path, or the one it is missing from. */
export function at(from: XmlElement, path: string): XmlElement {
  return first(from, path) ?? from;
}

function present(document: XmlElement, path: string, what: string) {
  return unless(textAt(document, path) !== '', document, `${what} mangler (${path})`);
}
