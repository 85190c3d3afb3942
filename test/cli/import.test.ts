import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/input/reading/paths.ts';
import { fordelInProcess as fordel } from '../support/in-process.ts';

const cwd = mkdtempSync(join(tmpdir(), 'fordel-import-'));
const read = (file: string) => readFileSync(join(cwd, file), 'utf8');
const px = `CHARSET="ANSI";
MATRIX="FOLK1A";
TITLE="Folketal den 1. i kvartalet efter område og tid";
UNITS="Antal";
NOTE="Nye tal er foreløbige.";
STUB="område";
HEADING="tid";
VALUES("område")="Hele landet","Læsø";
VALUES("tid")="2023K1","2023K2";
DATA=
5932654 5935619
1795 1793;
`;
writeFileSync(join(cwd, 'folk.px'), Buffer.from(px, 'latin1'));

it('writes an extract, and beside it where it is from', async () => {
  const { stdout, status } = await fordel(['import', 'folk.px', '-o', 'ud.csv', '--hentet', '2026-01-31'], {
    cwd,
  });
  expect(status).toBe(0);
  expect(stdout).toContain('Udtræk skrevet til ud.csv');
  expect(stdout).toContain('Fodnote: Nye tal er foreløbige.');
  const text = read('ud.csv');
  expect(text).toBe(
    'kommunekode;kommune;tidspunkt;antal\n000;Hele landet;2023K1;5932654\n825;Læsø;2023K1;1795\n000;Hele landet;2023K2;5935619\n825;Læsø;2023K2;1793\n',
  );
  const hash = (content: string | Buffer) => `sha256:${createHash('sha256').update(content).digest('hex')}`;
  const [resource] = JSON.parse(read('ud.datapackage.json')).resources;
  expect(resource).toMatchObject({
    path: 'ud.csv',
    hash: hash(text),
    bytes: Buffer.byteLength(text),
    title: 'Folketal den 1. i kvartalet efter område og tid',
    sources: [{ title: 'Danmarks Statistik, Statistikbanken, FOLK1A' }],
    fordel: {
      tabel: 'FOLK1A',
      enhed: 'Antal',
      fodnoter: ['Nye tal er foreløbige.'],
      filer: [
        { fil: 'folk.px', form: 'px', hash: hash(Buffer.from(px, 'latin1')), gemt: '2026-01-31', raekker: 4 },
      ],
    },
  });
});

it('is counted by a key as the file it came from is', async () => {
  const scheme = (file: string) => `ordning: x
titel: X
aar: 2024
udsteder: Eksempel
fordelinger:
  - id: bidrag
    titel: Bidrag
    beloeb: { fast: "1.000" }
    noegle: { befolkning: { fil: ${file}, tidspunkt: 2023K2 } }
    modtagere: [Læsø]
    afrunding: { metode: stoerste-rest }
`;
  await fordel(['import', 'folk.px', '-o', 'ud.csv', '--stille'], { cwd });
  const weights = ['folk.px', 'ud.csv'].map(async (file) => {
    writeFileSync(join(cwd, `${file}.yaml`), scheme(file));
    return file;
  });
  const results: string[] = [];
  for (const file of await Promise.all(weights)) {
    const { stdout } = await fordel(['beregn', `${file}.yaml`, '-f', 'json'], { cwd });
    results.push(
      JSON.stringify(JSON.parse(stdout).fordelinger[0].raekker.map(({ vaegt }: { vaegt: string }) => vaegt)),
    );
  }
  expect(results).toEqual(['["1793"]', '["1793"]']);
});

it('writes nothing where something is wrong, and never over what it reads', async () => {
  writeFileSync(join(cwd, 'skaaret.px'), px.slice(0, -10));
  const { stderr, status } = await fordel(['import', 'skaaret.px', '-o', 'intet.csv'], { cwd });
  expect([
    status,
    existsSync(join(cwd, 'intet.csv')),
    existsSync(join(cwd, 'intet.datapackage.json')),
  ]).toEqual([2, false, false]);
  expect(stderr).toContain('UDTRAEK-FORM');
  writeFileSync(join(cwd, 'selv.csv'), 'OMRÅDE;TID;INDHOLD\nLæsø;2023K1;1795\n');
  expect(await fordel(['import', 'selv.csv', '-o', 'selv.csv'], { cwd })).toMatchObject({ status: 2 });
  expect(read('selv.csv')).toContain('OMRÅDE');
  expect(readdirSync(cwd).filter((name) => name.includes('selv') && name !== 'selv.csv')).toEqual([]);
});

it('sums each date beside the country', async () => {
  const file = join(packageRoot, 'fixtures/statbank/api-csv-da-folk1am-full-copy.csv');
  const { stdout } = await fordel(['import', file, '-f', 'json'], { cwd });
  const { summer, udsnit } = JSON.parse(stdout);
  expect(udsnit).toMatchObject({ kommuner: 98 });
  expect(summer.find(({ tidspunkt }: { tidspunkt: string }) => tidspunkt === '2023M01')).toEqual({
    tidspunkt: '2023M01',
    kommuner: 5_932_561,
    oevrige: 93,
    heleLandet: 5_932_654,
  });
});

it.each([
  [['--tidspunkt', 'i går'], '--tidspunkt "i går" kan ikke læses'],
  [['--vaelg', 'enhed'], '--vaelg "enhed" er ikke et navn'],
  [['--kolonne', 'hest=Bopæl'], 'et udtræk har ingen kolonne "hest"'],
  [['--nulraekker', 'ja'], '--nulraekker "ja" er hverken'],
  [['--hentet', '31/1'], '--hentet "31/1" er ikke en dato'],
])('refuses %j', async (args, message) => {
  const { stderr, status } = await fordel(['import', 'folk.px', ...args], { cwd });
  expect([status, stderr.includes(message)]).toEqual([2, true]);
});
