import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';
import { fixture } from '../support/invoicing.ts';

/** One line of the budget is taken by nothing. */
const budget = 'afdeling;beloeb\nDrift;473.189\nAndet;5\n';
const amount = '{ budget: { fil: budget.csv, kolonne: beloeb, hvor: { afdeling: Drift } } }';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fordel-'));
  const text = readFileSync(fixture('rater.yaml'), 'utf8')
    .replace('{ fast: 473189 }', amount)
    .replace(
      'fordelinger:',
      'takster:\n  - { id: t, titel: T, grundtakst: { fast: 100 }, grupper: [{ id: g, titel: G, faktor: 1 }] }\nfordelinger:',
    )
    .replace('fakturering:', 'facit:\n  - { fordeling: bidrag, fil: facit.csv }\nfakturering:')
    .replace('  debitorer:', '  opkraeves: [bidrag]\n  debitorer:');
  writeFileSync(join(cwd, 'o.yaml'), text);
  writeFileSync(join(cwd, 'facit.csv'), 'modtager;beloeb\nAalborg;472.986\nRebild;203\n');
  writeFileSync(join(cwd, 'budget.csv'), budget);
  writeFileSync(join(cwd, 'rater-debitorer.csv'), readFileSync(fixture('rater-debitorer.csv')));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const commands: [string, ...string[]][] = [
  ['beregn', 'o.yaml'],
  ['forklar', 'o.yaml', '--kommune', 'Rebild'],
  ['sammenlign', 'o.yaml', 'o.yaml'],
  ['takst', 'o.yaml'],
  ['kontrol', 'o.yaml'],
  ['faktura', 'o.yaml', '--toer'],
];

describe('a doubt about what was read', () => {
  it('is said with --stille where it makes the exit code 1, and only there', async () => {
    const quiet = await fordel(['beregn', 'o.yaml', '--stille'], { cwd });
    expect([quiet.status, quiet.stderr]).toEqual([0, '']);
    const strict = await fordel(['beregn', 'o.yaml', '--stille', '--streng'], { cwd });
    expect([strict.status, strict.stderr.includes('LINJE-UBRUGT')]).toEqual([1, true]);
  });

  it.each(commands)('is said once by %s, and is a finding with --streng', async (...args) => {
    const { stdout, stderr, status } = await fordel(args, { cwd });
    expect([status, `${stdout}${stderr}`.match(/advarsel LINJE-UBRUGT/g)]).toEqual([
      0,
      ['advarsel LINJE-UBRUGT'],
    ]);
    expect((await fordel([...args, '--streng'], { cwd })).status).toBe(1);
  });

  it.each(commands.filter(([name]) => name !== 'faktura' && name !== 'kontrol'))(
    'stands in the JSON of %s, and on stderr beside it',
    async (...args) => {
      const { stdout, stderr } = await fordel([...args, '-f', 'json'], { cwd });
      expect(JSON.parse(stdout).advarsler).toMatchObject([
        { kode: 'LINJE-UBRUGT', niveau: 'advarsel', linje: 3 },
      ]);
      expect(stderr).toContain('LINJE-UBRUGT');
    },
  );

  it('leaves stderr and the exit code alone where there is none', async () => {
    const { stderr, status } = await fordel(['beregn', 'socialtilsyn-nord-2023', '--streng'], { cwd });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('the account of the input files', () => {
  it('is a line a file in the table, keys in the JSON, and row by row with --linjer', async () => {
    const { stdout } = await fordel(['beregn', 'o.yaml', '--linjer'], { cwd });
    expect(stdout).toContain('budget.csv: 1 af 2 linjer, 1 linje bruges ikke');
    expect(stdout).toMatch(/3 {3}Andet · 5 {3}bruges ikke af noget/);
    const { inddata } = JSON.parse((await fordel(['beregn', 'o.yaml', '-f', 'json'], { cwd })).stdout);
    expect(inddata).toContainEqual({
      fil: 'budget.csv',
      sha256: expect.any(String),
      linjer: 2,
      brugt: 1,
      udeladt: [{ linje: 3, aarsag: 'ubrugt' }],
    });
  });

  it('is in the manifest of a batch', async () => {
    expect((await fordel(['faktura', 'o.yaml', '--toer', '--ud', 'ud'], { cwd })).status).toBe(0);
    const { inddata } = JSON.parse(readFileSync(join(cwd, 'ud', 'manifest.json'), 'utf8'));
    expect(inddata).toContainEqual(expect.objectContaining({ fil: 'budget.csv', linjer: 2, brugt: 1 }));
  });
});

describe('a fault of the calculation', () => {
  it('stops a batch before a number is taken', async () => {
    const text = readFileSync(join(cwd, 'o.yaml'), 'utf8').replace('Rebild: 203 }', 'Rebild: 103 }');
    writeFileSync(join(cwd, 'skaev.yaml'), text);
    const { stdout, status } = await fordel(['faktura', 'skaev.yaml', '--ud', 'skaev'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('NOEGLE-SUM');
    expect(stdout).toContain('Intet er skrevet, og ingen numre er taget.');
    expect(readdirSync(cwd)).not.toContain('skaev');
  });
});
