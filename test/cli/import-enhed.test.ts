import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

const cwd = mkdtempSync(join(tmpdir(), 'fordel-enhed-'));
const tidy = 'OMRÅDE;TID;INDHOLD\nLæsø;2023K1;2\n';
const wide = 'OMRÅDE;2023K1;2023K2\nLæsø;2;3\n';
const px = (unit: string) =>
  `CHARSET="ANSI";\nTITLE="Folketal efter område og tid";\nUNITS="${unit}";\nSTUB="område";\nHEADING="tid";\nVALUES("område")="Læsø";\nVALUES("tid")="2023K1";\nDATA=\n2;\n`;

const runOn = async (content: string) => {
  writeFileSync(join(cwd, 'fil'), content);
  const { status, stderr } = await fordel(['import', 'fil'], { cwd });
  return [status, stderr];
};

it.each([
  ['a line of its own', `Enhed: 1.000 personer\n${tidy}`, '1.000 personer'],
  ['the title', `Folketal efter område (procent)\n\n${tidy}`, 'procent'],
  ['the title of a wide table', `Folketal (i tusinder)\n${wide}`, 'i tusinder'],
  ['px', px('Pct.'), 'Pct.'],
])('a unit that is no number of people is told: in %s', async (_, content, unit) =>
  expect(await runOn(content)).toEqual([
    0,
    expect.stringContaining(`UDTRAEK-ENHED  fil  filen siger, at dens enhed er ${unit};`),
  ]),
);

it.each([
  ['none', tidy],
  ['antal', `Enhed: Antal\n${tidy}`],
  ['a title with the date', `Folketal (foreløbige tal)\n${wide}`],
  ['money, which a key may be of', px('1.000 kr.')],
])('nothing is told of %s', async (_, content) => expect(await runOn(content)).toEqual([0, '']));
