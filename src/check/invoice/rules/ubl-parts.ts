import { type Rational, sum, zero } from '../../../model/exact/rational.ts';
import { all, amountOf, everyElement, first, textAt } from '../../../model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../model/invoice/xml.ts';
import type { CheckedInvoice } from './rule.ts';

/** Where the parts of an invoice or credit note stand. */

export const supplier = 'cac:AccountingSupplierParty/cac:Party';
export const customer = 'cac:AccountingCustomerParty/cac:Party';
/** The seller's representative for tax, who has no Party of its own. */
export const representative = 'cac:TaxRepresentativeParty';
export const totals = 'cac:LegalMonetaryTotal';
export const account = 'cac:PayeeFinancialAccount';
export const branch = `${account}/cac:FinancialInstitutionBranch`;

/** The document itself, for rules about what must be at its top. */
export function header({ document }: CheckedInvoice): XmlElement[] {
  return [document];
}

/** Every element of the document with one of these names. */
export function named(...names: readonly string[]): (invoice: CheckedInvoice) => XmlElement[] {
  return ({ document }) => everyElement(document).filter(({ name }) => names.includes(name));
}

/** Every element at a path below the document. */
export function at(path: string): (invoice: CheckedInvoice) => XmlElement[] {
  return ({ document }) => all(document, path);
}

/** The sender and the receiver. */
export function parties({ document }: CheckedInvoice): XmlElement[] {
  return [...all(document, supplier), ...all(document, customer)];
}

/** Every element at a path below the sender or the receiver. */
export function ofParties(path: string): (invoice: CheckedInvoice) => XmlElement[] {
  return (invoice) => parties(invoice).flatMap((party) => all(party, path));
}

export function linesOf({ document, root }: CheckedInvoice): XmlElement[] {
  return all(document, root === 'Invoice' ? 'cac:InvoiceLine' : 'cac:CreditNoteLine');
}

/** How many: an invoice line and a credit note line have names of their own for it. */
export function quantityOf(line: XmlElement): XmlElement | undefined {
  return first(line, 'cbc:InvoicedQuantity') ?? first(line, 'cbc:CreditedQuantity');
}

export function quantities(invoice: CheckedInvoice): XmlElement[] {
  return linesOf(invoice).flatMap((line) => quantityOf(line) ?? []);
}

/** The ways to pay that have one of these codes; all of them without codes. */
export function paidBy(...codes: readonly string[]): (invoice: CheckedInvoice) => XmlElement[] {
  return ({ document }) =>
    all(document, 'cac:PaymentMeans').filter(
      (means) => codes.length === 0 || codes.includes(textAt(means, 'cbc:PaymentMeansCode')),
    );
}

/** What is to be paid; zero where it cannot be read. */
export function payableOf({ document }: CheckedInvoice): Rational {
  return valueAt(document, `${totals}/cbc:PayableAmount`);
}

/** The amount at a path; zero where there is none. */
export function valueAt(from: XmlElement, path: string): Rational {
  return amountOf(first(from, path)) ?? zero;
}

/** The amounts at a path, added up. */
export function sumAt(from: readonly XmlElement[], path: string): Rational {
  return sum(from.flatMap((element) => all(element, path)).flatMap((element) => amountOf(element) ?? []));
}

/** The VAT of the whole document: a second TaxTotal, in another currency, has no parts. */
export function taxOf({ document }: CheckedInvoice): Rational {
  const taxTotals = all(document, 'cac:TaxTotal');
  const inParts = taxTotals.filter((total) => first(total, 'cac:TaxSubtotal') !== undefined);
  return sumAt(inParts.length === 0 ? taxTotals : inParts, 'cbc:TaxAmount');
}
