import { all, amountOf, everyElement, textAt } from '../../../model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../model/invoice/xml.ts';
import { type CheckedInvoice, each, type InvoiceRule, oioubl, peppol } from './rule.ts';
import { at, linesOf, totals } from './ubl-parts.ts';

/** The amounts that have a rule of their own about their decimals (BR-DEC). */
const atMostTwo: readonly (readonly [id: string, path: string])[] = [
  ['BR-DEC-09', `${totals}/cbc:LineExtensionAmount`],
  ['BR-DEC-12', `${totals}/cbc:TaxExclusiveAmount`],
  ['BR-DEC-16', `${totals}/cbc:PrepaidAmount`],
  ['BR-DEC-14', `${totals}/cbc:TaxInclusiveAmount`],
  ['BR-DEC-18', `${totals}/cbc:PayableAmount`],
  ['BR-DEC-19', 'cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount'],
  ['BR-DEC-20', 'cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount'],
];
/** The amounts that OIOUBL wants with two decimals, neither more nor fewer; a TaxTotal stands on the lines too. */
const exactlyTwo: readonly (readonly [id: string, path: string])[] = [
  ['F-LIB014', `${totals}/cbc:LineExtensionAmount`],
  ['F-LIB014', `${totals}/cbc:TaxExclusiveAmount`],
  ['F-LIB014', `${totals}/cbc:TaxInclusiveAmount`],
  ['F-LIB014', `${totals}/cbc:PayableAmount`],
  ['F-LIB250', 'cac:TaxTotal/cbc:TaxAmount'],
  ['F-LIB261', 'cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount'],
  ['F-LIB263', 'cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount'],
];

/** How amounts are written: as numbers, with the decimals and in the currency that they must have. */
export const amountRules: readonly InvoiceRule[] = [
  ...atMostTwo.map(([id, path]) => peppol(id, each(at(path), hasAtMostTwo, decimalsInWords))),
  peppol('BR-DEC-23', each(lineAmounts, hasAtMostTwo, decimalsInWords)),
  peppol('UBL-DT-01', each(otherAmounts, hasAtMostTwo, decimalsInWords)),
  ...exactlyTwo.flatMap(([id, path]) =>
    oioubl(
      id,
      each(
        (invoice) => [invoice.document, ...linesOf(invoice)].flatMap((place) => all(place, path)),
        (element) => /^-?\d+\.\d{2}$/.test(element.text) || amountOf(element) === undefined,
        ({ text }) => `beløbet ${text} skal have to decimaler`,
      ),
    ),
  ),
  ...oioubl(
    ['F-INV149', 'F-CRN089'],
    each(
      lineAmounts,
      (element) => /\.\d{2,}$/.test(element.text) || amountOf(element) === undefined,
      ({ text }) => `linjens beløb ${text} skal have mindst to decimaler`,
    ),
  ),
  peppol(
    'PEPPOL-EN16931-R051',
    each(
      ({ document }) => amounts(document).filter((amount) => !inAccountingCurrency(document, amount)),
      ({ attributes }, { document }) =>
        attributes.currencyID === textAt(document, 'cbc:DocumentCurrencyCode'),
      ({ attributes }) => `beløbets valuta "${attributes.currencyID ?? ''}" er ikke fakturaens`,
    ),
  ),
  ...oioubl(['F-INV012', 'F-CRN007'], inDocumentCurrency(lineAmounts)),
  ...oioubl(['F-INV013', 'F-CRN008'], inDocumentCurrency(at(`${totals}/cbc:LineExtensionAmount`))),
  ...oioubl(['F-INV014', 'F-CRN009'], inDocumentCurrency(at(`${totals}/cbc:PayableAmount`))),
];

function inDocumentCurrency(select: (invoice: CheckedInvoice) => XmlElement[]) {
  return each(
    select,
    ({ attributes: { currencyID } }, { document }) =>
      currencyID === undefined || currencyID === textAt(document, 'cbc:DocumentCurrencyCode'),
    ({ attributes }) => `beløbets valuta "${attributes.currencyID ?? ''}" er ikke fakturaens`,
  );
}

function hasAtMostTwo({ text }: XmlElement): boolean {
  return !/\.\d{3,}$/.test(text);
}

function decimalsInWords({ text }: XmlElement): string {
  return `beløbet ${text} har mere end to decimaler`;
}

function lineAmounts(invoice: CheckedInvoice): XmlElement[] {
  return linesOf(invoice).flatMap((line) => all(line, 'cbc:LineExtensionAmount'));
}

function amounts(document: XmlElement): XmlElement[] {
  return everyElement(document).filter(({ name }) => name.endsWith('Amount'));
}

/** A price and what is taken off it may have any number of decimals; the amounts of the other rules are theirs. */
function otherAmounts(invoice: CheckedInvoice): XmlElement[] {
  const { document } = invoice;
  const ofPrices = linesOf(invoice).flatMap((line) => all(line, 'cac:Price').flatMap(everyElement));
  const told = new Set([
    ...atMostTwo.flatMap(([, path]) => all(document, path)),
    ...lineAmounts(invoice),
    ...ofPrices,
  ]);
  return amounts(document).filter((amount) => !told.has(amount));
}

/** The total VAT in the currency of the accounts stands in a TaxTotal without parts. */
function inAccountingCurrency(document: XmlElement, amount: XmlElement): boolean {
  return all(document, 'cac:TaxTotal')
    .filter(({ children }) => children.every(({ name }) => name === 'cbc:TaxAmount'))
    .some(({ children }) => children.includes(amount));
}
