import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

const json = async (...args: string[]) =>
  JSON.parse((await fordel(['fremskriv', ...args, '--format', 'json'])).stdout);

it('tells of several versions of a budget, whose I alt is of none', async () => {
  const file = 'fixtures/excel/95-to-udgaver/budget.csv';
  const years = ['--fra', '2023', '--til', '2024', '--sats', '3'];
  const { stderr, status } = await fordel(['fremskriv', file, ...years]);
  expect(status).toBe(0);
  expect(stderr).toMatch(/^advarsel HVOR-UDGAVE {2}fixtures\S+:4:1 {2}filen har flere udgaver/m);
});

describe('fordel fremskriv', () => {
  it('gives the amount and the factor it came by', async () => {
    const { stdout, status } = await fordel(['fremskriv', '1690518,25', '--fra', '2023', '--til', '2024']);
    expect(status).toBe(0);
    expect(stdout).toContain('1.771.663,13');
    expect(stdout).toContain('× 1,048');
    expect(stdout).toContain('Foreløbig');
  });

  it.each(['-1690518,25', '-1.690.518,25', '(1.690.518,25)'])(
    'takes the negative amount %s as it is',
    async (amount) => {
      expect((await json(amount, '--fra', '2023', '--til', '2024')).fremskrevet.resultat).toBe('-1771663.13');
    },
  );

  it('takes rates on the command line, one per year', async () => {
    const result = await json(
      '1623936,84',
      '--fra',
      '2022',
      '--til',
      '2024',
      '--sats',
      '4,1',
      '--sats',
      '4,8',
    );
    expect(result.fremskrevet).toMatchObject({ resultat: '1771663.13', foreloebig: false });
  });

  it('stops at a choice between vintages, and says which there are', async () => {
    const { stderr, status } = await fordel(['fremskriv', '1623936,84', '--fra', '2022', '--til', '2023']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/PL-FLERE[\s\S]*2,8 %[\s\S]*4,1 %/);
  });

  it('indexes a budget by art, and writes a file that reads back in', async () => {
    const input = 'post;art;beloeb\nLøn;løn;1.000.000\nHusleje;øvrig;100.000\n';
    const args = ['--fra', '2023', '--til', '2024', '--indeks', 'fm-generel', '--artkolonne', 'art'];
    const { stdout } = await fordel(['fremskriv', '-', ...args, '--format', 'csv'], { input });
    expect(stdout).toBe(
      '\ufeffpost;art;beloeb;beloeb 2024\r\nLøn;løn;1.000.000;1052000\r\nHusleje;øvrig;100.000;102100\r\n',
    );
  });

  it.each([
    [['1', '--fra', '2023', '--til', '2024', '--sats', '4', '--tillaeg', '5'], '--tillaeg 2024=5'],
    [['1', '--fra', '2023', '--til', '2024', '--sats', '4', '--tillaeg', '2023=5'], 'for 2023 bruges ikke'],
    [['1', '--fra', '2023', '--til', '2024', '--sats', '4', '--tillaeg', '2024'], '--tillaeg 2024=100.'],
    [
      ['1', '--fra', '2024', '--til', '2023', '--sats', '4', '--tillaeg', '2024=5'],
      'tilbage fra 2024 til 2023',
    ],
    [
      [
        '1',
        '--fra',
        '2023',
        '--til',
        '2024',
        ...['2023=1', '2024=2', '2025=3'].flatMap((each) => ['--indekstal', each]),
      ],
      '--indekstal for 2025 bruges ikke',
    ],
    [['1', '--fra', '2023', '--til', '2024', '--indekstal', '2023=0'], 'er ikke over nul'],
    [['1', '--fra', '2023', '--til', '2024', '--indekstal', '2023=1'], 'PL-MANGLER'],
    [
      ['1', '--fra', '2023', '--til', '2024', '--indekstal', '2023=1', '--sats', '4'],
      'kan ikke bruges sammen',
    ],
    [
      ['1', '--fra', '2023', '--til', '2024', '--indekstal', '2023=1', '--indekstal', '2023=2'],
      'har 2023 to gange',
    ],
    [['-', '--fra', '2023', '--til', '2024', '--sats', '4', '--tillaeg', '2024=5'], 'hører til ét beløb'],
    [['12x', '--fra', '2023', '--til', '2024'], 'BRUG-TAL'],
    [['1', '--fra', '2023', '--til', '2024', '--afrund', '0'], 'BRUG-TAL'],
    [['1', '--fra', '2024', '--til', '2023', '--sats', '-100'], 'PL-SATS'],
    [['1', '--fra', '23', '--til', '2024'], 'BRUG-TAL'],
    [['1', '--fra', '2023', '--til', '2024', '--indeks', 'kll'], 'Mente du "kl"'],
    [['1', '--fra', '2023', '--til', '2025', '--sats', '4'], 'PL-ANTAL'],
  ])('refuses %j', async (args, expected) => {
    const { stderr, status } = await fordel(['fremskriv', ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(expected);
  });
});

describe('a PL rate that is likelier another one', () => {
  it.each([
    ['0,029', '0,029 læses som 0,029 %; mener du 2,9 %?'],
    ['29', '29 læses som 29 %; mener du 2,9 %?'],
  ])('is doubted: --sats %s', async (rate, message) => {
    const args = ['fremskriv', '1000000', '--fra', '2025', '--til', '2026', '--sats', rate];
    const { status, stderr } = await fordel(args);
    expect([
      status,
      stderr.includes(`TVIVL-PROCENT  --sats`),
      stderr.replace(/\s+/g, ' ').includes(message),
    ]).toEqual([0, true, true]);
    expect((await fordel([...args, '--streng'])).status).toBe(1);
  });
});

it('says beside a CSV of a budget that its rate is not final', async () => {
  const input = 'post;beloeb\nLøn;1000\n';
  const args = ['fremskriv', '-', '--fra', '2023', '--til', '2024', '-f', 'csv'];
  const { status, stderr } = await fordel(args, { input });
  expect(status).toBe(0);
  expect(stderr).toContain('note PL-FORELOEBIG');
});
