import { spawnSync } from 'node:child_process';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedPath } from '../../src/input/reading/paths.ts';
import { fordelInProcess as fordel } from '../support/in-process.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The published amounts, read without the program's own reader: name;…;amount with points between thousands. */
function publishedAmounts(file: string): Record<string, string> {
  const [header = '', ...lines] = readFileSync(shippedPath('facit', file), 'utf8').trim().split('\n');
  const column = header.split(';').indexOf('beloeb');
  return Object.fromEntries(
    lines
      .map((line) => line.split(';'))
      .filter(([name]) => name !== 'I alt')
      .map((cells) => [cells[0]?.replace(/s$/, ''), cells[column]?.replaceAll('.', '')]),
  );
}

describe('fordel beregn', () => {
  it.each([
    ['socialtilsyn-nord-2023', 'socialtilsyn-nord-2023-objektiv-finansiering.csv', '18440030', '0'],
    ['socialtilsyn-nord-2024', 'socialtilsyn-nord-2024-objektiv-finansiering.csv', '19156058', '1'],
    ['erhvervshus-nordjylland-2023', 'erhvervshus-nordjylland-2023.csv', '17645', '0'],
    ['telecare-nord-2023', 'telecare-nord-2023.csv', '7000', '0'],
  ])('%s gives exactly the 11 published amounts', async (name, file, total, residual) => {
    const { stdout, stderr, status } = await fordel(['beregn', name, '--format', 'json']);
    expect([status, stderr]).toEqual([0, '']);
    const [allocation] = JSON.parse(stdout).fordelinger;
    const rows: { modtager: string; beloeb: string }[] = allocation.raekker;
    expect(rows).toHaveLength(11);
    expect(
      Object.fromEntries(rows.map(({ modtager, beloeb }) => [modtager.replace(/s$/, ''), beloeb])),
    ).toEqual(publishedAmounts(file));
    expect([allocation.total, allocation.afrundingsdifference]).toEqual([total, residual]);
  });

  it('gives TeleCare by its other reading too: FOLK1AM 2023M05, each row rounded alone', async () => {
    const scheme = readFileSync(shippedPath('ordninger', 'telecare-nord-2023.yaml'), 'utf8')
      .replace('folk1a-2008K1-2026K1.csv\n', 'folk1am-2021M10-2026M02.csv\n')
      .replace('tidspunkt: 2023K2', 'tidspunkt: 2023M05')
      .replace('metode: stoerste-rest', 'metode: hver-for-sig')
      .replaceAll('../', `${shippedPath()}/`);
    writeFileSync(join(folder, 'telecare.yaml'), scheme);
    const { stdout } = await fordel(['kontrol', join(folder, 'telecare.yaml'), '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      fund: [expect.objectContaining({ niveau: 'note', kode: 'KONTROL-TOTALER' })],
      fundIAlt: 1,
      kontrolleret: 12,
      ikkeKontrolleret: 0,
      inddata: expect.any(Array),
      regler: 0,
    });
  });

  it('says in JSON which rates an amount rests on, and what the rounded rows come to', async () => {
    const { stdout } = await fordel(['beregn', 'sundhedssekretariat-2024', '-f', 'json']);
    const { beloeb, fordelinger } = JSON.parse(stdout);
    expect(beloeb[3].fremskrivning).toMatchObject([{ sats: '0.041' }, { sats: '0.048', foreloebig: true }]);
    expect(fordelinger[0]).toMatchObject({ total: '1771663', sum: '1771663' });
  });

  it.each(['csv', 'json'])('refuses --linjer where it shows nothing: %s', async (format) => {
    const run = await fordel(['beregn', 'telecare-nord-2023', '-f', format, '--linjer']);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain(`--linjer vises ikke i ${format}`);
  });

  it('writes the same bytes from the same input, wherever it is run', async () => {
    const args = ['beregn', 'socialtilsyn-nord-2024', '-f', 'json'];
    const there = await fordel(args, { cwd: folder });
    expect(there).toEqual(await fordel(args));
    expect(there.status).toBe(0);
  });

  it('writes CSV that Excel opens and that reads back in as a published table', async () => {
    const file = join(folder, 'tabel.csv');
    expect(await fordel(['beregn', 'telecare-nord-2023', '-o', file])).toMatchObject({
      stdout: '',
      status: 0,
    });
    const text = readFileSync(file, 'utf8');
    expect(
      text.startsWith(
        '\ufefffordeling;kommunekode;modtager;vaegt;andel;eksakt;eksakt_taeller;eksakt_naevner;beloeb;enhed;foreloebig;tabel;kolonne\r\n',
      ),
    ).toBe(true);
    expect(text).toContain(
      'hjertesvigt;773;Morsø;19912;3,3497861803 %;234,4850326197;9956000;42459;235;1.000 kr.;nej;fordeling;\r\n',
    );
    const scheme = readFileSync(shippedPath('ordninger', 'telecare-nord-2023.yaml'), 'utf8')
      .replace('../facit/telecare-nord-2023.csv', file)
      .replaceAll('../', `${shippedPath()}/`);
    writeFileSync(join(folder, 'igen.yaml'), scheme);
    const { stdout } = await fordel(['kontrol', join(folder, 'igen.yaml'), '-f', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      fund: [],
      fundIAlt: 0,
      kontrolleret: 72,
      ikkeKontrolleret: 0,
      inddata: expect.any(Array),
      regler: 0,
    });
  });

  it('writes Markdown', async () => {
    const { stdout } = await fordel(['beregn', 'socialtilsyn-nord-2024', '-f', 'md']);
    expect(stdout).toContain('| Silkeborg | 21.872 | 18,0 % | 3.443.644 |');
    expect(stdout).toContain('| **Afrundingsdifference** |  |  | **1** |');
  });

  it('reads an ordning from standard input', async () => {
    const input = readFileSync(
      shippedPath('ordninger', 'erhvervshus-nordjylland-2023.yaml'),
      'utf8',
    ).replaceAll('../', `${shippedPath()}/`);
    const { stdout, status } = await fordel(['beregn', '-', '-f', 'csv'], { input });
    expect(status).toBe(0);
    expect(stdout).toContain(';Aalborg;');
  });

  it('reports ten and more defects of one file in one run, and writes nothing', async () => {
    const target = join(folder, 'intet.json');
    const { stdout, stderr, status } = await fordel([
      'beregn',
      'fixtures/ti-fejl/ordning.yaml',
      '-o',
      target,
    ]);
    expect([stdout, status]).toEqual(['', 2]);
    const codes = [...stderr.matchAll(/^fejl (\S+) {2}fixtures\/ti-fejl\/udtraek\.csv:(\d+):\d+/gm)].map(
      ([, code, line]) => `${line} ${code}`,
    );
    expect(codes).toEqual([
      '2 TAL-TVETYDIG',
      '3 TAL-TOM',
      '4 TAL-MANGLER',
      '5 KOMMUNE-UKENDT',
      '6 KOMMUNE-UKENDT',
      '7 CSV-KORT',
      '8 CSV-LANG',
      '9 UDTRAEK-VAERDI',
      '10 UDTRAEK-ANTAL',
      '11 KOMMUNE-UKENDT',
      '12 TAL-UGYLDIG',
      '14 RAEKKE-DUBLET',
    ]);
    expect(stderr).toContain('12 fejl, intet er skrevet.');
    expect(readdirSync(folder)).not.toContain('intet.json');
  });

  it('leaves a good file alone when the run fails, and no temporary file behind', async () => {
    const target = join(folder, 'god.json');
    writeFileSync(target, 'god');
    expect((await fordel(['beregn', 'fixtures/ti-fejl/ordning.yaml', '-o', target])).status).toBe(2);
    expect(readFileSync(target, 'utf8')).toBe('god');
    expect(readdirSync(folder).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  it('follows a link, keeps permissions, and writes to a device without replacing it', async () => {
    const [file, link, device] = ['maal.csv', 'henvisning.csv', 'enhed'].map((name) => join(folder, name));
    if (file === undefined || link === undefined || device === undefined) throw new Error('no paths');
    writeFileSync(file, '', { mode: 0o600 });
    symlinkSync(file, link);
    expect((await fordel(['beregn', 'telecare-nord-2023', '-o', link])).status).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toContain(';Aalborg;');
    spawnSync('mkfifo', [device]);
    // Open for both, so that neither the program nor its reader waits for the other.
    const pipe = openSync(device, 'r+');
    expect((await fordel(['beregn', 'telecare-nord-2023', '-o', device])).status).toBe(0);
    const written = Buffer.alloc(65_536);
    const piped = written.toString('utf8', 0, readSync(pipe, written));
    closeSync(pipe);
    expect(piped).toContain('Aalborg            222.543');
    expect(statSync(device).isFIFO()).toBe(true);
  });

  it('never writes a result over what it was made from', async () => {
    const scheme = join(folder, 'selv.yaml');
    writeFileSync(
      scheme,
      readFileSync(shippedPath('ordninger', 'telecare-nord-2023.yaml'), 'utf8').replaceAll(
        '../',
        `${shippedPath()}/`,
      ),
    );
    const before = readFileSync(scheme, 'utf8');
    const { stderr, status } = await fordel(['beregn', scheme, '--format', 'csv', '-o', scheme]);
    expect([status, readFileSync(scheme, 'utf8')]).toEqual([2, before]);
    expect(stderr).toContain('det er en af de filer, der læses');
  });

  it('refuses an extension it cannot write', async () => {
    expect(await fordel(['beregn', 'telecare-nord-2023', '-o', join(folder, 'x.pdf')])).toMatchObject({
      status: 2,
      stdout: '',
    });
    expect((await fordel(['skema', 'ordning', '--format', 'csv'])).status).toBe(2);
  });

  it('shows the line of the file that is meant, also where a shipped one has the same name', async () => {
    mkdirSync(join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, 'data', 'kommuner.csv'), 'OMRÅDE;TID;INDHOLD\nAalborg;2023K2;x1\n');
    const scheme = readFileSync('fixtures/ti-fejl/ordning.yaml', 'utf8').replace(
      'udtraek.csv',
      'data/kommuner.csv',
    );
    writeFileSync(join(folder, 'sammenfald.yaml'), scheme);
    const { stderr } = await fordel(['beregn', 'sammenfald.yaml'], { cwd: folder });
    expect(stderr).toContain('./data/kommuner.csv:2:16  det er ikke et tal');
    expect(stderr).toContain('2 | Aalborg;2023K2;x1');
  });
});
