// How fast `fordel spor` searches FOLK1A by single year of age. The extract is made up (a full one is not shipped): 73
// quarters × 3 sexes × 126 ages × 11 kommuner, and a table worked out from one quarter, age span and sex of it.
// Run after a build: node bench/spor.js
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const kommuner = [
  'Brønderslev',
  'Frederikshavn',
  'Hjørring',
  'Jammerbugt',
  'Læsø',
  'Mariagerfjord',
  'Morsø',
  'Rebild',
  'Thisted',
  'Vesthimmerlands',
  'Aalborg',
];
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

const counts = new Map();
const lines = ['OMRÅDE;KØN;ALDER;TID;INDHOLD'];
for (const quarter of quarters) {
  for (const [place, kommune] of kommuner.entries()) {
    for (let age = 0; age <= 125; age++) {
      const size = age > 105 ? 0 : (place + 1) * 40 * (1 - (age / 110) ** 3);
      const [men, women] = [
        Math.floor(size * (0.8 + random() * 0.4)),
        Math.floor(size * (0.8 + random() * 0.4)),
      ];
      for (const [index, count] of [men, women, men + women].entries()) {
        lines.push(`${kommune};${sexes[index]};${age} år;${quarter};${count}`);
        counts.set(`${kommune} ${sexes[index]} ${age} ${quarter}`, count);
      }
    }
  }
}

const children = kommuner.map((kommune) => {
  let sum = 0n;
  for (let age = 3; age <= 17; age++) sum += BigInt(counts.get(`${kommune} Kvinder ${age} 2023K2`));
  return sum;
});
const all = children.reduce((sum, count) => sum + count);

const folder = mkdtempSync(join(tmpdir(), 'fordel-bench-'));
try {
  const [extract, table] = [join(folder, 'folk1a.csv'), join(folder, 'tabel.csv')];
  writeFileSync(extract, `${lines.join('\r\n')}\r\n`);
  console.log(`${lines.length - 1} rows`);
  // A total in kr. is told from all others; one in 1.000 kr. leaves many more candidates to judge.
  for (const total of [19_156_058n, 7_000n]) {
    const rows = kommuner.map(
      (kommune, index) => `${kommune};${(2n * total * children[index] + all) / (2n * all)}`,
    );
    writeFileSync(table, `modtager;beloeb\n${rows.join('\n')}\n`);
    const args = ['--max-old-space-size=256', 'bin/fordel.js', 'spor', table, '--total', `${total}`];
    const start = performance.now();
    const { stdout, stderr } = spawnSync(process.execPath, [...args, '--udtraek', extract, '-f', 'json'], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    const seconds = (performance.now() - start) / 1000;
    if (stdout === '') throw new Error(stderr);
    const { optaellingerProevet, traeffere } = JSON.parse(stdout);
    console.log(
      `${total}: ${optaellingerProevet} headcounts × 9 methods in ${seconds.toFixed(2)} s, ${traeffere.length} hits`,
    );
    const isIt = ({ tidspunkt, alder, koen }) =>
      tidspunkt === '2023K2' && alder === '3-17' && koen === 'kvinder';
    if (!traeffere.some(isIt) || seconds > 5) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
