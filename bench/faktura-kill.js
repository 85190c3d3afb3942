// Kills `fordel faktura` at random moments and holds what it leaves against three promises: a batch is whole or not
// there, no number is used twice, and no number is lost, also when finished folders are moved away. Run: node bench/faktura-kill.js [moments] [seed]
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/fordel.js', import.meta.url));
const moments = Number(process.argv[2] ?? 100);
let state = Number(process.argv[3] ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'fordel-kill-'));
const argsOf = (index, name) => {
  const day = new Date(Date.UTC(2024, 0, 2 + index)).toISOString().slice(0, 10);
  return [bin, 'faktura', 'socialtilsyn-nord-2024', '--dato', day, '--ud', name];
};

const start = performance.now();
spawnSync(process.execPath, argsOf(0, 'k0'), { cwd: folder });
const duration = performance.now() - start;

const problems = [];
let cut = 0;
let index = 0;
let moved = 0;
/** Every batch that was seen whole, where it was last put. */
const finished = [];
mkdirSync(join(folder, 'sendt'));
while (cut < moments) {
  index++;
  const name = `k${index}`;
  if (await killAfter(random() * duration, argsOf(index, name))) cut++;
  if (existsSync(join(folder, name))) holdWhole(name);
  // Of three batches one is given up, and its numbers must come back; the others are asked for again.
  if (index % 3 !== 0) {
    const { status, stderr } = spawnSync(process.execPath, argsOf(index, name), {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) problems.push(`${name}: den næste kørsel gav ${status}: ${stderr}`);
    else holdWhole(name);
  }
  // What is there is moved away every other time before anything else is run: its numbers must stay its own.
  if (!existsSync(join(folder, name))) continue;
  if (index % 2 === 0) {
    renameSync(join(folder, name), join(folder, 'sendt', name));
    moved++;
  }
  finished.push(index % 2 === 0 ? join('sendt', name) : name);
}
spawnSync(process.execPath, argsOf(index + 1, 'sidste'), { cwd: folder });

const sent = readdirSync(join(folder, 'sendt')).map((name) => join('sendt', name));
const batches = [...readdirSync(folder), ...sent].filter((name) =>
  existsSync(join(folder, name, 'manifest.json')),
);
const numbers = batches.flatMap((name) => manifestOf(name).dokumenter.map(({ nummer }) => nummer)).sort();
const reused = numbers.filter((number, index) => number === numbers[index - 1]);
const lost = Array.from(
  { length: Number(numbers.at(-1)?.slice('2024-'.length) ?? 0) },
  (_, index) => `2024-${String(index + 1).padStart(6, '0')}`,
).filter((number) => !numbers.includes(number));
const removed = finished.filter((name) => !batches.includes(name));
for (const [what, found] of Object.entries({ genbrugt: reused, tabt: lost, fjernet: removed }))
  if (found.length > 0) problems.push(`${what}: ${found.join(', ')}`);
const leftovers = readdirSync(folder).filter((name) => name.endsWith('.tmp') && name.startsWith('.sidste'));
if (leftovers.length > 0) problems.push(`efterladt: ${leftovers.join(', ')}`);
console.log(
  `${index} kørsler, ${cut} afbrudt, ${batches.length} hele kørsler (${moved} flyttet), ${numbers.length} numre i række`,
);
for (const problem of problems) console.log(problem);
console.log(`${reused.length} genbrugt, ${lost.length} tabt, ${removed.length} fjernet`);
process.exitCode = problems.length === 0 ? 0 : 1;
rmSync(folder, { recursive: true });

function killAfter(milliseconds, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('exit', (_code, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

/** Every file that the manifest names is there with its digest, and nothing else. */
function holdWhole(name) {
  const manifest = manifestOf(name);
  const named = [...manifest.filer, ...manifest.dokumenter.flatMap(({ filer }) => filer)];
  for (const { fil, sha256 } of named) {
    const path = join(folder, name, fil);
    const digest = existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'ingen';
    if (digest !== sha256) problems.push(`${name}/${fil}: ${digest}`);
  }
  const found = readdirSync(join(folder, name), { recursive: true, withFileTypes: true });
  const count = found.filter((entry) => entry.isFile()).length;
  if (count !== named.length + 1) problems.push(`${name}: ${count} filer, ikke ${named.length + 1}`);
}

function manifestOf(name) {
  return JSON.parse(readFileSync(join(folder, name, 'manifest.json'), 'utf8'));
}

/** Mulberry32: the same seed kills at the same moments. */
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let value = Math.imul(state ^ (state >>> 15), 1 | state);
  value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
  return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
}
