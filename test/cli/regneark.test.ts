import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fordelInProcess } from '../support/in-process.ts';
import { cellsOf } from '../support/workbook.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-regneark-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a result as a workbook', () => {
  it.each([
    ['beregn', ['beregn', 'telecare-nord-2023'], 'Overblik!A1', 'TeleCare Nord 2023'],
    ['takst', ['takst', 'socialtilsyn-nord-2024', '--pladser', '30'], 'Takster!A4', 'Grundtakst'],
    [
      'fremskriv',
      ['fremskriv', '1690518,25', '--fra', '2023', '--til', '2024'],
      'Fremskrivning!A1',
      '1.771.663,13 kr.',
    ],
    [
      'sammenlign',
      ['sammenlign', 'socialtilsyn-nord-2023', 'socialtilsyn-nord-2024'],
      'Sammenligning!A4',
      'Silkeborg',
    ],
    ['kontrol', ['kontrol', 'telecare-nord-2023', '--celler'], 'Kontrol!A1', 'TeleCare Nord 2023'],
    [
      'spor',
      ['spor', 'data/facit/telecare-nord-2023.csv', '--total', '7000'],
      'Spor!A1',
      'telecare-nord-2023.csv',
    ],
    ['forklar', ['forklar', 'telecare-nord-2023', '-k', 'Morsø'], 'Forklaring!A1', 'Morsø'],
  ])('%s writes one by the name of the file', async (name, args, at, text) => {
    const path = join(folder, `${name}.xlsx`);
    const { status, stdout } = await fordelInProcess([...args, '-o', path]);
    expect([status, stdout]).toEqual([0, '']);
    expect(cellsOf(readFileSync(path)).get(at)?.text).toContain(text);
  });

  it('is not written to a screen, and nothing is read for it', async () => {
    const { status, stdout, stderr } = await fordelInProcess(['beregn', 'findes-ikke', '--format', 'xlsx']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Skriv den til en fil, fx -o fordeling.xlsx.');
  });

  it('lies beside the afstemningsliste of a batch of invoices, with sums that are formulas', async () => {
    const out = join(folder, 'faktura');
    const { status } = await fordelInProcess([
      ...['faktura', 'socialtilsyn-nord-2024', '--toer', '--dato', '2024-01-05', '--ud', out],
    ]);
    expect(status).toBe(0);
    expect(existsSync(join(out, 'afstemningsliste.csv'))).toBe(true);
    const cells = [...cellsOf(readFileSync(join(out, 'afstemningsliste.xlsx')))];
    const sums = cells.filter(
      ([at, { formula }]) => /^Afstemningsliste!/.test(at) && formula?.startsWith('SUM('),
    );
    expect(sums).toHaveLength(3);
    const unexplained = cells.filter(
      ([at, { formula }]) => /^Kontrolsum!I/.test(at) && formula !== undefined,
    );
    expect(unexplained.map(([, { value }]) => value)).toEqual(['0']);
  });
});
