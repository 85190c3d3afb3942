import { equal } from '../../../model/exact/rational.ts';
import type { XmlElement } from '../../../model/invoice/xml.ts';
import {
  type CheckedInvoice,
  each,
  type InvoiceRule,
  own,
  peppol,
  present,
  type RuleFinding,
  unless,
} from './rule.ts';
import { at, linesOf, ofParties, sumAt, valueAt } from './ubl-parts.ts';
import { all, first, textAt } from './ubl-path.ts';

const breakdown = at('cac:TaxTotal/cac:TaxSubtotal');

/** VAT in general (EN 16931 § 6.4.3), and category O, which stands alone. */
export const vatRules: readonly InvoiceRule[] = [
  peppol('BR-CO-18', ({ document }) =>
    unless(
      all(document, 'cac:TaxTotal/cac:TaxSubtotal').length > 0,
      document,
      'momsopdelingen mangler (TaxTotal/TaxSubtotal)',
    ),
  ),
  peppol('BR-45', present(breakdown, 'cbc:TaxableAmount', 'grundlaget for moms')),
  peppol('BR-46', present(breakdown, 'cbc:TaxAmount', 'momsen')),
  peppol('BR-47', present(breakdown, 'cac:TaxCategory/cbc:ID', 'momskategorien')),
  peppol(
    'BR-48',
    each(
      breakdown,
      (part) => categoryOf(part) === 'O' || textAt(part, 'cac:TaxCategory/cbc:Percent') !== '',
      'momssatsen mangler (TaxCategory/Percent)',
    ),
  ),
  peppol('BR-CO-04', present(linesOf, 'cac:Item/cac:ClassifiedTaxCategory/cbc:ID', 'linjens momskategori')),
  peppol(
    'BR-CO-09',
    each(
      ofParties('cac:PartyTaxScheme'),
      (scheme) =>
        !isVat(scheme) ||
        textAt(scheme, 'cbc:CompanyID') === '' ||
        /^[A-Z]{2}/.test(textAt(scheme, 'cbc:CompanyID')),
      'momsnummeret begynder ikke med landekoden',
      'Skriv DK og otte cifre.',
    ),
  ),
  peppol('BR-CO-14', ({ document }) =>
    all(document, 'cac:TaxTotal')
      .filter((total) => first(total, 'cac:TaxSubtotal') !== undefined)
      .flatMap((total) =>
        unless(
          equal(valueAt(total, 'cbc:TaxAmount'), sumAt([total], 'cac:TaxSubtotal/cbc:TaxAmount')),
          total,
          'momsen er ikke summen af momsopdelingen',
        ),
      ),
  ),
  peppol('BR-O-02', (invoice) => {
    if (!usesO(invoice)) return [];
    return ofParties('cac:PartyTaxScheme')(invoice)
      .filter(isVat)
      .map((element) => ({
        element,
        message: 'kategori O må ikke have momsnummer (PartyTaxScheme)',
        advice: 'Udelad PartyTaxScheme.',
      }));
  }),
  peppol('BR-O-11', besideO(breakdown, categoryOf)),
  peppol('BR-O-12', besideO(linesOf, lineCategory)),
  peppol('BR-O-13', besideO(allowances('false'), categoryOf)),
  peppol('BR-O-14', besideO(allowances('true'), categoryOf)),
  own(
    'FAKTURA-MOMS',
    each(
      breakdown,
      (part) => categoryOf(part) !== 'O' || first(part, 'cac:TaxCategory/cbc:Percent') === undefined,
      'kategori O står med en momssats i opdelingen',
      'Uden for momsloven er der ingen sats, heller ikke 0: udelad Percent.',
    ),
    { format: 'peppol', severity: 'advarsel' },
  ),
];

/** The VAT category of a line. */
export function lineCategory(line: XmlElement): string {
  return textAt(line, 'cac:Item/cac:ClassifiedTaxCategory/cbc:ID');
}

/** The VAT category of a part of the breakdown, or of an allowance or charge. */
export function categoryOf(part: XmlElement): string {
  return textAt(part, 'cac:TaxCategory/cbc:ID');
}

function allowances(isCharge: 'true' | 'false'): (invoice: CheckedInvoice) => XmlElement[] {
  return (invoice) =>
    at('cac:AllowanceCharge')(invoice).filter((part) => textAt(part, 'cbc:ChargeIndicator') === isCharge);
}

function usesO(invoice: CheckedInvoice): boolean {
  return [...breakdown(invoice).map(categoryOf), ...linesOf(invoice).map(lineCategory)].includes('O');
}

/** A tax number of another scheme than VAT is allowed beside O. */
function isVat(scheme: XmlElement): boolean {
  return ['', 'VAT'].includes(textAt(scheme, 'cac:TaxScheme/cbc:ID').toUpperCase());
}

/** Nothing of another category stands on an invoice whose breakdown says O. */
function besideO(
  select: (invoice: CheckedInvoice) => XmlElement[],
  category: (element: XmlElement) => string,
) {
  return (invoice: CheckedInvoice): RuleFinding[] => {
    if (!breakdown(invoice).map(categoryOf).includes('O')) return [];
    return select(invoice)
      .filter((element) => !['', 'O'].includes(category(element)))
      .map((element) => ({
        element,
        message: `kategori ${category(element)} må ikke stå sammen med O på samme faktura`,
        advice: 'Send to fakturaer.',
      }));
  };
}
