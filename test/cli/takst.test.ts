import { describe, expect, it } from 'vitest';
import { tariffResultSchema } from '../../src/publish/result/tariff-schema.ts';
import { fordelInProcess as fordel } from '../support/in-process.ts';

describe('fordel takst', () => {
  it('gives the takster as JSON, with last year and the change in pct.', async () => {
    const { stdout } = await fordel(['takst', 'socialtilsyn-nord-2024', '--format', 'json']);
    const [tilbud, bpa] = JSON.parse(stdout).takster;
    expect(tilbud.grupper[3]).toMatchObject({
      faktor: '3',
      takst: '131555',
      forrige: '128653',
      aendringPct: '2.3',
    });
    expect(bpa.grupper[1]).toMatchObject({ faktor: '13', takst: '8736', aendringPct: '5.8' });
  });

  it('gives what one tilbud pays as JSON, and null where none is asked about', async () => {
    const args = ['takst', 'socialtilsyn-nord-2024', '--format', 'json'];
    expect(JSON.parse((await fordel(args)).stdout).tilbud).toBeNull();
    // 87.703,20 × 9/12 = 65.777,40, and 87.703,20 × 10 % × 2 = 17.540,64; each to whole kr.
    const asked = [...args, '--borgere', '245', '--godkendt', '2024-03-14', '--skaerpet', '2'];
    const { tilbud } = tariffResultSchema.parse(JSON.parse((await fordel(asked)).stdout));
    expect(tilbud).toMatchObject({
      enhed: 'kr.',
      pladser: 25,
      borgere: 245,
      maaneder: 9,
      tilsyn: '65777',
      skaerpetMaaneder: 2,
      skaerpet: '17541',
      ialt: '83318',
    });
  });

  it('bills one tilbud from the 1st of the month after its approval', async () => {
    for (const day of ['2024-03-14', '14.03.2024', '14/3 2024', '2024-03']) {
      const args = ['--pladser', '30', '--godkendt', day, '--skaerpet', '2'];
      const { stdout, status } = await fordel(['takst', 'socialtilsyn-nord-2024', ...args]);
      expect(status).toBe(0);
      expect(stdout).toMatch(/9 af 12 måneder[\s\S]*65\.777[\s\S]*17\.541[\s\S]*83\.318/);
    }
  });

  it.each([
    [['erhvervshus-nordjylland-2023'], 'BRUG-TAKST'],
    [['socialtilsyn-nord-2024', '--pladser', '3x'], 'BRUG-TAL'],
    [['socialtilsyn-nord-2024', '--pladser', '3', '--godkendt', '2023-03-14'], 'BRUG-TAL'],
    [['socialtilsyn-nord-2024', '--pladser', '0'], 'TAKST-GRUPPE'],
  ])('refuses %j', async (args, code) => {
    const { stderr, status } = await fordel(['takst', ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(code);
  });

  it.each([
    [['--pladser', '30', '--godkendt', '2024-02-30'], 'er ikke en dato i året'],
    [['--pladser', '5', '--skaerpet', '13'], 'flere måneder, end året har'],
    [['--skaerpet', '2'], 'hvis størrelse mangler'],
    [['--pladser', '30', '--borgere', '20'], 'kan ikke bruges sammen'],
  ])('refuses %j', async (args, message) => {
    const { stdout, stderr, status } = await fordel(['takst', 'socialtilsyn-nord-2024', ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('writes as CSV all that the tables show, also what one tilbud pays', async () => {
    const run = await fordel([
      'takst',
      'socialtilsyn-nord-2024',
      '-f',
      'csv',
      '--pladser',
      '6',
      '--skaerpet',
      '2',
    ]);
    const rows = run.stdout
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(';'));
    const at = (name: string) => (rows[0] ?? []).indexOf(name);
    const of = (ydelse: string) =>
      rows
        .filter((row) => row[0] === 'tilbud' && row[at('ydelse')] === ydelse)
        .map((row) => row[at('takst')]);
    expect(of('')).toEqual(['43852', '52622', '87703', '131555']);
    expect(of('skaerpet-tilsyn')).toEqual(['4385', '5262', '8770', '13155']);
    expect(['tilsyn', 'skaerpet', 'i alt'].map((part) => of(`tilbud: ${part}`))).toEqual([
      ['43852'],
      ['8770'],
      ['52622'],
    ]);
  });
});
