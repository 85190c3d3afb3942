import { describe, expect, it } from 'vitest';
import { checkInvoice } from '../../../src/check/invoice/check-invoice.ts';
import { readUbl } from '../../../src/input/invoice/ubl-file.ts';
import { equal, negate, rational, sum, zero } from '../../../src/model/exact/rational.ts';
import type { ChargeLine, Invoice } from '../../../src/model/invoice/invoice.ts';
import {
  type Invoicing,
  type Payment,
  type VatCategory,
  vatCategories,
} from '../../../src/model/invoice/invoicing.ts';
import { all, amountOf, everyElement, textAt } from '../../../src/model/invoice/ubl-path.ts';
import { oioublXml } from '../../../src/publish/invoice/oioubl.ts';
import { peppolXml } from '../../../src/publish/invoice/peppol.ts';
import { batchOf, charge, group, invoiceOf, invoicing } from '../../support/invoicing.ts';

const payments: Readonly<Record<string, Payment>> = {
  bank: invoicing.payment,
  'FIK 71': { kind: 'fik', cardType: '71', creditor: '12345678' },
  'FIK 73': { kind: 'fik', cardType: '73', creditor: '12345678' },
  'FIK 75': { kind: 'fik', cardType: '75', creditor: '12345678' },
  IBAN: { kind: 'iban', iban: 'DK5000400440116243', bic: 'DABADKKK' },
};
const write = { peppol: peppolXml, oioubl: oioublXml } as const;
type Format = keyof typeof write;

const vatOfCategory = (category: VatCategory) => ({
  vat: { category, confirmedBy: 'revisor', ...(category === 'S' ? {} : { reason: 'grund' }) },
});
/** Amounts of both signs and odd øre, so that rounding line by line would show. */
const oddLines: readonly ChargeLine[] = [102n, 102n, 102n, -51n, 1_234_567n].map((oere, index) => ({
  text: `Et tilbud med et langt navn, 8-24 pladser, nummer ${index}`,
  amount: rational(oere, 100n),
}));

function documentOf(isCredit: boolean, more: Partial<Invoicing>): Invoice {
  const lines = isCredit ? oddLines.map((line) => ({ ...line, amount: negate(line.amount) })) : oddLines;
  const of = { ...charge('851', 1n), lines, amount: sum(lines.map(({ amount }) => amount)) };
  const [invoice] = batchOf([group([of])], more).documents;
  if (invoice === undefined) throw new Error('no document');
  return invoice;
}

function read(invoice: Invoice, format: Format) {
  return readUbl({ file: 'faktura.xml', sha256: '', text: write[format](invoice, 'Prøve') });
}
const written = (invoice: Invoice, format: Format) => read(invoice, format).document;

const everyKind = (['peppol', 'oioubl'] as const).flatMap((format) =>
  [false, true].flatMap((isCredit) =>
    vatCategories.flatMap((category) =>
      Object.entries(payments).map(([way, payment]) => ({
        title: `${format} ${isCredit ? 'kreditnota' : 'faktura'} ${category} ${way}`,
        format,
        category,
        invoice: documentOf(isCredit, { payment, ...vatOfCategory(category) }),
      })),
    ),
  ),
);

describe('every kind of document', () => {
  it.each(everyKind)('$title stands in the order of UBL 2.1, and breaks no rule', ({ invoice, format }) => {
    const { file, root, document } = read(invoice, format);
    expect(checkInvoice(file, root, document)).toEqual([]);
  });

  it.each(everyKind.filter(({ category }) => category === 'S'))(
    '$title has VAT of its whole net',
    ({ invoice, format }) => {
      // 1,02 × 3 − 0,51 + 12.345,67 = 12.348,22; a quarter is 3.087,055.
      const document = written(invoice, format);
      expect(textAt(document, 'cac:LegalMonetaryTotal/cbc:LineExtensionAmount')).toBe('12348.22');
      expect(textAt(document, 'cac:TaxTotal/cbc:TaxAmount')).toBe('3087.06');
      expect(textAt(document, 'cac:LegalMonetaryTotal/cbc:PayableAmount')).toBe('15435.28');
    },
  );
});

