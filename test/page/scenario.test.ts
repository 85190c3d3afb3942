import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserSaid, hasBrowser, openBrowser, openPage } from '../support/browser.ts';
import { fordelInProcess as fordel } from '../support/in-process.ts';

const scheme = `
ordning: nord
titel: Nord
aar: 2025
udsteder: Nord
beloeb:
  - id: budget
    titel: Budget 2024
    beloeb: { fremskrevet: { af: { fast: 1000000 }, fra: 2022, til: 2024, skoen: forventet, afrund: "0,01" } }
fordelinger:
  - id: drift
    titel: Drift
    beloeb: { beloeb: budget }
    noegle: { befolkning: { fil: "fordel:befolkning/folk1a-2008K1-2026K1.csv", tidspunkt: 2024K3 } }
    modtagere: { region: Nordjylland }
    afrunding: { metode: hver-for-sig, til: 1 }
  - id: it
    titel: It
    beloeb: { fast: 30000 }
    noegle: { procenter: { vaerdier: { Læsø: 40, Aalborg: 60 } } }
    modtagere: [Læsø, Aalborg]
    afrunding: { metode: hver-for-sig, til: 1 }
`;

/** What the page shows of the first fordeling, and what the command line computes of the ordning that the page hands out. */
async function shownAndComputed(page: Page, decimals: number): Promise<readonly [unknown, unknown]> {
  const shown = await page
    .locator('#o1-fordeling-drift tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [0, 3].map((at) => row.children[at]?.textContent?.replaceAll('.', ''))),
    );
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hent som ordning (YAML)' }).click();
  const yaml = readFileSync(await (await saving).path(), 'utf8');
  const { stdout, status } = await fordel(['beregn', '-', '-f', 'json'], { input: yaml });
  expect(status).toBe(0);
  const [drift] = JSON.parse(stdout).fordelinger;
  const computed = drift.raekker.map((row: { modtager?: string; kommune?: string; beloeb: string }) => [
    row.modtager ?? row.kommune,
    Number(row.beloeb).toFixed(decimals).replace('.', ','),
  ]);
  return [shown, computed];
}

describe.skipIf(!hasBrowser)(`what would be, if, on the page of a report${browserSaid}`, () => {
  let browser: Browser;
  const html = join(mkdtempSync(join(tmpdir(), 'fordel-')), 'nord.html');
  beforeAll(async () => {
    const { status } = await fordel(['rapport', '-', '--ud', html, '--stille'], { input: scheme });
    expect(status).toBe(0);
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('is computed as the command line does, says what it is, and is handed out', async () => {
    const { page, faults } = await openPage(browser, html);
    await page.getByText('Hvad hvis?').click();
    await page.getByLabel('Beløb i kr.', { exact: true }).first().fill('1.234.567,89');
    await page.getByLabel('Opgørelsestidspunkt').selectOption('2020K1');
    await page.getByLabel('Afrunding', { exact: true }).first().selectOption('stoerste-rest');
    await page.getByLabel('til', { exact: true }).first().fill('0,01');
    await page.getByText('Hvem der er med', { exact: true }).click();
    await page.getByLabel('Læsø', { exact: true }).uncheck();
    await page.getByLabel('Skive', { exact: true }).check();
    expect(await page.getByRole('status').first().textContent()).toContain('Dette er et scenarie');
    expect(
      await page.evaluate(
        `${axe.source}; axe.run().then(({ violations }) => violations.map(({ id }) => id))`,
      ),
    ).toEqual([]);
    const [shown, computed] = await shownAndComputed(page, 2);
    expect(shown).toEqual(computed);
    await page.getByRole('button', { name: 'Nulstil' }).click();
    expect(await page.locator('#o1-fordeling-drift tbody').textContent()).toContain('Læsø');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('has another PL rate in one of two years', async () => {
    const { page, faults } = await openPage(browser, html);
    await page.getByText('Hvad hvis?').click();
    const before = await page.locator('#o1-fordeling-drift tfoot').textContent();
    await page.getByLabel('PL 2022/2023, kl, samlet, skøn 2022, i pct.').fill('7,25 %');
    await page.getByLabel('PL 2022/2023').blur();
    expect(await page.getByRole('status').first().textContent()).toContain('skøn 2022 er 7,25 %');
    expect(await page.locator('#o1-fordeling-drift tfoot').textContent()).not.toBe(before);
    const [shown, computed] = await shownAndComputed(page, 0);
    expect(shown).toEqual(computed);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('says why the circle of a fordeling cannot be another', async () => {
    const { page } = await openPage(browser, html);
    await page.getByText('Hvad hvis?').click();
    const fields = page.getByRole('group', { name: 'It' });
    expect(await fields.textContent()).toContain(
      'Hvem der er med, kan ikke ændres her: nøglen har et tal for hver modtager',
    );
    await page.close();
  });
});
