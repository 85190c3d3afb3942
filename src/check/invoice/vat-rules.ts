import { equal, isZero, sum, zero } from '../../model/rational.ts';
import type { XmlElement } from '../../model/xml.ts';
import { type CheckedInvoice, type InvoiceRule, official, type RuleFinding, unless } from './rule.ts';
import { linesOf } from './total-rules.ts';
import { all, amountOf, first, textAt } from './ubl-path.ts';

const sellerVat = 'cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID';
const buyerVat = 'cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID';
const breakdown = 'cac:TaxTotal/cac:TaxSubtotal';
const peppol = { format: 'peppol' } as const;

/** VAT by category (EN 16931 § 6.4.3): what each category needs, forbids and may stand beside. */
export const vatRules: readonly InvoiceRule[] = [
  official(
    'BR-CO-18',
    ({ document }) =>
      unless(all(document, breakdown).length > 0, document, 'momsopdelingen mangler (TaxSubtotal)'),
    peppol,
  ),
  official('BR-CO-14', ({ document }) => {
    const stated = amountOf(first(document, 'cac:TaxTotal/cbc:TaxAmount')) ?? zero;
    const computed = sum(
      all(document, `${breakdown}/cbc:TaxAmount`).flatMap((element) => amountOf(element) ?? []),
    );
    return unless(
      equal(stated, computed),
      first(document, 'cac:TaxTotal') ?? document,
      'momsen er ikke summen af momsopdelingen',
    );
  }),
  official(
    'BR-CO-04',
    ({ document, root }) =>
      linesOf(document, root)
        .filter((line) => lineCategory(line) === '')
        .map((element) => ({ element, message: 'linjen mangler momskategori' })),
    peppol,
  ),
  ...(['S', 'Z', 'E', 'AE'] as const).map((category) =>
    official(`BR-${category}-02`, (invoice) => sellerVatNeeded(invoice, category), peppol),
  ),
  official(
    'BR-O-02',
    ({ document, root }) => {
      if (!categories(document, root).has('O')) return [];
      return [sellerVat, buyerVat]
        .flatMap((path) => all(document, path))
        .map((element) => ({
          element,
          message: 'kategori O må ikke have momsnummer (PartyTaxScheme)',
          advice: 'Udelad PartyTaxScheme.',
        }));
    },
    peppol,
  ),
  official(
    'BR-O-05',
    ({ document, root }) =>
      linesOf(document, root)
        .filter((line) => lineCategory(line) === 'O')
        .flatMap((line) => all(line, 'cac:Item/cac:ClassifiedTaxCategory/cbc:Percent'))
        .map((element) => ({ element, message: 'kategori O må ikke have en momssats' })),
    peppol,
  ),
  official('BR-O-09', ({ document }) => noTax(document, 'O'), peppol),
  official('BR-E-09', ({ document }) => noTax(document, 'E'), peppol),
  official('BR-O-10', ({ document }) => reasonNeeded(document, 'O'), peppol),
  official('BR-E-10', ({ document }) => reasonNeeded(document, 'E'), peppol),
  official(
    'BR-O-11',
    ({ document }) => {
      const subtotals = all(document, breakdown);
      const mixed = subtotals.length > 1 && subtotals.some((each) => subtotalCategory(each) === 'O');
      return unless(
        !mixed,
        subtotals[1] ?? document,
        'kategori O må ikke stå sammen med andre på samme faktura',
      );
    },
    peppol,
  ),
  official(
    'BR-O-12',
    ({ document, root }) => {
      if (!all(document, breakdown).some((each) => subtotalCategory(each) === 'O')) return [];
      return linesOf(document, root)
        .filter((line) => lineCategory(line) !== 'O')
        .map((element) => ({
          element,
          message: 'linjen har en anden momskategori end O, som opdelingen har',
        }));
    },
    peppol,
  ),
];

function lineCategory(line: XmlElement): string {
  return textAt(line, 'cac:Item/cac:ClassifiedTaxCategory/cbc:ID');
}

function subtotalCategory(subtotal: XmlElement): string {
  return textAt(subtotal, 'cac:TaxCategory/cbc:ID');
}

function categories(document: XmlElement, root: CheckedInvoice['root']): Set<string> {
  return new Set([
    ...linesOf(document, root).map(lineCategory),
    ...all(document, breakdown).map(subtotalCategory),
  ]);
}

function sellerVatNeeded({ document, root }: CheckedInvoice, category: string): RuleFinding[] {
  if (!categories(document, root).has(category)) return [];
  return unless(
    textAt(document, sellerVat) !== '',
    document,
    `kategori ${category} kræver udstederens momsnummer (PartyTaxScheme/CompanyID)`,
  );
}

function noTax(document: XmlElement, category: string): RuleFinding[] {
  return all(document, breakdown)
    .filter((each) => subtotalCategory(each) === category)
    .flatMap((each) =>
      unless(isZero(amountOf(first(each, 'cbc:TaxAmount')) ?? zero), each, `kategori ${category} har moms`),
    );
}

function reasonNeeded(document: XmlElement, category: string): RuleFinding[] {
  return all(document, breakdown)
    .filter((each) => subtotalCategory(each) === category)
    .flatMap((each) =>
      unless(
        textAt(each, 'cac:TaxCategory/cbc:TaxExemptionReason') !== '' ||
          textAt(each, 'cac:TaxCategory/cbc:TaxExemptionReasonCode') !== '',
        each,
        `kategori ${category} skal sige, hvorfor der ikke er moms (TaxExemptionReason)`,
      ),
    );
}
