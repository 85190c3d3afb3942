import { formatNumber } from '../../../model/exact/format.ts';
import {
  absolute,
  add,
  compare,
  divide,
  isZero,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
  zero,
} from '../../../model/exact/rational.ts';
import { all, amountOf, first, nearest, textAt } from '../../../model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../model/invoice/xml.ts';
import {
  type CheckedInvoice,
  each,
  type InvoiceRule,
  peppol,
  present,
  type RuleFinding,
  unless,
} from './rule.ts';
import { linesOf, quantities, quantityOf, valueAt } from './ubl-parts.ts';

const tolerance = rational(2n, 100n);
const price = 'cac:Price/cbc:PriceAmount';
const baseQuantity = 'cac:Price/cbc:BaseQuantity';

/** What a line must have (EN 16931 BR-21 to BR-27), and that it is its quantity times its price. */
export const lineRules: readonly InvoiceRule[] = [
  peppol('BR-16', (invoice) => unless(linesOf(invoice).length > 0, invoice.document, 'der er ingen linjer')),
  peppol('BR-21', present(linesOf, 'cbc:ID', 'linjens nummer')),
  peppol(
    'BR-22',
    each(linesOf, (line) => (quantityOf(line)?.text ?? '') !== '', 'linjens antal mangler'),
  ),
  peppol(
    'BR-23',
    each(
      quantities,
      ({ attributes }) => (attributes.unitCode ?? '') !== '',
      'antallet mangler enhed (unitCode)',
      'Skriv fx C62 (styk) eller EA.',
    ),
  ),
  peppol('BR-24', present(linesOf, 'cbc:LineExtensionAmount', 'linjens beløb')),
  peppol('BR-25', present(linesOf, 'cac:Item/cbc:Name', 'linjens betegnelse')),
  peppol('BR-26', present(linesOf, price, 'linjens pris')),
  peppol(
    'BR-27',
    each(
      (invoice) => linesOf(invoice).flatMap((line) => all(line, price)),
      (element) => sign(amountOf(element) ?? zero) >= 0,
      'prisen er negativ',
      'Et fradrag skrives med negativt antal.',
    ),
  ),
  peppol('PEPPOL-EN16931-R120', (invoice) => linesOf(invoice).flatMap(isPriceTimesQuantity)),
  peppol(
    'PEPPOL-EN16931-R121',
    each(
      baseQuantities,
      (base) => sign(amountOf(base) ?? rational(1n)) > 0,
      'prisens antal skal være over 0',
    ),
  ),
  peppol('PEPPOL-EN16931-R130', (invoice) =>
    linesOf(invoice).flatMap((line) =>
      all(line, baseQuantity).flatMap((base) => {
        const { unitCode } = base.attributes;
        const quantity = quantityOf(line);
        const agrees = unitCode === undefined || quantity === undefined;
        return unless(
          agrees || unitCode === quantity.attributes.unitCode,
          base,
          'prisen er for en anden enhed end antallets',
        );
      }),
    ),
  ),
];

/** The quantity that a line's price is for; one where nothing is said. */
export function pricedQuantity(line: XmlElement): Rational {
  const stated = valueAt(line, baseQuantity);
  return isZero(stated) ? rational(1n) : stated;
}

function baseQuantities(invoice: CheckedInvoice): XmlElement[] {
  return linesOf(invoice).flatMap((line) => all(line, baseQuantity));
}

function isPriceTimesQuantity(line: XmlElement): RuleFinding[] {
  const quantity = amountOf(quantityOf(line));
  const unitPrice = amountOf(first(line, price));
  const net = amountOf(first(line, 'cbc:LineExtensionAmount'));
  if (quantity === undefined || unitPrice === undefined || net === undefined) return [];
  const product = divide(multiply(quantity, unitPrice), pricedQuantity(line));
  const computed = all(line, 'cac:AllowanceCharge').reduce(
    (total, part) =>
      textAt(part, 'cbc:ChargeIndicator') === 'true'
        ? add(total, valueAt(part, 'cbc:Amount'))
        : subtract(total, valueAt(part, 'cbc:Amount')),
    product,
  );
  return unless(
    compare(absolute(subtract(net, computed)), tolerance) <= 0,
    nearest(line, 'cbc:LineExtensionAmount'),
    `linjen er ikke antal × pris (${formatNumber(computed, 2)})`,
  );
}
