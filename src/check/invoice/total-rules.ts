import { formatNumber } from '../../model/format.ts';
import {
  absolute,
  add,
  compare,
  equal,
  isZero,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
  sum,
  zero,
} from '../../model/rational.ts';
import type { XmlElement } from '../../model/xml.ts';
import { at } from './header-rules.ts';
import { type CheckedInvoice, type InvoiceRule, official, type RuleFinding, unless } from './rule.ts';
import { all, amountOf, everyElement, first } from './ubl-path.ts';

const totals = 'cac:LegalMonetaryTotal';
const lineTolerance = rational(2n, 100n);
const peppol = { format: 'peppol' } as const;

/** The arithmetic of an invoice: its lines, its tax and what is to be paid. */
export const totalRules: readonly InvoiceRule[] = [
  official('BR-16', ({ document, root }) =>
    unless(linesOf(document, root).length > 0, document, 'fakturaen har ingen linjer'),
  ),
  official('BR-CO-10', ({ document, root }) =>
    sameAmount(
      first(document, `${totals}/cbc:LineExtensionAmount`),
      sum(linesOf(document, root).flatMap((line) => amountOf(first(line, 'cbc:LineExtensionAmount')) ?? [])),
      document,
      'summen af linjerne',
    ),
  ),
  official(
    'BR-CO-13',
    ({ document }) =>
      sameAmount(
        first(document, `${totals}/cbc:TaxExclusiveAmount`),
        netOf(document),
        document,
        'beløbet uden moms',
      ),
    peppol,
  ),
  official('BR-CO-15', ({ document }) =>
    sameAmount(
      first(document, `${totals}/cbc:TaxInclusiveAmount`),
      add(netOf(document), taxOf(document)),
      document,
      'beløbet med moms',
    ),
  ),
  official('BR-CO-16', ({ document }) => {
    const inclusive = amountOf(first(document, `${totals}/cbc:TaxInclusiveAmount`)) ?? zero;
    const prepaid = amountOf(first(document, `${totals}/cbc:PrepaidAmount`)) ?? zero;
    const rounding = amountOf(first(document, `${totals}/cbc:PayableRoundingAmount`)) ?? zero;
    const due = add(subtract(inclusive, prepaid), rounding);
    return sameAmount(first(document, `${totals}/cbc:PayableAmount`), due, document, 'beløbet til betaling');
  }),
  official(
    'PEPPOL-EN16931-R120',
    ({ document, root }) => linesOf(document, root).flatMap((line) => lineIsPriceTimesQuantity(line, root)),
    peppol,
  ),
  official('BR-27', ({ document, root }) =>
    linesOf(document, root)
      .flatMap((line) => all(line, 'cac:Price/cbc:PriceAmount'))
      .filter((price) => sign(amountOf(price) ?? zero) < 0)
      .map((element) => ({
        element,
        message: 'prisen er negativ',
        advice: 'Et fradrag skrives med negativt antal.',
      })),
  ),
  official('BR-DEC', ({ document }) =>
    everyElement(document)
      .filter(
        ({ name, text }) => name.endsWith('Amount') && name !== 'cbc:PriceAmount' && /\.\d{3,}$/.test(text),
      )
      .map((element) => ({ element, message: `beløbet ${element.text} har mere end to decimaler` })),
  ),
  official(
    'DK-R-016',
    ({ document }) =>
      unless(
        sign(payableOf(document)) >= 0,
        at(document, `${totals}/cbc:PayableAmount`),
        'en kreditnota må ikke være negativ',
        'Kreditnotaens beløb skrives uden fortegn.',
      ),
    { format: 'peppol', root: 'CreditNote' },
  ),
  {
    code: 'FAKTURA-FORTEGN',
    severity: 'fejl',
    find: ({ document }) =>
      unless(
        !isZero(payableOf(document)),
        at(document, `${totals}/cbc:PayableAmount`),
        'beløbet til betaling er 0',
      ),
  },
  {
    code: 'FAKTURA-FORTEGN',
    severity: 'fejl',
    root: 'Invoice',
    find: ({ document }) =>
      unless(
        sign(payableOf(document)) >= 0,
        at(document, `${totals}/cbc:PayableAmount`),
        'fakturaen er negativ',
        'Send en kreditnota i stedet.',
      ),
  },
];

/** The lines of an invoice or credit note. */
export function linesOf(document: XmlElement, root: CheckedInvoice['root']): XmlElement[] {
  return all(document, root === 'Invoice' ? 'cac:InvoiceLine' : 'cac:CreditNoteLine');
}

/** What is to be paid; zero where it cannot be read. */
export function payableOf(document: XmlElement): Rational {
  return amountOf(first(document, `${totals}/cbc:PayableAmount`)) ?? zero;
}

/** Lines less document-level allowances and with charges: the amount without VAT. */
export function netOf(document: XmlElement): Rational {
  const amount = (name: string) => amountOf(first(document, `${totals}/${name}`)) ?? zero;
  return add(
    subtract(amount('cbc:LineExtensionAmount'), amount('cbc:AllowanceTotalAmount')),
    amount('cbc:ChargeTotalAmount'),
  );
}

export function taxOf(document: XmlElement): Rational {
  return sum(all(document, 'cac:TaxTotal/cbc:TaxAmount').flatMap((element) => amountOf(element) ?? []));
}

/** A finding where an amount is missing or another one. */
export function sameAmount(
  element: XmlElement | undefined,
  computed: Rational,
  document: XmlElement,
  what: string,
): RuleFinding[] {
  const stated = amountOf(element);
  if (element === undefined || stated === undefined)
    return unless(false, element ?? document, `${what} mangler`);
  if (equal(stated, computed)) return [];
  return [
    {
      element,
      message: `${what} er ${formatNumber(stated, 2)}, men skal være ${formatNumber(computed, 2)}`,
      stated: element.text,
      computed: formatNumber(computed, 2),
    },
  ];
}

function lineIsPriceTimesQuantity(line: XmlElement, root: CheckedInvoice['root']): RuleFinding[] {
  const quantity = amountOf(
    first(line, root === 'Invoice' ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity'),
  );
  const price = amountOf(first(line, 'cac:Price/cbc:PriceAmount'));
  const net = amountOf(first(line, 'cbc:LineExtensionAmount'));
  if (quantity === undefined || price === undefined || net === undefined) return [];
  if (all(line, 'cac:AllowanceCharge').length > 0 || first(line, 'cac:Price/cbc:BaseQuantity') !== undefined)
    return [];
  const product = multiply(quantity, price);
  const near = compare(absolute(subtract(net, product)), lineTolerance) <= 0;
  return unless(
    near,
    at(line, 'cbc:LineExtensionAmount'),
    `linjen er ikke antal × pris (${formatNumber(product, 2)})`,
  );
}
