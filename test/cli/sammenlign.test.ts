import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

describe('fordel sammenlign', () => {
  it('shows a table that adds up both ways', async () => {
    const { stdout, status } = await fordel([
      'sammenlign',
      'socialtilsyn-nord-2023',
      'socialtilsyn-nord-2024',
    ]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Total +18\.440\.030 +19\.156\.058 +716\.028$/m);
    expect(stdout).toMatch(/^I alt +18\.440\.030 +19\.156\.057 +716\.027 +716\.028,00 +0,00 +-1,00$/m);
  });

  it('writes exact fractions as JSON', async () => {
    const { stdout } = await fordel([
      'sammenlign',
      'socialtilsyn-nord-2023',
      'socialtilsyn-nord-2024',
      '-f',
      'json',
    ]);
    const [fordeling] = JSON.parse(stdout).fordelinger;
    expect(fordeling.total).toEqual({ foer: '18440030', efter: '19156058', aendring: '716028' });
    expect(fordeling.raekker[0]).toMatchObject({ kommunekode: '740', aendring: '169511' });
    expect(fordeling.raekker[0].effekterBroek.budget).toBe('3849008514/30275');
  });

  it('shows totals as exact as they are, whatever the rows are rounded to', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fordel-'));
    const [before = '', after = ''] = ['100', '100,1'].map((total) => {
      const path = join(folder, `${total}.yaml`);
      const lines = [
        'ordning: led',
        'titel: Led',
        'aar: 2024',
        'udsteder: Eksempel',
        'fordelinger:',
        '  - id: f',
        '    titel: Led',
        `    beloeb: { fast: "${total}" }`,
        '    noegle: { lige: {} }',
        '    modtagere: [Aalborg, Rebild]',
        '    afrunding: { metode: hver-for-sig }',
      ];
      writeFileSync(path, lines.join('\n'));
      return path;
    });
    const { stdout } = await fordel(['sammenlign', before, after]);
    expect(stdout).toContain('100 kr. efter lige dele → 100,10 kr. efter lige dele');
    expect(stdout).toMatch(/^Total +100 +100,10 +0,10$/m);
    expect(stdout).toMatch(/^I alt +100 +100,00 +0,00 /m);
  });

  it('has nothing, and no zero, of what is not out yet, and no decimals that nothing needs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fordel-'));
    const write = (name: string, amount: string) => {
      const path = join(folder, `${name}.yaml`);
      const plan = `noegle: { lige: {} }, modtagere: [Aalborg, Rebild], afrunding: { metode: hver-for-sig, til: "0,00001" }`;
      writeFileSync(
        path,
        `ordning: ${name}\ntitel: T\naar: 2024\nudsteder: E\nfordelinger:\n  - { id: f, titel: F, beloeb: ${amount}, ${plan} }\n`,
      );
      return path;
    };
    const before = write('foer', '{ fast: 100 }');
    const whole = await fordel(['sammenlign', before, write('efter', '{ fast: 150 }')]);
    expect(whole.stdout).toMatch(/^Aalborg +50 +75 +25 +25$/m);
    const args = ['sammenlign', before, write('forventet', '{ fast: forventet }'), '-f'];
    const { total, raekker } = JSON.parse((await fordel([...args, 'json'])).stdout).fordelinger[0];
    expect(total).toEqual({ foer: '100', efter: null, aendring: null });
    expect(raekker[0]).toMatchObject({
      foer: '50',
      efter: null,
      aendring: null,
      effekter: { budget: null, noegle: null, medlemskab: null, afrunding: null },
    });
    expect((await fordel([...args, 'csv'])).stdout).toContain('f;851;Aalborg;50;;;;;;;kr.;ja');
    const table = await fordel([...args, 'tabel']);
    expect(table.stdout).toContain('100 kr. efter lige dele → et beløb, der er forventet, efter lige dele');
    expect(table.stdout).toMatch(/^Total +100$/m);
  });

  it('says what another quarter would have given', async () => {
    const { stdout, status } = await fordel([
      'sammenlign',
      'telecare-nord-2023',
      '--tidspunkt',
      '2023K1',
      '-f',
      'csv',
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('hjertesvigt;773;Morsø;235;234;-1;0;');
  });

  it('needs two ordninger or a date', async () => {
    const { stderr, status } = await fordel(['sammenlign', 'telecare-nord-2023']);
    expect(status).toBe(2);
    expect(stderr).toContain('BRUG-VALG');
  });

  it('refuses two units, and a date that the extract does not have', async () => {
    const places = [
      'ordning: pladser',
      'titel: Pladser',
      'aar: 2024',
      'udsteder: Eksempel',
      'fordelinger:',
      '  - id: f',
      '    titel: Pladser',
      '    enhed: pladser',
      '    beloeb: { fast: 10 }',
      '    noegle: { lige: {} }',
      '    modtagere: [Aalborg, Rebild]',
      '    afrunding: { metode: stoerste-rest }',
    ].join('\n');
    const units = await fordel(['sammenlign', 'telecare-nord-2023', '-'], { input: places });
    expect(units).toMatchObject({ status: 2, stderr: expect.stringContaining('SAMMENLIGN-ENHED') });
    const date = await fordel(['sammenlign', 'telecare-nord-2023', '--tidspunkt', '1999K1']);
    expect(date).toMatchObject({ status: 2, stderr: expect.stringContaining('UDTRAEK-TIDSPUNKT') });
    const nothing = await fordel(['sammenlign', 'vaekst-via-viden-2024', 'paedagogdimensionering-2024']);
    expect(nothing).toMatchObject({ status: 2, stderr: expect.stringContaining('SAMMENLIGN-INTET') });
  });
});
