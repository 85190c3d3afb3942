import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

describe('fordel kontrol', () => {
  it.each([
    ['socialtilsyn-nord-2023', 1],
    ['socialtilsyn-nord-2024', 0],
    ['erhvervshus-nordjylland-2023', 0],
    ['telecare-nord-2023', 0],
  ])('%s: exit code %i', async (name, exitCode) => {
    expect((await fordel(['kontrol', name])).status).toBe(exitCode);
  });

  it('names 18.627 against 18.626, with the place of the published figure', async () => {
    const { stdout } = await fordel(['kontrol', 'socialtilsyn-nord-2023', '--format', 'json']);
    const errors = JSON.parse(stdout).fund.filter(({ niveau }: { niveau: string }) => niveau === 'fejl');
    expect(errors).toEqual([
      expect.objectContaining({
        ordning: 'socialtilsyn-nord-2023',
        kode: 'KONTROL-NOEGLETAL',
        fil: 'data/facit/socialtilsyn-nord-2023-noegletal.csv',
        linje: 2,
        kolonne: 17,
        angivet: '18.627',
        beregnet: '18.626',
      }),
    ]);
  });

  it('counts one cell as one', async () => {
    const { stdout, status } = await fordel(['kontrol', 'fixtures/en-celle/ordning.yaml']);
    expect(stdout).toContain('\n1 celle kontrolleret, 0 ikke. 0 fejl, 0 advarsler.\n');
    expect(status).toBe(0);
  });

  it('says which rules it held, where there is no cell to check', async () => {
    const rules = `ordning: o
titel: O
aar: 2024
udsteder: U
overfoersler:
  - { id: o, titel: O, regel: socialtilsyn, aar: [{ aar: 2023, resultat: { fast: 5 }, indregnet: [{ aar: 2024, beloeb: { fast: 5 } }] }] }
fordelinger:
  - { id: f, titel: F, beloeb: { fast: 1 }, noegle: { lige: {} }, modtagere: [Thisted], afrunding: { metode: hver-for-sig } }
`;
    const { stdout, status } = await fordel(['kontrol', '-'], { input: rules });
    expect(stdout).toContain('\n1 overførsel eller ramme holdt op mod reglerne. 0 fejl, 0 advarsler.\n');
    expect(status).toBe(0);
    const json = await fordel(['kontrol', '-', '-f', 'json'], { input: rules });
    expect(JSON.parse(json.stdout)).toMatchObject({ kontrolleret: 0, regler: 1 });
  });

  it('checks several ordninger in one go and keeps the worst exit code', async () => {
    const { stdout, stderr, status } = await fordel([
      'kontrol',
      'telecare-nord-2023',
      'findes-ikke',
      'socialtilsyn-nord-2023',
    ]);
    expect(status).toBe(2);
    expect(stderr).toBe('');
    expect(stdout).toContain('fejl ORDNING-FINDES-IKKE  der er ingen ordning "findes-ikke"');
    expect(stdout).toContain('12 celler kontrolleret, 0 ikke. 0 fejl, 0 advarsler.');
    expect(stdout).toContain('26 celler kontrolleret, 11 ikke. 1 fejl, 0 advarsler.');
  });

  it('shows every cell with --celler, and writes one row a cell as CSV', async () => {
    const { stdout } = await fordel(['kontrol', 'socialtilsyn-nord-2024', '--celler']);
    expect(stdout).toMatch(/^Silkeborg +beløb +3\.443\.644 +3\.443\.644 +=$/m);
    const csv = (await fordel(['kontrol', 'socialtilsyn-nord-2024', '-f', 'csv'])).stdout
      .trimEnd()
      .split('\r\n');
    expect(csv).toHaveLength(1 + 107);
  });

  it('hides what could not be checked in no format', async () => {
    const { stdout, status } = await fordel(['kontrol', 'telecare-nord-2023', 'findes-ikke', '-f', 'json']);
    expect(status).toBe(2);
    expect(JSON.parse(stdout).fund).toEqual([
      expect.objectContaining({ ordning: 'findes-ikke', kode: 'ORDNING-FINDES-IKKE', niveau: 'fejl' }),
    ]);
  });

  it('keeps excerpts and carets in line in Markdown', async () => {
    const { stdout } = await fordel(['kontrol', 'socialtilsyn-nord-2023', '-f', 'md']);
    expect(stdout).toMatch(/```text\n(.*\n)+ {2}2 \| gennemsnitspris;18\.627\n/);
  });
});

describe('fordel kontrol -f csv', () => {
  it('says on standard error what is no cell', async () => {
    const { stderr, status } = await fordel(['kontrol', 'vaekst-via-viden-2024', '-f', 'csv']);
    expect(status).toBe(1);
    expect(stderr).toContain('fejl NOEGLE-SUM');
    const missing = await fordel(['kontrol', 'vaekst-via-viden-2024', 'findes-ikke.yaml', '-f', 'csv']);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('ORDNING-FINDES-IKKE');
  });
});
