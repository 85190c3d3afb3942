// How long a key of 98 kommuner takes over a large extract, and in what memory, beside others that answer the question:
// medians of paired runs, each result held against the others' before it is timed.
// Run: npm run bench -- [pairs] [whole], or node bench/extract.js once that has installed the others.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { date, kommuner, makeExtract, wholeTable } from './lib/make-extract.js';
import { isThere, measure, median } from './lib/measure.js';

const [pairs = 5] = process.argv.slice(2).map(Number).filter(Number.isFinite);
const whole = process.argv.includes('whole');
const memoryLimit = 120;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fordel-bench-'));
const extract = join(folder, 'folk1a.csv');
const scheme = join(folder, 'ordning.yaml');
writeFileSync(
  scheme,
  `ordning: bench
titel: Bench
aar: 2026
udsteder: Eksempel
fordelinger:
  - id: bidrag
    titel: Bidrag
    beloeb: { fast: "100.000.000" }
    noegle: { befolkning: { fil: folk1a.csv, tidspunkt: ${date}, alder: "0-17" } }
    modtagere: [${kommuner.join(', ')}]
    afrunding: { metode: stoerste-rest }
`,
);

const peers = {
  fordel: [process.execPath, [here('../bin/fordel.js'), 'beregn', scheme, '-f', 'json']],
  duckdb: [process.execPath, [here('peers/duckdb.js'), extract, date], 'node_modules/@duckdb/node-api'],
  mawk: ['mawk', ['-F', ';', '-v', `date=${date}`, '-f', here('peers/children.awk'), extract]],
  python: ['python3', [here('peers/children.py'), extract, date]],
  'csv-parse': [process.execPath, [here('peers/csv-parse.js'), extract, date]],
};
const present = Object.keys(peers).filter((name) => {
  const [command, , needs] = peers[name];
  return isThere(command) && (needs === undefined || existsSync(here(needs)));
});

try {
  const sizes = [1_000_000, 5_000_000, ...(whole ? [wholeTable] : [])];
  for (const rows of sizes) for (const shuffled of [false, true]) compare(rows, shuffled);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function compare(rows, shuffled) {
  makeExtract(extract, rows, shuffled);
  console.log(`\n${rows.toLocaleString('da')} rows, ${shuffled ? 'shuffled' : 'sorted'}`);
  const expected = answer('fordel');
  const runs = new Map(present.map((name) => [name, []]));
  for (const name of present) {
    if (answer(name) !== expected) throw new Error(`${name} gives something else`);
  }
  for (let pair = 0; pair < pairs; pair++) {
    // The slow ones need no second run to be seen to be slow.
    for (const name of present.slice(0, pair === 0 ? undefined : 2))
      runs.get(name).push(measure(...peers[name]));
  }
  const of = (name, what) => median(runs.get(name).map((run) => run[what]));
  for (const name of present) {
    const cells = [of(name, 'cpu').toFixed(2), of(name, 'wall').toFixed(2), of(name, 'memory').toFixed(0)];
    console.log(
      `${name.padEnd(10)} ${cells[0].padStart(7)} s CPU ${cells[1].padStart(7)} s wall ${cells[2].padStart(5)} MB`,
    );
  }
  if (of('fordel', 'memory') > memoryLimit) fail(`fordel takes more than ${memoryLimit} MB`);
  if (!present.includes('duckdb')) return;
  for (const what of ['cpu', 'wall']) {
    const ratio = median(runs.get('fordel').map((run, index) => run[what] / runs.get('duckdb')[index][what]));
    console.log(`${what}: ${ratio.toFixed(2)} × duckdb`);
    if (ratio > 1) fail(`fordel takes more ${what} than duckdb`);
  }
}

/** What a peer answers, as one text: the kommuner by name, each with its children. */
function answer(name) {
  const { stdout } = measure(...peers[name]);
  const rows =
    name === 'fordel'
      ? JSON.parse(stdout).fordelinger[0].raekker.map(({ modtager, vaegt }) => `${modtager};${vaegt}`)
      : stdout.trim().split('\n');
  return rows
    .filter((row) => kommuner.includes(row.split(';')[0]))
    .sort()
    .join('\n');
}

function fail(message) {
  console.log(message);
  process.exitCode = 1;
}
