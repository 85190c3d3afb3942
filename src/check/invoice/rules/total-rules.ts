import { formatExact, formatNumber } from '../../../model/exact/format.ts';
import {
  add,
  equal,
  isInteger,
  isZero,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
} from '../../../model/exact/rational.ts';
import { all, amountOf, first, nearest } from '../../../model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../model/invoice/xml.ts';
import { type CheckedInvoice, type Find, type InvoiceRule, own, peppol, present, unless } from './rule.ts';
import { at, header, linesOf, payableOf, sumAt, taxOf, totals, valueAt } from './ubl-parts.ts';

const totalsOf = at(totals);

/** The totals of an invoice: that they are there, add up, and have the right sign (EN 16931 § 6.4.2). */
export const totalRules: readonly InvoiceRule[] = [
  peppol('BR-12', present(header, `${totals}/cbc:LineExtensionAmount`, 'summen af linjerne')),
  peppol('BR-13', present(header, `${totals}/cbc:TaxExclusiveAmount`, 'beløbet uden moms')),
  peppol('BR-14', present(header, `${totals}/cbc:TaxInclusiveAmount`, 'beløbet med moms')),
  peppol('BR-15', present(header, `${totals}/cbc:PayableAmount`, 'beløbet til betaling')),
  peppol('BR-CO-10', linesAddUp),
  peppol('BR-CO-13', same(`${totals}/cbc:TaxExclusiveAmount`, netOf, 'beløbet uden moms')),
  peppol(
    'BR-CO-15',
    same(
      `${totals}/cbc:TaxInclusiveAmount`,
      (invoice) => add(netOf(invoice), taxOf(invoice)),
      'beløbet med moms',
    ),
  ),
  peppol('BR-CO-16', same(`${totals}/cbc:PayableAmount`, duePayable, 'beløbet til betaling')),
  peppol('PEPPOL-EN16931-R053', ({ document }) => {
    const inParts = all(document, 'cac:TaxTotal').filter(
      (total) => first(total, 'cac:TaxSubtotal') !== undefined,
    );
    return inParts.slice(1).flatMap((element) => unless(false, element, 'momsen er opdelt mere end én gang'));
  }),
  peppol(
    'DK-R-016',
    (invoice) =>
      unless(
        sign(payableOf(invoice)) >= 0,
        nearest(invoice.document, `${totals}/cbc:PayableAmount`),
        'en kreditnota må ikke være negativ',
        'Kreditnotaens beløb skrives uden fortegn.',
      ),
    { root: 'CreditNote', domestic: true },
  ),
  own('FAKTURA-FORTEGN', (invoice) =>
    totalsOf(invoice).flatMap((element) =>
      unless(
        !isZero(payableOf(invoice)) || amountOf(first(element, 'cbc:PayableAmount')) === undefined,
        nearest(element, 'cbc:PayableAmount'),
        'beløbet til betaling er 0',
        'En faktura på 0 kr. skal ikke sendes.',
      ),
    ),
  ),
  own(
    'FAKTURA-FORTEGN',
    (invoice) =>
      unless(
        sign(payableOf(invoice)) >= 0,
        nearest(invoice.document, `${totals}/cbc:PayableAmount`),
        'fakturaen er negativ',
        'Send en kreditnota i stedet.',
      ),
    { format: 'peppol', root: 'Invoice' },
  ),
];

/** Lines less document-level allowances and with charges: the amount without VAT. */
export function netOf({ document }: Pick<CheckedInvoice, 'document'>): Rational {
  const amount = (name: string) => valueAt(document, `${totals}/${name}`);
  return add(
    subtract(amount('cbc:LineExtensionAmount'), amount('cbc:AllowanceTotalAmount')),
    amount('cbc:ChargeTotalAmount'),
  );
}

/** The lines add up to their total. */
export function linesAddUp(invoice: CheckedInvoice) {
  const computed = sumAt(linesOf(invoice), 'cbc:LineExtensionAmount');
  return same(`${totals}/cbc:LineExtensionAmount`, () => computed, 'summen af linjerne')(invoice);
}

function duePayable({ document }: CheckedInvoice): Rational {
  const amount = (name: string) => valueAt(document, `${totals}/${name}`);
  const unpaid = subtract(amount('cbc:TaxInclusiveAmount'), amount('cbc:PrepaidAmount'));
  return add(unpaid, amount('cbc:PayableRoundingAmount'));
}

/** The amount at a path, where there is one, is the computed one. */
export function same(path: string, compute: (invoice: CheckedInvoice) => Rational, what: string): Find {
  return (invoice) =>
    all(invoice.document, path).flatMap((element) => sameAmount(element, compute(invoice), what));
}

/** A finding where an amount is another one. */
export function sameAmount(element: XmlElement, computed: Rational, what: string) {
  const stated = amountOf(element);
  if (stated === undefined || equal(stated, computed)) return [];
  return [
    {
      element,
      message: `${what} er ${inKroner(stated)}, men skal være ${inKroner(computed)}`,
      stated: element.text,
      computed: inKroner(computed),
    },
  ];
}

/** With øre, and with more decimals where there are more: 860.911,00 and 860.911,001 are two amounts. */
function inKroner(value: Rational): string {
  const cents = multiply(value, rational(100n));
  return isInteger(cents) ? formatNumber(value, 2) : formatExact(value, 6);
}
