import { failure } from '../../model/diagnostic.ts';
import { equal, type Rational, sum, zero } from '../../model/exact/rational.ts';
import type { ChargeLine, Period } from '../../model/invoice/invoice.ts';
import { type VatCategory, vatCategories } from '../../model/invoice/invoicing.ts';
import { all, amountOf, first, textAt } from '../../model/invoice/ubl-path.ts';
import { readUbl } from './ubl-file.ts';

/** What an invoice of this program says of itself, in either format. */
export interface SentContent {
  readonly period: Period;
  readonly lines: readonly ChargeLine[];
  readonly net: Rational;
  readonly tax: Rational;
  /** Undefined in OIOUBL, which has one name for all that is without VAT. */
  readonly vatCategory: VatCategory | undefined;
}

/**
 * Reads what an invoice charged, as it was sent.
 *
 * @throws FordelError `FAKTURA-XML` for what is no invoice, and `FAKTURA-KREDIT` for one that does not add up.
 */
export function sentContent(file: string, text: string): SentContent {
  const { document } = readUbl({ file, text, sha256: '' });
  const amountAt = (path: string) => amountOf(first(document, path)) ?? zero;
  const lines = all(document, 'cac:InvoiceLine').map((line) => ({
    text: textAt(line, 'cac:Item/cbc:Name'),
    amount: amountOf(first(line, 'cbc:LineExtensionAmount')) ?? zero,
  }));
  const net = amountAt('cac:LegalMonetaryTotal/cbc:LineExtensionAmount');
  if (!equal(sum(lines.map(({ amount }) => amount)), net)) {
    throw failure({
      code: 'FAKTURA-KREDIT',
      message: 'fakturaens linjer giver ikke dens sum',
      place: { file },
      advice: 'Den er ikke, som den blev skrevet; hent den, der blev sendt.',
    });
  }
  return {
    period: {
      from: textAt(document, 'cac:InvoicePeriod/cbc:StartDate'),
      to: textAt(document, 'cac:InvoicePeriod/cbc:EndDate'),
    },
    lines,
    net,
    tax: amountAt('cac:TaxTotal/cbc:TaxAmount'),
    vatCategory: vatCategories.find(
      (each) => each === textAt(document, 'cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID'),
    ),
  };
}
