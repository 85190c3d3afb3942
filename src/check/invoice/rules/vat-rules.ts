import {
  absolute,
  compare,
  divide,
  equal,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
} from '../../../model/exact/rational.ts';
import { all, first, textAt } from '../../../model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../model/invoice/xml.ts';
import { countries } from '../codes/countries.ts';
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
import { at, linesOf, ofParties, representative, sumAt, valueAt } from './ubl-parts.ts';

const breakdown = at('cac:TaxTotal/cac:TaxSubtotal');
const asVat = 'Skriv <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>; 63 er OIOUBL.';

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
  peppol(
    'BR-47',
    each(
      breakdown,
      (part) => categoryOf(part) !== '',
      'momskategorien mangler (TaxCategory/ID med VAT)',
      asVat,
    ),
  ),
  peppol(
    'BR-48',
    each(
      breakdown,
      (part) => categoryOf(part) === 'O' || ofVat(part, 'cac:TaxCategory').some(hasPercent),
      'momssatsen mangler (TaxCategory/Percent med VAT)',
    ),
  ),
  peppol(
    'BR-CO-04',
    each(
      linesOf,
      (line) => lineCategory(line) !== '',
      'linjens momskategori mangler (ClassifiedTaxCategory/ID med VAT)',
      asVat,
    ),
  ),
  peppol(
    'BR-CO-09',
    each(
      ofParties('cac:PartyTaxScheme'),
      (scheme) =>
        !isVat(scheme) ||
        textAt(scheme, 'cbc:CompanyID') === '' ||
        [...countries, 'EL'].includes(textAt(scheme, 'cbc:CompanyID').slice(0, 2)),
      'momsnummeret begynder ikke med landekoden',
      'Skriv DK og otte cifre.',
    ),
  ),
  peppol(
    'BR-CO-17',
    each(
      // What S has too much or too little of is BR-S-09's, and tax without a rate is that of its category.
      (invoice) =>
        breakdown(invoice).filter(
          (part) => categoryOf(part) !== 'S' && !isZero(valueAt(part, 'cac:TaxCategory/cbc:Percent')),
        ),
      (part) => isWithinKrone(valueAt(part, 'cbc:TaxAmount'), taxAtRate(part)),
      'momsen er ikke grundlaget gange satsen',
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
    return [
      ...ofParties('cac:PartyTaxScheme')(invoice),
      ...at(`${representative}/cac:PartyTaxScheme`)(invoice),
    ]
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
    { format: 'peppol' },
  ),
];

/** The VAT category of a line: a category of another tax is none. */
export function lineCategory(line: XmlElement): string {
  return categoryAt(line, 'cac:Item/cac:ClassifiedTaxCategory');
}

/** The VAT category of a part of the breakdown, or of an allowance or charge. */
export function categoryOf(part: XmlElement): string {
  return categoryAt(part, 'cac:TaxCategory');
}

function categoryAt(from: XmlElement, path: string): string {
  return ofVat(from, path)
    .map((category) => textAt(category, 'cbc:ID'))
    .join('');
}

/** The categories at a path that are of VAT, which Peppol calls VAT and OIOUBL 63. */
function ofVat(from: XmlElement, path: string): XmlElement[] {
  return all(from, path).filter(
    (category) => textAt(category, 'cac:TaxScheme/cbc:ID').toUpperCase() === 'VAT',
  );
}

function hasPercent(category: XmlElement): boolean {
  return textAt(category, 'cbc:Percent') !== '';
}

/** The tax of a part of the breakdown at the rate that it states. */
export function taxAtRate(part: XmlElement): Rational {
  const rate = valueAt(part, 'cac:TaxCategory/cbc:Percent');
  return divide(multiply(valueAt(part, 'cbc:TaxableAmount'), rate), rational(100n));
}

/** What is rounded line by line may be off by less than a krone (EN 16931 BR-CO-17, BR-S-08, BR-S-09). */
export function isWithinKrone(stated: Rational, computed: Rational): boolean {
  return compare(absolute(subtract(stated, computed)), rational(1n)) < 0;
}

function allowances(isCharge: 'true' | 'false'): (invoice: CheckedInvoice) => XmlElement[] {
  return (invoice) =>
    at('cac:AllowanceCharge')(invoice).filter((part) => textAt(part, 'cbc:ChargeIndicator') === isCharge);
}

function usesO(invoice: CheckedInvoice): boolean {
  return [...breakdown(invoice).map(categoryOf), ...linesOf(invoice).map(lineCategory)].includes('O');
}

/** A tax number of another scheme than VAT is allowed beside O. */
export function isVat(scheme: XmlElement): boolean {
  return textAt(scheme, 'cac:TaxScheme/cbc:ID').toUpperCase() === 'VAT';
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
