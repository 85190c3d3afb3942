import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';
import { type XlsxCell, type XlsxSheet, xlsx } from '../support/xlsx.ts';
import { xlsxOfCsv } from '../support/xlsx-of-csv.ts';

const cwd = mkdtempSync(join(tmpdir(), 'fordel-regneark-'));
afterAll(() => rmSync(cwd, { recursive: true }));
const write = (name: string, sheets: readonly XlsxSheet[], options = {}) =>
  writeFileSync(join(cwd, name), xlsx(sheets, options));
const rows = (...lines: readonly (readonly XlsxCell[])[]): XlsxSheet['rows'] & object => lines;

const budget = (amount: string, key = 'lige: {}') => `ordning: a
titel: A
aar: 2024
udsteder: B
fordelinger:
  - id: x
    titel: X
    beloeb: ${amount}
    noegle: { ${key} }
    modtagere: [Aalborg, Thisted]
    afrunding: { metode: stoerste-rest, til: 1 }
`;

describe('a table in a workbook', () => {
  it('is another one on another sheet, with an account of its own', async () => {
    const line = (post: string, n: string) => rows(['post', 'beloeb'], [post, { n }]);
    write('b.xlsx', [
      { name: 'Løn', rows: line('Løn', '1000') },
      { name: 'Drift', rows: line('Husleje', '500') },
    ]);
    const part = (sheet: string) => `{ budget: { fil: b.xlsx, ark: ${sheet}, kolonne: beloeb } }`;
    const run = await fordel(['beregn', '-'], {
      cwd,
      input: budget(`{ sum: [${part('Løn')}, ${part('drift')}] }`),
    });
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/^I alt .* 1\.500$/m);
    expect(run.stdout).toContain('b.xlsx Løn: 1 af 1 linje');
    expect(run.stdout).toContain('b.xlsx Drift: 1 af 1 linje');
  });

  it('has a title above its head, merged headings and a total, as in CSV', async () => {
    const table = rows(
      ['Budget for fællesskabet'],
      ['post', 'Budget', { xml: '<c r="@"/>' }],
      [{ xml: '<c r="@"/>' }, { n: '2024' }, { n: '2025' }],
      ['Løn', { n: '1000' }, { n: '1' }],
      ['Husleje', { n: '500' }, { n: '2' }],
      ['I alt', { xml: '<c r="@"><f>SUM(B4:B5)</f><v>1500</v></c>' }, { n: '3' }],
    );
    write('b.xlsx', [
      {
        name: 'Ark1',
        rows: table,
        after: '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/></mergeCells>',
      },
    ]);
    const run = await fordel(['beregn', '-'], {
      cwd,
      input: budget('{ budget: { fil: b.xlsx, kolonne: Budget 2024 } }'),
    });
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/^I alt .* 1\.500$/m);
    expect(run.stdout).toContain('totalrække');
  });

  it('has a text that is merged over rows in each of them', async () => {
    const table = rows(
      ['sted', 'post', 'beloeb'],
      ['Nord', 'Løn', { n: '1000' }],
      ['', 'Husleje', { n: '500' }],
      ['Syd', 'Løn', { n: '7' }],
    );
    write('b.xlsx', [
      { name: 'Ark1', rows: table, after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' },
    ]);
    const run = await fordel(['beregn', '-'], {
      cwd,
      input: budget('{ budget: { fil: b.xlsx, kolonne: beloeb, hvor: { sted: Nord }, udelad: resten } }'),
    });
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/^I alt .* 1\.500$/m);
  });

  it('is an extract, whose counts are placed by their cells', async () => {
    const line = (name: string, n: XlsxCell) => [name, '2023K1', n] as const;
    const key = 'befolkning: { fil: u.xlsx, tidspunkt: 2023K1 }';
    write('u.xlsx', [
      {
        name: 'FOLK1A',
        rows: rows(
          ['kommune', 'tidspunkt', 'antal'],
          line('Aalborg', { n: '222571' }),
          line('Thisted', { n: '43304.5' }),
        ),
      },
    ]);
    const run = await fordel(['beregn', '-'], { cwd, input: budget('{ fast: 1000 }', key) });
    expect(run.stderr).toMatch(/UDTRAEK-ANTAL {2}u\.xlsx FOLK1A!C3/);
    write('u.xlsx', [
      {
        name: 'FOLK1A',
        rows: rows(
          ['kommune', 'tidspunkt', 'antal'],
          line('Aalborg', { n: '222571' }),
          line('Thisted', { n: '43304' }),
        ),
      },
    ]);
    const sound = await fordel(['forklar', '-', '--kommune', 'Thisted'], {
      cwd,
      input: budget('{ fast: 1000 }', key),
    });
    expect(sound.stderr).toBe('');
    expect(sound.stdout).toContain('u.xlsx FOLK1A:3');
  });

  it('is a debitorfil, of which nothing is shown', async () => {
    const csv = readFileSync(
      new URL('../../data/eksempler/debitorer-socialtilsyn-nord-2024.csv', import.meta.url),
      'utf8',
    );
    writeFileSync(join(cwd, 'd.xlsx'), xlsxOfCsv(csv.replace(/(?<=\n[^;]*;[^;]*;)\d{13}/, '1234567890123')));
    const run = await fordel(['faktura', 'socialtilsyn-nord-2024', '--debitorer', 'd.xlsx', '--toer'], {
      cwd,
    });
    expect(run.stderr).toMatch(/fejl DEBITOR-GLN {2}d\.xlsx Ark1!C2/);
    expect(run.stderr).not.toContain('1234567890123');
    expect(run.status).toBe(2);
  });

  it.each([
    ['--ark', 'B26'],
    ['--omraade', 'Beloeb26'],
  ])('is chosen by %s %s on the command line', async (option, value) => {
    const names = '<definedNames><definedName name="Beloeb26">\'B26\'!$A$1:$B$2</definedName></definedNames>';
    write(
      'b.xlsx',
      [
        { name: 'Noter', rows: rows(['Se B26']) },
        { name: 'B26', rows: rows(['post', 'beloeb'], ['Løn', { n: '1000' }]) },
      ],
      { names },
    );
    const run = await fordel(
      ['fremskriv', 'b.xlsx', '--fra', '2023', '--til', '2024', '--sats', '10', option, value],
      { cwd },
    );
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('1.100');
  });

  it('is none where the file is a text', async () => {
    writeFileSync(join(cwd, 'b.csv'), 'post;beloeb\nLøn;1000\n');
    const run = await fordel(['beregn', '-'], {
      cwd,
      input: budget('{ budget: { fil: b.csv, ark: Drift, kolonne: beloeb } }'),
    });
    expect(run.stderr).toMatch(/^fejl ARK-VALG {2}b\.csv/m);
    expect(run.status).toBe(2);
  });

  it('is read back from what beregn has written', async () => {
    const written = await fordel(['beregn', 'socialtilsyn-nord-2024', '-o', 'nord.xlsx', '--stille'], {
      cwd,
    });
    expect(written.status, written.stderr).toBe(0);
    const key =
      'optaelling: { fil: nord.xlsx, omraade: fordeling_objektiv_finansiering, navn: Modtager, kolonne: Vægt, udelad: { Modtager: I alt } }';
    const run = await fordel(['beregn', '-'], { cwd, input: budget('{ fast: 1000 }', key) });
    expect(run.stderr).not.toMatch(/^fejl/m);
    expect(run.stdout).toMatch(/^I alt .* 1\.000$/m);
  });
});
