// How long a whole country takes: 98 kommuner × 4 rater, e-invoice and page each; and the check of 10.000 e-invoices. Run: node bench/faktura.js
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fordel-bench-'));
const limit = 5;
const checked = { files: 10_000, seconds: 60, megabytes: 300 };

const kommuner = readFileSync(join(root, 'data/kommuner.csv'), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(';'));
const example = readFileSync(join(root, 'data/ordninger/socialtilsyn-nord-2024.yaml'), 'utf8');
const invoicing = example
  .slice(example.indexOf('fakturering:'))
  .replace(/debitorer: .*/, 'debitorer: debitorer.csv');

writeFileSync(
  join(folder, 'landet.yaml'),
  `ordning: landet
titel: Hele landet 2024
aar: 2024
udsteder: Eksempel
fordelinger:
  - id: bidrag
    titel: Bidrag
    beloeb: { fast: "100.000.000" }
    noegle:
      befolkning: { fil: ${join(root, 'data/befolkning/folk1a-2008K1-2026K1.csv')}, tidspunkt: 2023K1 }
    modtagere: [${kommuner.map(([code]) => `"${code}"`).join(', ')}]
    afrunding: { metode: stoerste-rest }
${invoicing}`,
);
writeFileSync(
  join(folder, 'debitorer.csv'),
  [
    'modtager;opkraevning;gln;personreference;ordrenummer;kontostreng;cvr;vej;nummer;postnr;by;bekraeftet',
    ...kommuner.map(
      ([code]) => `${code};;${gln(`952000000${code}`)};REF;;;;Eksempelvej;1;9999;Eksempelby;2024-01-01`,
    ),
  ].join('\n'),
);

for (const format of ['peppol', 'oioubl']) {
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      join(root, 'bin/fordel.js'),
      'faktura',
      'landet.yaml',
      '--rater',
      '4',
      '--format',
      format,
      '--ud',
      format,
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  const seconds = (performance.now() - start) / 1000;
  const count = /^(\d+) fakturaer/m.exec(stdout)?.[1] ?? '0';
  console.log(`${format}: ${count} fakturaer på ${seconds.toFixed(1)} s (grænsen er ${limit} s)`);
  if (status !== 0 || seconds > limit) {
    process.stderr.write(stderr);
    process.exitCode = 1;
  }
}
const many = join(folder, 'mange');
mkdirSync(many);
const names = readdirSync(join(folder, 'peppol/fakturaer')).filter((name) => name.endsWith('.xml'));
for (let index = 0; index < checked.files; index++) {
  const xml = readFileSync(join(folder, 'peppol/fakturaer', names[index % names.length] ?? ''), 'utf8');
  const number = `T-${String(index + 1).padStart(6, '0')}`;
  writeFileSync(join(many, `${number}.xml`), xml.replace(/<cbc:ID>[^<]*</, `<cbc:ID>${number}<`));
}
const begun = performance.now();
const peak = `process.on('exit', () => console.error(process.resourceUsage().maxRSS)); import(process.argv[1])`;
const check = spawnSync(
  process.execPath,
  ['-e', peak, join(root, 'bin/fordel.js'), 'faktura', '--kontrol', many],
  { cwd: folder, encoding: 'utf8' },
);
const seconds = (performance.now() - begun) / 1000;
const megabytes = Number(check.stderr.trim().split('\n').at(-1)) / 1024;
console.log(
  `--kontrol: ${checked.files} filer på ${seconds.toFixed(1)} s og ${megabytes.toFixed(0)} MB (grænserne er ${checked.seconds} s og ${checked.megabytes} MB)`,
);
if (check.status !== 0 || seconds > checked.seconds || megabytes > checked.megabytes) process.exitCode = 1;
rmSync(folder, { recursive: true });

function gln(body) {
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}
