import { add, multiply, type Rational, rational, subtract, zero } from '../../model/exact/rational.ts';
import { decimalStep, roundHalfAwayFromZero } from '../../model/exact/rounding.ts';
import type { ChargeLine, InvoiceLine } from '../../model/invoice/invoice.ts';
import type { Vat } from '../../model/invoice/invoicing.ts';

const standardRate = rational(25n, 100n);

/**
 * VAT of a document, in kr.: 25 % of its whole net for S, rounded once, half away from zero to øre; nothing for the others
 * (momsloven § 33; EN 16931 BR-CO-17, BR-S-09).
 */
export function vatOf(net: Rational, { category }: Vat): Rational {
  return category === 'S' ? roundHalfAwayFromZero(multiply(net, standardRate), decimalStep(2)) : zero;
}

/**
 * The lines of a document, each with its VAT, which OIOUBL states (F-INV138): what the VAT of the lines so far grows by.
 *
 * So the lines add up to `vatOf` of their sum, and none is more than one øre from its own 25 %.
 */
export function withVat(lines: readonly ChargeLine[], vat: Vat): InvoiceLine[] {
  let net = zero;
  return lines.map((line) => {
    const before = vatOf(net, vat);
    net = add(net, line.amount);
    return { ...line, tax: subtract(vatOf(net, vat), before) };
  });
}
