import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'fordel-totals-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The amounts of an ordning whose file is given, with what was said beside them. */
async function allocated(table: string, parts: { beloeb: string; noegle: string }, ...options: string[]) {
  writeFileSync(join(folder, 'tabel.csv'), table.replaceAll(' / ', '\n'));
  const ordning = `ordning: o
titel: O
aar: 2024
udsteder: A
fordelinger:
  - id: d
    titel: D
    beloeb: ${parts.beloeb}
    noegle: ${parts.noegle}
    modtagere: [Silkeborg, Samsø]
    afrunding: { metode: stoerste-rest, til: 1 }
`;
  writeFileSync(join(folder, 'o.yaml'), ordning);
  const run = await fordel(['beregn', 'o.yaml', '-f', 'csv', ...options], { cwd: folder });
  const [head = '', ...rows] = run.stdout.trim().split('\n');
  const names = head.trim().split(';');
  const [at, recipient] = [names.indexOf('beloeb'), names.indexOf('modtager')];
  const cells = rows.map((row) => row.trim().split(';'));
  const own = cells.filter((row) => row[recipient] !== 'I alt');
  return { ...run, amounts: own.map((row) => row[at]) };
}
const equally = '{ lige: {} }';
const budget = (more = '') => `{ budget: { fil: tabel.csv, kolonne: beloeb${more} } }`;

describe('a table with rows of totals', () => {
  it('is shared as what its lines come to, and the total is named', async () => {
    const { amounts, stderr, status } = await allocated(
      'afdeling;post;beloeb / Pleje;Løn;100 / Pleje;Drift;50 / I alt;;150',
      { beloeb: budget(), noegle: equally },
    );
    expect([status, ...amounts]).toEqual([0, '75', '75']);
    expect(stderr).toContain('1 række er ikke talt med: "I alt" i linje 4');
  });

  it('is counted by its parts, whatever its totals total', async () => {
    const { amounts } = await allocated(
      'kommune;alder;antal / Silkeborg;18-64;55000 / Silkeborg;65+;20390 / Silkeborg;Subtotal;75390 / Samsø;18-64;1700 / Samsø;65+;1477 / Samsø;Subtotal;3177 / Subtotal;18-64;56700 / Subtotal;65+;21867 / Subtotal;Subtotal;78567',
      {
        beloeb: '{ noegle: sum }',
        noegle:
          '{ sats: { sats: 2, noegle: { optaelling: { fil: tabel.csv, navn: kommune, kolonne: antal } } } }',
      },
    );
    expect(amounts).toEqual(['150780', '6354']);
  });

  it('does not favour the one who has a total', async () => {
    const { amounts } = await allocated(
      'kommune;type;timer / Silkeborg;dag;100 / Silkeborg;nat;50 / Silkeborg;I alt;150 / Samsø;dag;100 / Samsø;nat;50',
      {
        beloeb: '{ fast: 300 }',
        noegle: '{ optaelling: { fil: tabel.csv, navn: kommune, kolonne: timer } }',
      },
    );
    expect(amounts).toEqual(['150', '150']);
  });

  it('stops at a total that is none, and both answers it asks for work', async () => {
    const table = 'post;beloeb / Løn;100 / Drift;50 / I alt;160';
    const { stderr, status } = await allocated(table, { beloeb: budget(), noegle: equally });
    expect(status).toBe(2);
    expect(stderr).toContain('TOTALRAEKKE  tabel.csv:4:7  "I alt" er 160, men rækkerne summer til 150');
    const asLine = await allocated(table, { beloeb: budget(', totalraekker: ingen'), noegle: equally });
    expect([asLine.status, asLine.amounts.at(-1)]).toEqual([0, '155']);
    const asTotal = await allocated(table, { beloeb: budget(', totalraekker: ["I alt"]'), noegle: equally });
    expect([asTotal.status, asTotal.amounts.at(-1)]).toEqual([0, '75']);
    expect(asTotal.stderr).toContain('advarsel TOTALRAEKKE');
  });

  it('gives a picked row where hvor names it', async () => {
    const table = 'post;beloeb / Løn;100 / Drift;50 / I alt;150';
    const { amounts } = await allocated(table, {
      beloeb: budget(', hvor: { post: I alt }'),
      noegle: equally,
    });
    expect(amounts.at(-1)).toBe('75');
  });

  it('names it once: in the account of the file, and in a note where the format shows none', async () => {
    const parts = { beloeb: budget(), noegle: equally };
    const table = 'post;beloeb / Løn;100 / Drift;50 / I alt;150';
    const run = (...args: string[]) => fordel([...args], { cwd: folder });
    await allocated(table, parts);
    const named = /totalrække|RAEKKE-UDELADT|"totalraekke"/g;
    for (const args of [
      ['beregn', 'o.yaml'],
      ['beregn', 'o.yaml', '-f', 'json'],
      ['beregn', 'o.yaml', '-f', 'csv'],
      ['forklar', 'o.yaml', '--kommune', 'Samsø'],
      ['sammenlign', 'o.yaml', 'o.yaml'],
      ['fremskriv', 'tabel.csv', '--fra', '2023', '--til', '2024', '--sats', '10'],
      ['fremskriv', 'tabel.csv', '--fra', '2023', '--til', '2024', '--sats', '10', '-f', 'csv'],
    ]) {
      const { stdout, stderr } = await run(...args);
      expect([args, `${stdout}${stderr}`.match(named)?.length]).toEqual([args, 1]);
    }
  });

  it('is indexed by its lines, and asks on the command line what it asks there', async () => {
    writeFileSync(join(folder, 'b.csv'), 'post;beloeb\nLøn;100\nDrift;50\nI alt;160\n');
    const run = (...options: string[]) =>
      fordel(['fremskriv', 'b.csv', '--fra', '2023', '--til', '2024', '--sats', '10', ...options], {
        cwd: folder,
      });
    const refused = await run();
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('--totalraekker ingen');
    expect((await run('--totalraekker', 'ingen')).stdout).toMatch(/I alt +310 +341/);
    expect((await run('--totalraekker', 'I alt')).stdout).toMatch(/I alt +150 +165/);
  });
});
