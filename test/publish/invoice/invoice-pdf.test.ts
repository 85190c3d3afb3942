import { describe, expect, it } from 'vitest';
import { chargesOfTariff } from '../../../src/calculate/invoice/charges-of-tariff.ts';
import { readFonts } from '../../../src/input/fonts.ts';
import type { Invoice } from '../../../src/model/invoice/invoice.ts';
import { invoicePdf } from '../../../src/publish/invoice/invoice-pdf.ts';
import { openFonts } from '../../../src/publish/pdf/fonts.ts';
import { batchOf, invoiceOf } from '../../support/invoicing.ts';
import { elementsOf, readPdf } from '../../support/pdf.ts';
import { tal } from '../../support/rational.ts';
import { tariffOf, tilbud } from '../../support/tariffs.ts';

const fonts = openFonts(readFonts());
const render = async (invoice: Invoice) => Buffer.from(await invoicePdf(invoice, 'Prøve 2024', fonts));
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;

describe('the readable page', () => {
  it('is the same bytes every time, whatever was written between', async () => {
    const first = await render(invoiceOf(125_000n));
    await render(invoiceOf(-7n));
    expect((await render(invoiceOf(125_000n))).equals(first)).toBe(true);
    expect((await render(invoiceOf(125_001n))).equals(first)).toBe(false);
  });

  it('is one tagged page in Danish with every font embedded', async () => {
    const pdf = await render(invoiceOf(125_000n));
    const text = pdf.toString('latin1');
    expect(pages(pdf)).toBe(1);
    expect(text).toContain('/Marked true');
    expect(text).toContain('/Lang (da-DK)');
    expect(text).toContain('/StructTreeRoot');
    expect(text).not.toContain('/Helvetica');
    expect(text.match(/\/FontFile2/g)).toHaveLength(2);
  });

  it('goes on to a second page rather than over the foot', async () => {
    const invoice = invoiceOf(125_000n);
    const rows = Array.from({ length: 60 }, () => invoice.basis).flat();
    expect(pages(await render({ ...invoice, basis: rows }))).toBeGreaterThan(1);
  });
});

describe('the page of a takst', () => {
  /** So many tilbud in four rater, two of them with everything that can be said of one, as a draft. */
  function draftOf(count: number, nameOf = (index: number) => `Botilbuddet ${index}`): Invoice {
    const special = {
      charged: { size: { places: 30 }, approvedIn: 3, enhancedMonths: 2 },
      correction: tal('-5,50'),
    };
    const providers = Array.from({ length: count }, (_, index) =>
      tilbud('851', nameOf(index), 60, index < 2 ? special : {}),
    );
    const { documents } = batchOf([chargesOfTariff(tariffOf('40.000,40'), providers)], { example: true }, 4);
    const [first] = documents;
    if (first === undefined) throw new Error('no document');
    return { ...first, isDraft: true };
  }

  it.each([1, 4, 12])('is one, with %i tilbud', async (count) => {
    expect(pages(await render(draftOf(count)))).toBe(1);
  });

  it.each([40, 120])('has every one of %i tilbud on some page', async (count) => {
    const { root, pages: read } = readPdf(await render(draftOf(count)));
    const [table] = elementsOf(root).filter(({ type }) => type === 'Table');
    // Beside the tilbud: the headings, two corrections, the sum, VAT and what is to be paid.
    expect(table?.children).toHaveLength(count + 6);
    expect(read.length).toBeGreaterThan(1);
  });

  it.each([
    ['words', 'Selvejende botilbud for unge med særlige behov '],
    ['one word', 'Ubrudt'],
  ])('makes room for names of many letters in %s, and writes nothing below the foot', async (_, part) => {
    const { pages: read } = readPdf(await render(draftOf(12, (index) => part.repeat(5) + index)));
    expect(read.length).toBeGreaterThan(1);
    for (const { baselines } of read) expect(Math.min(...baselines)).toBeGreaterThan(30);
  });
});
