// What the workbook of a year for 98 kommuner takes: four fordelinger by folketal, each with its weights, rests and ranks, in at most so
// many seconds and MB; and beside it the same result as JSON.
// Run: node bench/regneark.js
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './lib/measure.js';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const limits = { wall: 5, memory: 400 };
const folder = mkdtempSync(join(tmpdir(), 'fordel-regneark-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

const names = readFileSync(here('data/kommuner.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(';')[1]);
const share = (quarter, index) => `  - id: drift-${index}
    titel: Drift, ${index}. rate
    beloeb: { fast: "12.345.678,90" }
    noegle: { befolkning: { fil: ${here('data/befolkning/folk1a-2008K1-2026K1.csv')}, tidspunkt: ${quarter} } }
    modtagere: [${names.join(', ')}]
    afrunding: { metode: stoerste-rest, til: "0,01" }
`;
const scheme = join(folder, 'landet.yaml');
writeFileSync(
  scheme,
  `ordning: landet\ntitel: Hele landet 2024\naar: 2024\nudsteder: KL\nfordelinger:\n${['2023K1', '2023K2', '2023K3', '2023K4'].map((quarter, index) => share(quarter, index + 1)).join('')}`,
);

const best = (file) => {
  const runs = Array.from({ length: 3 }, () =>
    measure(process.execPath, [
      here('bin/fordel.js'),
      'beregn',
      scheme,
      '-o',
      join(folder, file),
      '--stille',
    ]),
  );
  return {
    wall: Math.min(...runs.map(({ wall }) => wall)),
    memory: Math.min(...runs.map(({ memory }) => memory)),
  };
};
const told = ({ wall, memory }) => `${wall.toFixed(2)} s, ${memory.toFixed(0)} MB`;
const workbook = best('aar.xlsx');
const size = (readFileSync(join(folder, 'aar.xlsx')).length / 1e6).toFixed(2);
console.log(
  `A workbook of 98 kommuner, four fordelinger: ${told(workbook)} (${size} MB; at most ${limits.wall} s and ${limits.memory} MB)`,
);
console.log(`The same as JSON: ${told(best('aar.json'))}`);
process.exitCode = workbook.wall > limits.wall || workbook.memory > limits.memory ? 1 : 0;