describe('Peppol', () => {
  it('writes no tax on the lines, and no element that only OIOUBL has', () => {
    const names = everyElement(written(documentOf(false, {}), 'peppol')).map(({ name }) => name);
    expect(names.filter((name) => name === 'cac:TaxTotal')).toHaveLength(1);
    expect(names).not.toContain('cbc:DocumentType');
    expect(names).not.toContain('cbc:UUID');
  });
});

describe('OIOUBL', () => {
  it.each([false, true])(
    'states taxes of lines that add up to that of the document (credit note: %s)',
    (isCredit) => {
      const document = written(documentOf(isCredit, vatOfCategory('S')), 'oioubl');
      const lines = all(document, isCredit ? 'cac:CreditNoteLine' : 'cac:InvoiceLine');
      const taxes = lines.flatMap((line) => all(line, 'cac:TaxTotal/cbc:TaxAmount'));
      const [total] = all(document, 'cac:TaxTotal/cbc:TaxAmount');
      expect(taxes).toHaveLength(oddLines.length);
      expect(equal(sum(taxes.map((each) => amountOf(each) ?? zero)), amountOf(total) ?? zero)).toBe(true);
    },
  );

  it('writes the whole name of an item', () => {
    const [line] = all(written(documentOf(false, {}), 'oioubl'), 'cac:InvoiceLine');
    if (line === undefined) throw new Error('no line');
    expect(textAt(line, 'cac:Item/cbc:Name')).toBe(
      'Et tilbud med et langt navn, 8-24 pladser, nummer 0, 2024',
    );
    expect(textAt(line, 'cac:Item/cbc:Description')).toContain('8-24 pladser, nummer 0, 2024. Årets beløb:');
  });

  it('does not invent an order number, and gives the one that is there', () => {
    const invoice = invoiceOf(1n);
    expect(all(written(invoice, 'oioubl'), 'cac:OrderReference')).toEqual([]);
    const ordered = { ...invoice, debtor: { ...invoice.debtor, orderNumber: 'PO-7' } };
    for (const format of ['peppol', 'oioubl'] as const)
      expect(textAt(written(ordered, format), 'cac:OrderReference/cbc:ID')).toBe('PO-7');
  });

  it('keeps the reference of a bank transfer within 20 characters with the longest series there is', () => {
    const longest = { prefix: 'ABCDEFGHIJ', digits: 10, first: 1 };
    const document = written(invoiceOf(1n, { invoiceSeries: longest }), 'oioubl');
    const note = textAt(document, 'cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:PaymentNote');
    expect(note).toBe('ABCDEFGHIJ0000000001');
  });
});

describe('the bilag', () => {
  it('is the same in both formats, but for where its title stands', () => {
    const path = 'cac:AdditionalDocumentReference';
    const content = `${path}/cac:Attachment/cbc:EmbeddedDocumentBinaryObject`;
    const peppol = written(invoiceOf(1n), 'peppol');
    const oioubl = written(invoiceOf(1n), 'oioubl');
    expect(textAt(oioubl, content)).toBe(textAt(peppol, content));
    expect(Buffer.from(textAt(peppol, content), 'base64').toString('utf8')).toContain('trin;vaerdi;kilde');
    expect(textAt(peppol, `${path}/cbc:DocumentDescription`)).toBe('Beregning af beløbet');
    expect(textAt(oioubl, `${path}/cbc:DocumentType`)).toBe('Beregning af beløbet');
    expect(all(peppol, content)[0]?.attributes).toEqual({
      mimeCode: 'text/csv',
      filename: 'beregning-24-0001.csv',
    });
    expect(all(oioubl, content)[0]?.attributes).toMatchObject({ encodingCode: 'base64' });
  });
});
