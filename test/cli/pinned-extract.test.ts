import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

const saved = `kommune;alder;tidspunkt;antal
Hele landet;0;2025K2;700
Hele landet;1;2025K2;800
Hjørring;0;2025K2;500
Hjørring;1;2025K2;600
Læsø;0;2025K2;10
Læsø;1;2025K2;12
`;
let cwd = '';
beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'fordel-pinned-'));
  writeFileSync(join(cwd, 'gemt.csv'), saved);
  const args = ['import', 'gemt.csv', '-o', 'boern.csv', '--tabel', 'FOLK1A', '--hentet', '2026-01-31'];
  expect(await fordel(args, { cwd })).toMatchObject({ status: 0 });
});
const read = (file: string) => readFileSync(join(cwd, file), 'utf8');
const digestOf = (file: string) => createHash('sha256').update(read(file)).digest('hex');
const change = (file: string, from: string, to: string) => {
  expect(read(file)).toContain(from);
  writeFileSync(join(cwd, file), read(file).replace(from, to));
};

describe('an ordning that names its extract by table and digest', () => {
  const calculated = (pinned: string) => {
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
    noegle:
      befolkning: { fil: boern.csv, tidspunkt: 2025K2, alder: "0-1", ${pinned} }
    modtagere: [Hjørring, Læsø]
    afrunding: { metode: stoerste-rest, til: 1 }
`,
    );
    return fordel(['beregn', 'o.yaml', '--streng'], { cwd });
  };

  it('is worked out of that file', async () => {
    const pinned = `tabel: folk1a, sha256: ${digestOf('boern.csv').toUpperCase()}`;
    expect(await calculated(pinned)).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    [
      'a figure',
      'Hjørring;0;2025K2;500',
      'Hjørring;0;2025K2;501',
      'Ændret: Hjørring i 2025K2 var 1.100, er 1.101.',
    ],
    ['a row', '825;Læsø;1;2025K2;12\n', '', 'Ændret: Læsø i 2025K2 var 22, er 10.'],
    [
      'an age',
      'Læsø;0;2025K2;10\n825;Læsø;1;2025K2;12',
      'Læsø;0;2025K2;11\n825;Læsø;1;2025K2;11',
      'Hver kommunes sum er den samme',
    ],
    ['a line end', 'antal\n', 'antal\r\n', 'Hver kommunes sum er den samme'],
  ])('is not worked out of one in which %s is another, and says which', async (_, from, to, advice) => {
    const pinned = `sha256: ${digestOf('boern.csv')}`;
    change('boern.csv', from, to);
    const { stderr, status } = await calculated(pinned);
    expect(status).toBe(2);
    expect(stderr).toContain('fejl UDTRAEK-ANDET  o.yaml:10:');
    expect(stderr.replace(/\s+/g, ' ')).toContain(advice);
  });

  it('says that a file which was fetched again is another, and that nothing is known of one without a side file', async () => {
    const pinned = `sha256: ${digestOf('boern.csv')}`;
    change('gemt.csv', 'Hjørring;0;2025K2;500', 'Hjørring;0;2025K2;499');
    await fordel(['import', 'gemt.csv', '-o', 'boern.csv', '--hentet', '2026-02-28'], { cwd });
    expect((await calculated(pinned)).stderr).toContain('Det er et andet udtræk fra 2026-02-28');
    rmSync(join(cwd, 'boern.datapackage.json'));
    expect((await calculated(pinned)).stderr).toContain('Der er ingen .datapackage.json ved siden af');
  });

  it('holds the table against what stands beside the file', async () => {
    const other = await calculated('tabel: FOLK1AM');
    expect(other.status).toBe(2);
    expect(other.stderr).toContain('boern.csv er fra tabellen FOLK1A, ikke FOLK1AM');
    writeFileSync(join(cwd, 'boern.datapackage.json'), '{}');
    expect((await calculated('tabel: FOLK1A')).stderr).toContain('UDTRAEK-ANDET  boern.datapackage.json');
    rmSync(join(cwd, 'boern.datapackage.json'));
    expect(await calculated('tabel: FOLK1A')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('advarsel UDTRAEK-ANDET'),
    });
  });
});

describe('fordel data MAPPE', () => {
  it('takes an extract into a folder, checks it, and says what an ordning writes', async () => {
    const { stdout, status } = await fordel(['data', 'aar/data', '--optag', 'boern.csv'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^aar\/data\/boern\.csv +6 +ok$/m);
    expect(stdout).toContain(`sha256: ${digestOf('boern.csv')}`);
    expect(read('aar/data/boern.csv')).toBe(read('boern.csv'));
    expect(read('aar/data/boern.datapackage.json')).toBe(read('boern.datapackage.json'));
    const again = await fordel(['data', 'aar/data', '--optag', 'boern.csv'], { cwd });
    expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining('findes i forvejen') });
  });

  it('finds what was changed in a folder, and what is gone', async () => {
    await fordel(['data', 'aar', '--optag', 'boern.csv'], { cwd });
    change('aar/boern.csv', 'Læsø;0;2025K2;10', 'Læsø;0;2025K2;100');
    const changed = await fordel(['data', 'aar'], { cwd });
    expect(changed.status).toBe(1);
    expect(changed.stdout).toContain('Ændret: Læsø i 2025K2 var 22, er 112.');
    rmSync(join(cwd, 'aar/boern.csv'));
    const gone = await fordel(['data', 'aar', '-f', 'json'], { cwd });
    expect(gone.status).toBe(1);
    expect(JSON.parse(gone.stdout)).toMatchObject({
      ressourcer: [{ fil: 'aar/boern.csv', ok: false }],
      fund: [{ kode: 'DATA-MANGLER' }],
    });
  });

  it.each([
    ['gemt.csv', () => {}, 'ingen fil ved siden af'],
    ['boern.csv', () => change('boern.csv', ';10\n', ';11\n'), 'Læsø i 2025K2 var 22, er 23'],
    ['boern.csv', () => change('boern.datapackage.json', '"summer"', '"sum"'), 'UDTRAEK-ANDET'],
  ])('takes nothing of %s where it is not what stands beside it', async (file, damage, message) => {
    damage();
    const { stderr, status } = await fordel(['data', 'aar', '--optag', file], { cwd });
    expect(status).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain(message);
    expect(readdirSync(cwd)).not.toContain('aar');
  });

  it.each(['nej', 'tom'])('says of a folder without extracts that it has none: %s', async (folder) => {
    mkdirSync(join(cwd, 'tom'));
    expect(await fordel(['data', folder], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('DATA-MANGLER'),
    });
  });
});
