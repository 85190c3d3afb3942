// What 1.000.000 counts take in each text form beside the API's CSV, read for one key: no more than twice its CPU, and within the
// same memory.
// Run: node bench/forms.js [pairs]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { date, kommuner } from './lib/make-extract.js';
import { forms, makeForm } from './lib/make-forms.js';
import { measure, median } from './lib/measure.js';

const [pairs = 5] = process.argv.slice(2).map(Number).filter(Number.isFinite);
const cells = 1_000_000;
const [mostCpu, mostMemory] = [2, 120];
const program = fileURLToPath(new URL('../bin/fordel.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fordel-bench-'));

try {
  const names = Object.keys(forms);
  for (const name of names) {
    makeForm(name, join(folder, name), cells);
    writeFileSync(join(folder, `${name}.yaml`), scheme(name));
  }
  const runs = new Map(names.map((name) => [name, []]));
  const [expected] = names.map(answer);
  for (const name of names) if (answer(name) !== expected) fail(`${name} gives something else`);
  for (let pair = 0; pair < pairs; pair++) for (const name of names) runs.get(name).push(run(name));
  const base = runs.get('API-CSV').map(({ cpu }) => cpu);
  for (const name of names) {
    const own = runs.get(name);
    const cpu = median(own.map((each) => each.cpu));
    const ratio = median(own.map((each, index) => each.cpu / base[index]));
    const memory = median(own.map((each) => each.memory));
    console.log(`${name.padEnd(16)} ${cpu.toFixed(2)} s CPU  ${ratio.toFixed(2)} ×  ${memory.toFixed(0)} MB`);
    if (ratio > mostCpu) fail(`${name} takes more than ${mostCpu} times the CPU`);
    if (memory > mostMemory) fail(`${name} takes more than ${mostMemory} MB`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(name) {
  return measure(process.execPath, [
    program,
    'beregn',
    join(folder, `${name}.yaml`),
    '-f',
    'json',
    '--stille',
  ]);
}

function answer(name) {
  const [allocation] = JSON.parse(run(name).stdout).fordelinger;
  return allocation.raekker.map(({ modtager, vaegt }) => `${modtager} ${vaegt}`).join('\n');
}

function scheme(file) {
  return `ordning: bench
titel: Bench
aar: 2026
udsteder: Eksempel
fordelinger:
  - id: bidrag
    titel: Bidrag
    beloeb: { fast: "100.000.000" }
    noegle: { befolkning: { fil: "${file}", tidspunkt: ${date}, alder: "0-17" } }
    modtagere: [${kommuner.join(', ')}]
    afrunding: { metode: stoerste-rest }
`;
}

function fail(message) {
  console.log(message);
  process.exitCode = 1;
}
