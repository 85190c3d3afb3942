import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
  zero,
} from '../../../../model/exact/rational.ts';
import { all, amountOf, first, nearest, textAt } from '../../../../model/invoice/ubl-path.ts';
import type { XmlElement } from '../../../../model/invoice/xml.ts';
import { oioublUnits } from '../../codes/oioubl-units.ts';
import { pricedQuantity } from '../line-rules.ts';
import { type CheckedInvoice, each, type Find, type InvoiceRule, oioubl, present, unless } from '../rule.ts';
import { netOf, same } from '../total-rules.ts';
import { at, header, linesOf, quantities, quantityOf, sumAt, totals, valueAt } from '../ubl-parts.ts';
import { creditNoteOnly } from './header-rules.ts';

const price = 'cac:Price/cbc:PriceAmount';
const base = 'cac:Price/cbc:BaseQuantity';
const rate = 'cac:Price/cbc:OrderableUnitFactorRate';
/** OIOUBL allows a krone between a line and its quantity times its price. */
const tolerance = rational(1n);

/** Totals and lines in OIOUBL, where `TaxExclusiveAmount` is the tax, and every line has a TaxTotal (schematron 1.17). */
export const oioublTotalRules: readonly InvoiceRule[] = [
  ...oioubl(
    ['F-INV120', 'F-CRN066'],
    present(header, `${totals}/cbc:LineExtensionAmount`, 'summen af linjerne'),
  ),
  ...oioubl(['F-INV126', 'F-CRN072'], payableLinesAddUp),
  ...oioubl(
    ['F-INV127', 'F-CRN073'],
    same(`${totals}/cbc:TaxExclusiveAmount`, parts, 'TaxExclusiveAmount (i OIOUBL momsen)'),
  ),
  ...oioubl(['F-INV128', 'F-CRN074'], same(`${totals}/cbc:TaxInclusiveAmount`, withTax, 'beløbet med moms')),
  ...oioubl(
    ['F-INV133', 'F-CRN079'],
    same(
      `${totals}/cbc:PayableAmount`,
      (invoice) => subtract(withTax(invoice), valueAt(invoice.document, `${totals}/cbc:PrepaidAmount`)),
      'beløbet til betaling',
    ),
  ),
  ...oioubl('F-LIB016', (invoice) =>
    ['cbc:TaxInclusiveAmount', 'cbc:PayableAmount']
      .flatMap((name) => at(`${totals}/${name}`)(invoice))
      .filter((element) => sign(amountOf(element) ?? zero) < 0)
      .map((element) => ({
        element,
        message: 'beløbet er negativt',
        advice: 'Send en kreditnota i stedet.',
      })),
  ),
  ...oioubl(['F-INV140', 'F-CRN084'], present(linesOf, 'cbc:ID', 'linjens nummer')),
  ...oioubl(
    ['F-INV137', 'F-CRN196'],
    each(linesOf, (line) => (quantityOf(line)?.text ?? '') !== '', 'linjens antal mangler'),
  ),
  ...oioubl(
    ['F-INV147', 'F-CRN088'],
    each(quantities, (element) => sign(amountOf(element) ?? rational(1n)) !== 0, 'linjens antal er 0'),
  ),
  ...oioubl(
    'F-LIB007',
    each(
      measured,
      ({ attributes }) => (attributes.unitCode ?? '') !== '',
      'antallet mangler enhed (unitCode)',
      'Brug fx EA (styk).',
    ),
  ),
  ...oioubl(
    'F-LIB318',
    each(
      measured,
      ({ attributes: { unitCode = '' } }) => unitCode === '' || oioublUnits.has(unitCode),
      ({ attributes }) => `enheden "${attributes.unitCode}" er ikke en UN/ECE-kode`,
      'Brug fx EA (styk).',
    ),
  ),
  ...oioubl(
    ['F-INV163', 'F-CRN110'],
    present(
      (invoice) => linesOf(invoice).flatMap((line) => all(line, 'cac:Item')),
      'cbc:Name',
      'linjens betegnelse',
    ),
  ),
  ...creditNoteOnly(
    'F-CRN082',
    each(
      linesOf,
      (line) => first(line, 'cac:Item') !== undefined || first(line, 'cac:BillingReference') !== undefined,
      'linjen mangler Item',
    ),
  ),
  ...oioubl(
    ['F-INV139', 'F-CRN083'],
    each(
      linesOf,
      (line) => first(line, 'cac:Price') !== undefined || first(line, 'cac:BillingReference') !== undefined,
      'linjen mangler pris',
    ),
  ),
  ...oioubl(['F-INV348', 'F-CRN216'], isProduct('uden')),
  ...oioubl(['F-INV340', 'F-CRN210'], isProduct('ens')),
  ...oioubl(['F-INV343', 'F-CRN194'], isProduct('forskellige')),
  ...oioubl(
    'F-LIB019',
    each(
      (invoice) => linesOf(invoice).flatMap((line) => [...all(line, base), ...all(line, rate)]),
      (element) => sign(amountOf(element) ?? rational(1n)) > 0,
      'prisens antal og omregning skal være over 0',
    ),
  ),
];

/** Lines that are free of charge stand in no sum. */
function isPayable(line: XmlElement): boolean {
  return textAt(line, 'cbc:FreeOfChargeIndicator') !== 'true';
}

function payableLinesAddUp(invoice: CheckedInvoice) {
  const computed = sumAt(linesOf(invoice).filter(isPayable), 'cbc:LineExtensionAmount');
  return same(`${totals}/cbc:LineExtensionAmount`, () => computed, 'summen af linjerne')(invoice);
}

/** The quantities of the lines, and those that their prices are for. */
function measured(invoice: CheckedInvoice): XmlElement[] {
  return [...quantities(invoice), ...linesOf(invoice).flatMap((line) => all(line, base))];
}

/** The tax of every part of the breakdown, added up. */
function parts({ document }: CheckedInvoice): Rational {
  return sumAt([document], 'cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount');
}

function withTax(invoice: CheckedInvoice): Rational {
  const rounding = valueAt(invoice.document, `${totals}/cbc:PayableRoundingAmount`);
  return add(add(netOf(invoice), parts(invoice)), rounding);
}

/** A price is for a base quantity when that has the line's unit, and is converted by a rate when it has another one. */
function isProduct(units: 'uden' | 'ens' | 'forskellige'): Find {
  return (invoice) =>
    linesOf(invoice)
      .filter((line) => isPayable(line) && unitsOf(line) === units)
      .flatMap((line) => {
        const quantity = amountOf(quantityOf(line));
        const unitPrice = amountOf(first(line, price));
        const net = amountOf(first(line, 'cbc:LineExtensionAmount'));
        if (quantity === undefined || unitPrice === undefined || net === undefined) return [];
        const product = multiply(quantity, unitPrice);
        const factor = amountOf(first(line, rate)) ?? rational(1n);
        const computed =
          units === 'forskellige' ? multiply(product, factor) : divide(product, pricedQuantity(line));
        return unless(
          compare(absolute(subtract(net, computed)), tolerance) <= 0,
          nearest(line, 'cbc:LineExtensionAmount'),
          'linjen er ikke antal × pris',
        );
      });
}

function unitsOf(line: XmlElement): Parameters<typeof isProduct>[0] {
  const priced = first(line, base)?.attributes.unitCode;
  if (priced === undefined || textAt(line, base) === '') return 'uden';
  return priced === quantityOf(line)?.attributes.unitCode ? 'ens' : 'forskellige';
}
