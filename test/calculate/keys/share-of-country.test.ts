import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../../src/input/reading/paths.ts';
import { fordelInProcess as fordel } from '../../support/in-process.ts';

const cwd = mkdtempSync(join(tmpdir(), 'fordel-landet-'));

async function weights(scheme: string) {
  const { stdout, stderr, status } = await fordel(['beregn', scheme, '-f', 'json'], { cwd });
  if (status === 2) return stderr;
  const [{ raekker }] = JSON.parse(stdout).fordelinger;
  return raekker.map(({ modtager, vaegt }: { modtager: string; vaegt: string }) => `${modtager} ${vaegt}`);
}

it('shares by the part of the country, Christiansø and the rest of it beside the kommuner', async () => {
  // 1 January 2023: 5.932.654 in all, of whom 93 on Christiansø.
  expect(await weights(join(packageRoot, 'fixtures/ordninger/andel-af-landet.yaml'))).toEqual([
    'Aalborg 222571',
    'Læsø 1789',
    'Christiansø 93',
    `Resten af landet ${5_932_654 - 222_571 - 1_789 - 93}`,
  ]);
});

const scheme = (key: string, recipients: string, extract: string) => {
  writeFileSync(join(cwd, 'folk.csv'), `kommune;tidspunkt;antal\n${extract}\n`);
  writeFileSync(
    join(cwd, 'ordning.yaml'),
    `ordning: x
titel: X
aar: 2024
udsteder: Eksempel
fordelinger:
  - id: bidrag
    titel: Bidrag
    beloeb: { fast: "1.000" }
    noegle: { befolkning: { fil: folk.csv, tidspunkt: 2023K1${key} } }
    modtagere: [${recipients}]
    afrunding: { metode: stoerste-rest }
`,
  );
  return weights('ordning.yaml');
};

it.each([
  [
    'a party that nobody said is the rest',
    '',
    'Læsø, { part: Resten }',
    'Læsø;2023K1;1795',
    'NOEGLE-MODTAGER',
  ],
  ['a rest that is no recipient', ', resten: Resten', 'Læsø', 'Læsø;2023K1;1795', 'NOEGLE-MODTAGER'],
  [
    'a country that is not there',
    ', resten: Resten',
    'Læsø, { part: Resten }',
    'Læsø;2023K1;1795',
    'UDTRAEK-KOMMUNE',
  ],
  [
    'a country of fewer people',
    ', resten: Resten',
    'Læsø, { part: Resten }',
    'Læsø;2023K1;1795\nHele landet;2023K1;90',
    'UDTRAEK-TOTAL',
  ],
])('refuses %s', async (_, key, recipients, extract, code) => {
  expect(await scheme(key, recipients, extract)).toContain(code);
});
