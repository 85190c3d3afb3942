import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { bin } from '../support/fordel.ts';
import { fordelInProcess as fordel } from '../support/in-process.ts';
import { type Asked, refuse, statbankServer } from '../support/statbank-server.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fordel-hent-'));
});
const read = (file: string) => readFileSync(join(cwd, file), 'utf8');
const children = ['befolkning', '--alder', '0-17', '--tidspunkt', '2025K2', '--kommuner', 'nordjylland'];

describe('fordel hent', () => {
  it('shows what a table has to choose from, and asks for nothing else', async () => {
    await using server = await statbankServer();
    const { stdout, status } = await fordel(['hent', 'folk1a', '--fra', server.address], {
      cwd,
      columns: 80,
    });
    expect(status).toBe(0);
    expect(stdout).toContain('FOLK1A: Befolkningen den 1. i kvartalet');
    expect(stdout).toMatch(/^alder +ALDER +127 +IALT +Alder i alt|^alder +ALDER +127/m);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(server.asked).toMatchObject([
      { method: 'GET', url: '/v1/tableinfo?id=FOLK1A&format=json&lang=da' },
    ]);
  });

  it('writes the extract that was asked for, and beside it the query and what came of it', async () => {
    await using server = await statbankServer();
    const run = await fordel(['hent', ...children, '-o', 'boern.csv', '--fra', server.address], { cwd });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('Udtræk skrevet til boern.csv');
    expect(run.stdout).toMatch(/^Kommuner +11 af 98$/m);
    const lines = read('boern.csv').trimEnd().split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'kommunekode;kommune;alder;tidspunkt;antal',
      '000;Hele landet;0;2025K2;792',
      '000;Hele landet;1;2025K2;792',
    ]);
    expect(lines).toHaveLength(1 + 12 * 18);
    const [resource] = JSON.parse(read('boern.datapackage.json')).resources;
    expect(resource).toMatchObject({
      title: 'Befolkningen den 1. i kvartalet efter område, køn, alder, civilstand og tid',
      fordel: {
        tabel: 'FOLK1A',
        enhed: 'Antal',
        forespoergsler: {
          adresse: `${server.address}/data`,
          sendt: [JSON.parse(server.asked[1]?.body ?? '')],
        },
        filer: [{ fil: 'FOLK1A.csv', opdateret: '2025-08-11T08:00:00', raekker: 216 }],
      },
    });
    expect(resource.fordel.summer['2025K2']).toMatchObject({ '000': 14_256, '851': 144 });
  });

  it('has the jobs of one unit, and what the table says of them', async () => {
    await using server = await statbankServer();
    const args = ['hent', 'arbejdspladser', '--tidspunkt', '2023', '-o', 'job.csv', '--fra', server.address];
    const { stdout, status } = await fordel(args, { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('Fodnote: Fra 2018 er opgørelsen en anden.');
    expect(read('job.csv').split('\n')[1]).toBe('000;Hele landet;2023;99792');
  });

  it('is counted by a key', async () => {
    await using server = await statbankServer();
    await fordel(['hent', ...children, '-o', 'boern.csv', '--fra', server.address], { cwd });
    writeFileSync(
      join(cwd, 'o.yaml'),
      `ordning: o
titel: O
aar: 2026
udsteder: Hjørring Kommune
fordelinger:
  - id: bidrag
    titel: Bidrag
    beloeb: { fast: "1.000" }
    noegle: { befolkning: { fil: boern.csv, tidspunkt: 2025K2, alder: "0-17" } }
    modtagere: [Hjørring, Læsø]
    afrunding: { metode: stoerste-rest, til: 1 }
`,
    );
    const { stdout, status } = await fordel(['beregn', 'o.yaml', '--streng'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Læsø +144 +50,0 % +500$/m);
  });

  it('asks for what passes the limit in parts, and tells how far it is', async () => {
    await using server = await statbankServer();
    const choices = ['alder=*', 'køn=*', '--tidspunkt', '*'];
    const args = [
      'hent',
      'FOLK1A',
      ...choices,
      '-o',
      'alle.csv',
      '--format',
      'json',
      '--fra',
      server.address,
    ];
    const { stdout, status } = await fordel(args, { cwd });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ raekker: 100 * 3 * 127 * 7 });
    expect(JSON.parse(stdout).filer).toHaveLength(2);
  });

  it.each([
    [['befolkning', '--tidspunkt', '2025K2'], 'BRUG-VALG', 'ingen fil at skrive'],
    [['befolkning', '--tidspunkt', '2025K2', '-o', 'nej/ud.csv'], 'FIL-SKRIVES-IKKE', 'findes ikke'],
    [['befolkning', '--tidspunkt', '2029K2', '-o', 'ud.csv'], 'HENT-VALG', 'ingen "2029K2"'],
    [['befolkningen', '--tidspunkt', '2025K2', '-o', 'ud.csv'], 'HENT-SVAR', 'Mente du "befolkning"?'],
    [['FOLK1A', '--fra', 'ftp://x'], 'BRUG-VALG', 'ikke en adresse'],
  ])('writes nothing of %j', async (args, code, message) => {
    await using server = await statbankServer();
    const { stderr, status } = await fordel(['hent', '--fra', server.address, ...args], { cwd });
    expect({ status, files: readdirSync(cwd) }).toEqual({ status: 2, files: [] });
    expect(stderr).toContain(code);
    expect(stderr).toContain(message);
  });

  it('writes nothing of an answer that lacks a row, though it ended well', async () => {
    const short = (asked: Asked, response: ServerResponse) => {
      const [area] = JSON.parse(asked.body).variables;
      response.writeHead(200, { 'content-type': 'text/csv' });
      response.end(`OMRÅDE;TID;INDHOLD\r\n${area.values[0]};2025K2;99\r\n`);
    };
    await using server = await statbankServer(undefined, [short]);
    const args = ['hent', 'befolkning', '--tidspunkt', '2025K2', '-o', 'ud.csv', '--fra', server.address];
    const { stderr, status } = await fordel(args, { cwd });
    expect({ status, files: readdirSync(cwd) }).toEqual({ status: 2, files: [] });
    expect(stderr).toContain('HENT-SVAR  der er bedt om 100 tal, og der kom 1');
  });

  it('says when the table is changed between the look-up and the counts', async () => {
    const gone = (_: Asked, response: ServerResponse) =>
      refuse(response, 'EXTRACT-NOTFOUND', 'Kan ikke finde variablen: OMRÅDE');
    await using server = await statbankServer(undefined, [gone]);
    const run = await fordel(['hent', ...children, '-o', 'ud.csv', '--fra', server.address], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('kør igen');
  });

  it('says that it asks again', async () => {
    const busy = (_: Asked, response: ServerResponse) =>
      response.writeHead(429, { 'retry-after': '0' }).end();
    await using server = await statbankServer(undefined, [busy]);
    const args = ['hent', ...children, '-o', 'ud.csv', '--fra', server.address];
    const { stderr, status } = await fordel(args, { cwd });
    expect(status).toBe(0);
    expect(stderr).toBe('Prøver igen om 0 s: serveren beder om at vente\n');
  });
});

