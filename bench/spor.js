// How fast `fordel spor` searches FOLK1A by single year of age. The extract is made up (a full one is not shipped): 73
// quarters × 3 sexes × 126 ages × 98 kommuner, and tables worked out from one quarter, age span and sex of it.
// Run after a build: node bench/spor.js
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const kommuner = readFileSync(new URL('../data/kommuner.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(';')[1]);
const quarters = Array.from(
  { length: 73 },
  (_, index) => `${2008 + Math.floor(index / 4)}K${(index % 4) + 1}`,
);
const sexes = ['Mænd', 'Kvinder', 'I alt'];

/** Numbers that look random and are the same every time. */
let seed = 20261122;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

const folder = mkdtempSync(join(tmpdir(), 'fordel-bench-'));
const [extract, table] = [join(folder, 'folk1a.csv'), join(folder, 'tabel.csv')];
const counts = new Map();

/** Writes the extract a quarter at a time: it is 95 MB. */
function writeExtract() {
  const file = openSync(extract, 'w');
  writeSync(file, 'OMRÅDE;KØN;ALDER;TID;INDHOLD\r\n');
  let rows = 0;
  for (const quarter of quarters) {
    const lines = [];
    for (const [place, kommune] of kommuner.entries()) {
      for (let age = 0; age <= 125; age++) {
        const size = age > 105 ? 0 : ((place % 17) + 1) * 40 * (1 - (age / 110) ** 3);
        const [men, women] = [
          Math.floor(size * (0.8 + random() * 0.4)),
          Math.floor(size * (0.8 + random() * 0.4)),
        ];
        for (const [index, count] of [men, women, men + women].entries()) {
          lines.push(`${kommune};${sexes[index]};${age} år;${quarter};${count}\r\n`);
        }
        if (quarter === '2023K2' && age >= 3 && age <= 17) {
          counts.set(kommune, (counts.get(kommune) ?? 0n) + BigInt(women));
        }
      }
    }
    writeSync(file, lines.join(''));
    rows += lines.length;
  }
  closeSync(file);
  return rows;
}

/** A table of some kommuner, which share the total with all of them, each row rounded on its own; the first may be 5 too much. */
function writeTable(shown, total, isOdd) {
  const all = [...counts.values()].reduce((sum, count) => sum + count);
  const amounts = shown.map((kommune) => (2n * total * counts.get(kommune) + all) / (2n * all));
  if (isOdd) amounts[0] += 5n;
  const rows = shown.map((kommune, index) => `${kommune};${amounts[index]}`);
  writeFileSync(table, `modtager;beloeb\n${rows.join('\n')}\n`);
}

// What is told apart at once, what leaves many candidates, few of many kommuner, and no total at all, with a row that does not belong.
const runs = [
  [kommuner, 1_000_000_000n, true],
  [kommuner, 7_000n, true],
  [kommuner.slice(0, 15), 50_000_000n, true],
  [kommuner, 1_000_000_000n, false],
  [kommuner.slice(0, 15), 50_000_000n, false],
  [kommuner, 1_000_000_000n, false, true],
];
try {
  console.log(`${writeExtract()} rows`);
  for (const [shown, total, isGiven, isOdd = false] of runs) {
    writeTable(shown, total, isOdd);
    const args = [
      '--max-old-space-size=256',
      'bin/fordel.js',
      'spor',
      table,
      '--udtraek',
      extract,
      '-f',
      'json',
    ];
    const start = performance.now();
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [...args, ...(isGiven ? ['--total', `${total}`] : [])],
      {
        encoding: 'utf8',
        maxBuffer: 1e9,
      },
    );
    const seconds = (performance.now() - start) / 1000;
    if (stdout === '') throw new Error(stderr);
    const { optaellingerProevet, traeffere, priser } = JSON.parse(stdout);
    const found = isGiven ? traeffere : priser.laesninger;
    console.log(
      `${shown.length} rows, ${isGiven ? total : 'no total'}${isOdd ? ', one row wrong' : ''}: ${optaellingerProevet} headcounts in ${seconds.toFixed(2)} s, ${found.length} hits`,
    );
    const isIt = ({ tidspunkt, alder, koen }) =>
      tidspunkt === '2023K2' && alder === '3-17' && koen === 'kvinder';
    if (!found.some(isIt) || seconds > 5) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
