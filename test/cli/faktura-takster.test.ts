import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot, shippedPath } from '../../src/input/reading/paths.ts';
import { fordelInProcess as fordel } from '../support/in-process.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const scheme = 'fixtures/faktura/takster.yaml';

describe('fordel faktura with takster', () => {
  // Base 40.000,40. Aalborg: 48.000 (12 places) + 60.001 (30 places, 9 of 12 months) + 16.000 (2 months of 10 %)
  // + 80.001 (245 citizens, as 25 places) + 48.000 (8 places) = 252.002. Rebild: 40.000. Together 292.002.
  // Thisted: 6.667 (2 of 12 months) − 30.000,50 = −23.333,50, a credit note.
  it('charges each kommune for its own tilbud, and credits what was paid too much', async () => {
    const { stdout, status } = await fordel(['faktura', scheme, '--rater', '2', '--toer']);
    expect(status).toBe(0);
    expect(stdout).toContain('10 fakturaer og 2 kreditnotaer');
    expect(stdout).toMatch(
      /Faktureret +292\.002,00\nKrediteret +-23\.333,50\nTakster og reguleringer i alt +268\.668,50/,
    );
  });

  it('writes documents that the pre-flight checks accept', async () => {
    const target = join(folder, 'ud');
    expect(
      (await fordel(['faktura', scheme, '--ud', target, '--register', join(folder, 'numre')])).status,
    ).toBe(0);
    const documents = readdirSync(target, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.xml'),
    );
    expect(documents).toHaveLength(6);
    const { status } = await fordel(['faktura', '--kontrol', ...documents.map((file) => join(target, file))]);
    expect(status).toBe(0);
  });

  it('reports every problem in the file of tilbud at once', async () => {
    cpSync(join(packageRoot, 'fixtures', 'faktura'), join(folder, 'fejl'), { recursive: true });
    const file = join(folder, 'fejl', 'takster.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('../../data', shippedPath()));
    const tilbud =
      'kommune;tilbud;pladser;borgere;godkendt;skaerpet_maaneder;regulering\nAlborg;A;12;;;;\nRebild;B;mange;;;;\nThisted;C;5;;2024-02-30;;\n';
    writeFileSync(join(folder, 'fejl', 'tilbud.csv'), tilbud);
    const { stderr, status } = await fordel(['faktura', file, '--toer']);
    expect(status).toBe(2);
    expect([...stderr.matchAll(/tilbud\.csv:(\d+):/g)].map(([, line]) => line)).toEqual(
      expect.arrayContaining(['2', '3', '4']),
    );
  });

  it('charges a takst without sizes by count', async () => {
    const { stdout, status } = await fordel(['faktura', 'fixtures/faktura/bpa.yaml', '--toer']);
    expect(status).toBe(0);
    // Aalborg: 36 hours + 2 × 13 + 7,5, of 672 each = 46.704. Rebild: 13 hours less 672 = 8.064.
    expect(stdout).toMatch(/Tilsyn med BPA-ordninger +Beløb kr\.\nFaktureret +54\.768,00\nTakster og/);
  });
});
