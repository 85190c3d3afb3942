import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { correction, plan, writeShares } from '../../support/crediting.ts';
import { csvOf, cwd, eachInItsOwnFolder, entry, run } from '../../support/invoice-runs.ts';

eachInItsOwnFolder();

const changed = (name: string, from: string, to: string) =>
  writeFileSync(join(cwd, name), readFileSync(join(cwd, 'foer.yaml'), 'utf8').replaceAll(from, to));
/** A second fordeling, which pays money back in four kreditnotaer to each. */
const withIncome = (name: string) =>
  changed(
    name,
    'fakturering:',
    `  - id: drift
    titel: Drift
    beloeb: { fast: "-100.000" }
    noegle: { lige: {} }
    modtagere: [Aalborg, Rebild]
    afrunding: { metode: stoerste-rest }
fakturering:`,
  );
const begin = async (...rater: string[]) => {
  writeShares('foer.yaml', 60);
  expect((await run('foer.yaml', ...(rater.length > 0 ? rater : plan), '--ud', 'aaret')).status).toBe(0);
};

describe('fordel faktura --krediter leaves nothing out without a word', () => {
  it.each([
    [
      'another ordning',
      'ordning: bidrag-2024',
      'ordning: andet-2024',
      'sendt efter ordningen bidrag-2024, ikke andet-2024',
    ],
    [
      'another issuer',
      '12345674',
      '14814833',
      'udstedt af CVR 12345674, og ordningen udsteder nu som CVR 14814833',
    ],
  ])('credits no invoice of %s', async (_, from, to, told) => {
    await begin();
    changed('fremmed.yaml', from, to);
    const { status, stderr } = await run('fremmed.yaml', ...correction, '2400101', '--ud', 'rettelse');
    expect([status, stderr]).toEqual([2, expect.stringContaining(told)]);
  });

  it('charges anew in the rater that were sent, and no others of the same number', async () => {
    const inPercent = ['--debitorer', 'debitorer.csv', '--rater', '40/30/30'];
    await begin(...inPercent);
    const anew = ['--dato', '2024-09-02', '--krediter', 'Aalborg', '--paa-ny', '--ud', 'rettelse'];
    const other = await run('foer.yaml', '--debitorer', 'debitorer.csv', '--rater', '3', ...anew);
    expect([other.status, other.stderr]).toEqual([2, expect.stringContaining('--rater 40/30/30.')]);
    expect((await run('foer.yaml', ...inPercent, ...anew)).status).toBe(0);
    expect(csvOf('rettelse/rettelse.csv')[0]).toMatchObject({ opkraevet: '180000', forskel: '0' });
  });

  it('refuses a name while a batch of the ordning is not there, and takes numbers', async () => {
    await begin();
    writeShares('mere.yaml', 70);
    await run('mere.yaml', ...plan, '--ud', 'mere');
    renameSync(join(cwd, 'aaret'), join(cwd, 'flyttet'));
    const named = await run('foer.yaml', ...correction, 'Aalborg', '--ud', 'rettelse');
    expect(named.status).toBe(2);
    expect(named.stderr).toMatch(/hvilke rater Aalborg mangler: .*aaret er der ikke mere/);
    expect((await run('foer.yaml', ...correction, '2400109', '--ud', 'rettelse')).status).toBe(0);
  });

  it('tells that kreditnotaer stand as they are', async () => {
    writeShares('foer.yaml', 60);
    withIncome('foer.yaml');
    await run('foer.yaml', ...plan, '--ud', 'aaret');
    const { status, stderr } = await run('foer.yaml', ...correction, 'Aalborg', '--ud', 'rettelse');
    expect(status).toBe(0);
    expect(stderr).toContain('Aalborg har også fået kreditnota K24-005, K24-007, som står ved magt');
  });

  it('tells what is charged in no place', async () => {
    await begin();
    writeShares('efter.yaml', 0);
    const { status, stderr } = await run(
      'efter.yaml',
      ...correction,
      '2400105',
      '--paa-ny',
      '--ud',
      'rettelse',
    );
    expect(status).toBe(0);
    expect(stderr).toContain('faktura 2400105 krediteres, og intet opkræves i stedet');
  });

  it('refuses an invoice whose VAT is treated in another way now', async () => {
    await begin();
    changed('efter.yaml', 'kategori: O', 'kategori: Z');
    const { status, stderr } = await run('efter.yaml', ...correction, '2400105', '--ud', 'rettelse');
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('faktura 2400105 har en anden moms, end ordningen siger nu'),
    ]);
  });

  it('pays out what is below zero now, and the sums hold', async () => {
    await begin();
    changed('efter.yaml', '"1.000.000"', '"-1.000.000"');
    const { status } = await run('efter.yaml', ...correction, 'Aalborg', '--paa-ny', '--ud', 'rettelse');
    expect(status).toBe(0);
    expect(csvOf('rettelse/rettelse.csv')[0]).toMatchObject({
      opkraevet: '300000',
      skulle_vaere: '-300000',
      forskel: '-600000',
      krediteret: '2400105 2400107',
    });
  });

  it('credits again what a dead run had taken numbers for and never published', async () => {
    await begin();
    const credit = (folder: string, ...more: string[]) =>
      run('foer.yaml', ...correction, '2400105', '--ud', folder, ...more);
    await credit('rettelse');
    // As the run leaves it that is killed just before its folder is renamed into place.
    renameSync(join(cwd, 'rettelse'), join(cwd, entry('000003.json').midlertidig));
    const before = await run('--register', 'fakturanumre', '--vis', '-f', 'csv');
    expect(before.stdout).toContain('3;bidrag-2024;rettelse;i gang;');
    // The process of the test runs on, so a person must say that the run is dead.
    expect((await credit('igen', '--frigiv', '3')).status).toBe(0);
    expect((await credit('endnu-en')).stderr).toContain('faktura 2400105 er krediteret før');
  });
});

it.each([
  ['foer.yaml --toer --paa-ny', '--paa-ny uden --krediter'],
  ['foer.yaml --register fakturanumre --vis', '--vis viser et register og tager ingen ordning'],
  ['--register fakturanumre --vis --krediter 2400101', 'kan ikke bruges sammen med --krediter'],
])('fordel faktura %s is refused: one of them would be dropped', async (line, told) => {
  await begin();
  const { status, stderr } = await run(...line.split(' '));
  expect([status, stderr.replace(/\s+/g, ' ')]).toEqual([2, expect.stringContaining(told)]);
});
