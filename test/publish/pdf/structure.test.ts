import { describe, expect, it } from 'vitest';
import { chargesOfTariff } from '../../../src/calculate/invoice/charges-of-tariff.ts';
import { readFonts } from '../../../src/input/fonts.ts';
import type { Invoice } from '../../../src/model/invoice/invoice.ts';
import { invoicePdf } from '../../../src/publish/invoice/invoice-pdf.ts';
import { openFonts } from '../../../src/publish/pdf/fonts.ts';
import { batchOf, invoiceOf } from '../../support/invoicing.ts';
import { elementsOf, type PdfElement, readPdf } from '../../support/pdf.ts';
import { tariffOf, tilbud } from '../../support/tariffs.ts';

const fonts = openFonts(readFonts());

function invoiceOfTilbud(count: number): Invoice {
  const providers = Array.from({ length: count }, (_, index) => tilbud('851', `Tilbud ${index}`, 5 + index));
  const [invoice] = batchOf([chargesOfTariff(tariffOf('40.000,40'), providers)]).documents;
  if (invoice === undefined) throw new Error('no document');
  return invoice;
}

const documents: [string, Invoice][] = [
  ['an invoice', invoiceOf(125_000n)],
  ['a credit note', invoiceOf(-125_000n)],
  ['a takst', invoiceOfTilbud(4)],
  ['a takst of more than a page', invoiceOfTilbud(60)],
];

/**
 * What PDF/UA-1 (ISO 14289-1) asks of a document that has text and tables, read back from the file; the numbers are the
 * checkpoints of the Matterhorn Protocol. It is no validator: veraPDF has not seen the documents.
 */
describe.each(documents)('the structure of %s', (_, invoice) => {
  const read = async () => readPdf(await invoicePdf(invoice, 'Børn & unge <2024>', fonts));

  it('says its language, its title and that it is tagged (06, 07, 11)', async () => {
    const { catalog, metadata, dictionaries } = await read();
    expect(catalog).toContain('/Lang (da-DK)');
    expect(dictionaries).toContainEqual(expect.stringContaining('/DisplayDocTitle true'));
    expect(dictionaries).toContainEqual(expect.stringMatching(/^<<\n\/Marked true/));
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toMatch(/<dc:title>[\s\S]*Børn &amp; unge &lt;2024&gt;/);
  });

  it('holds everything on its pages, once, and the rest is artifact (01)', async () => {
    const { pages, root } = await read();
    expect(pages.flatMap(({ faults }) => faults)).toEqual([]);
    const drawn = pages.flatMap(({ tagged }) => tagged);
    const structured = elementsOf(root).flatMap(({ content }) => content);
    expect(drawn.length).toBeGreaterThan(40);
    expect(structured.toSorted()).toEqual(drawn.toSorted());
    expect(pages.every(({ artifacts }) => artifacts > 0)).toBe(true);
  });

  it('has one H1 and under it H2 (14)', async () => {
    const headings = elementsOf((await read()).root).filter(({ type }) => /^H\d$/.test(type));
    expect(headings.map(({ type }) => type)).toEqual(['H1', 'H2', 'H2']);
  });

  it('has tables of rows of equally many cells, headed above and to the left (09, 15)', async () => {
    const tables = elementsOf((await read()).root).filter(({ type }) => type === 'Table');
    expect(tables.length).toBeGreaterThan(0);
    for (const { children: rows } of tables) {
      const [head, ...body] = rows;
      expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['TR']));
      expect(new Set(rows.map(({ children }) => children.length)).size).toBe(1);
      expect(new Set(head?.children.map(headOf))).toEqual(new Set(['TH Column']));
      for (const { children } of body) {
        const [first, ...rest] = children.map(headOf);
        expect([first, ...new Set(rest)]).toEqual(['TH Row', 'TD']);
      }
    }
  });

  it('embeds every font with its letters (10, 31)', async () => {
    const { dictionaries } = await read();
    const fontsUsed = dictionaries.filter((text) => text.includes('/Subtype /Type0'));
    expect(fontsUsed).toHaveLength(2);
    expect(fontsUsed.every((text) => text.includes('/ToUnicode'))).toBe(true);
    expect(dictionaries.filter((text) => text.includes('/FontFile2'))).toHaveLength(2);
  });
});

function headOf({ type, scope }: PdfElement): string {
  return scope === undefined ? type : `${type} ${scope}`;
}