// Only a process can be killed.
describe('fordel hent, killed', () => {
  const killer = fileURLToPath(new URL('../support/kill-at.cjs', import.meta.url));
  const start = (address: string, node: readonly string[] = [], env = {}) =>
    spawn(process.execPath, [...node, bin, 'hent', ...children, '-o', 'boern.csv', '--fra', address], {
      cwd,
      env: { ...process.env, ...env },
      stdio: 'ignore',
    });

  it.each(['before an answer', 'within an answer'])('%s leaves what was there', async (when) => {
    writeFileSync(join(cwd, 'boern.csv'), 'før');
    let isAsked = () => {};
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    const half = (_: Asked, response: ServerResponse) => {
      if (when === 'within an answer')
        response.writeHead(200, { 'content-type': 'text/csv' }).write('OMRÅDE;');
      isAsked();
    };
    await using server = await statbankServer(undefined, [half]);
    const child = start(server.address);
    await asked;
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(readdirSync(cwd)).toEqual(['boern.csv']);
    expect(read('boern.csv')).toBe('før');
  });

  it.each([
    ['renameSync,1,before', 'før', undefined],
    ['renameSync,1,after', 'nyt', undefined],
    ['renameSync,2,before', 'nyt', undefined],
    ['renameSync,2,after', 'nyt', 'nyt'],
  ])('at %s has each file whole or not at all', async (moment, extract, beside) => {
    writeFileSync(join(cwd, 'boern.csv'), 'før');
    await using server = await statbankServer();
    const child = start(server.address, ['--require', killer], { KILL_AT: moment });
    expect((await once(child, 'exit'))[1]).toBe('SIGKILL');
    const found = readdirSync(cwd);
    expect(read('boern.csv').split('\n').length).toBe(extract === 'før' ? 1 : 218);
    expect(found.includes('boern.datapackage.json')).toBe(beside !== undefined);
    if (beside !== undefined) expect(() => JSON.parse(read('boern.datapackage.json'))).not.toThrow();
  });
});
