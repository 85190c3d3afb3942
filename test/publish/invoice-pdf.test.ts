import { describe, expect, it } from 'vitest';
import { readFonts } from '../../src/input/fonts.ts';
import type { Invoice } from '../../src/model/invoice.ts';
import { invoicePdf } from '../../src/publish/invoice-pdf.ts';
import { openFonts } from '../../src/publish/pdf-fonts.ts';
import { invoiceOf } from '../support/invoicing.ts';

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
