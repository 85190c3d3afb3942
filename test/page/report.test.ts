import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserSaid, hasBrowser, openBrowser, openPage } from '../support/browser.ts';
import { fordelInProcess as fordel } from '../support/in-process.ts';

async function textsOfPdf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }),
  );
}

describe.skipIf(!hasBrowser)(`the page of a report in a browser${browserSaid}`, () => {
  let browser: Browser;
  const file = join(mkdtempSync(join(tmpdir(), 'fordel-')), 'rapport.html');
  beforeAll(async () => {
    await fordel([
      'rapport',
      'socialtilsyn-nord-2024',
      '--foer',
      'socialtilsyn-nord-2023',
      '--ud',
      file,
      '--stille',
    ]);
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it.each([
    { width: 375, dark: false },
    { width: 375, dark: true },
    { width: 1440, dark: false },
    { width: 1440, dark: true },
  ])('has no fault at $width px, dark: $dark, and fits', async (screen) => {
    const { page, faults } = await openPage(browser, file, screen);
    const found = await page.evaluate(
      `${axe.source}; axe.run().then(({ violations }) => violations.map(({ id }) => id))`,
    );
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(screen.width);
    await page.close();
  });

  it('tells by the keyboard how a figure came about, down to the input cell', async () => {
    const { page, faults } = await openPage(browser, file);
    await page.getByRole('button', { name: '3.443.644', exact: true }).first().press('Enter');
    const dialog = page.getByRole('dialog');
    const told = await dialog.textContent();
    expect(told).toContain('3.443.644 kr.  Silkeborg');
    expect(told).toContain('data/befolkning/boern-0-17-socialtilsyn-nord.csv:');
    expect(told).toContain('data/budget/socialtilsyn-nord-2024.csv:');
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('searches, sorts and hands over a table', async () => {
    const { page, faults } = await openPage(browser, file);
    const section = page.locator('#o1-fordeling-objektiv-finansiering');
    await section.getByRole('button', { name: /^Beløb/ }).click();
    const first = () => section.locator('tbody tr:visible th').first().textContent();
    expect(await first()).toBe('Aalborg');
    await section.getByRole('button', { name: /^Beløb/ }).click();
    expect(await first()).toBe('Læsø');
    await section.getByRole('searchbox').fill('silke');
    expect(await section.locator('tbody tr:visible').count()).toBe(1);
    const saving = page.waitForEvent('download');
    await section.getByRole('button', { name: /som CSV/ }).click();
    const csv = readFileSync(await (await saving).path(), 'utf8');
    expect(csv).toContain('\r\nSilkeborg;21872;18,0 %;3443644;33,51\r\n');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is less than a megabyte for 98 kommuner, and has the heads on each page of paper and the totals on the last', async () => {
    const scheme = `
ordning: alle
titel: Alle kommuner
aar: 2025
udsteder: Fællesskabet
fordelinger:
  - id: drift
    titel: Drift
    beloeb: { fast: 48500000 }
    noegle: { befolkning: { fil: "fordel:befolkning/folk1a-2008K1-2026K1.csv", tidspunkt: 2024K3 } }
    modtagere: alle
    afrunding: { metode: stoerste-rest, til: "0,01" }
`;
    const all = join(mkdtempSync(join(tmpdir(), 'fordel-')), 'alle.html');
    await fordel(['rapport', '-', '--ud', all, '--stille'], { input: scheme });
    expect(statSync(all).size).toBeLessThan(1_000_000);
    const { page, faults } = await openPage(browser, all);
    expect(await page.locator('tbody tr').count()).toBeGreaterThanOrEqual(98);
    const pages = (await textsOfPdf(await page.pdf({ preferCSSPageSize: true }))).filter((text) =>
      /Aalborg|Randers|Gentofte/.test(text),
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map((text) => text.includes('Kr. pr. indbygger'))).toEqual(pages.map(() => true));
    expect(pages.map((text) => text.includes('I alt'))).toEqual(
      pages.map((_, at) => at === pages.length - 1),
    );
    expect(pages.at(-1)).toContain('48.500.000,00');
    expect(faults).toEqual([]);
    await page.close();
  });
});
