// How fast memos are checked, beyond what a memo of one line takes: five memos in one run, at most a second, and one memo of 1, 2.5, 5 and 10 MB,
// whose processor time is to grow with its length.
// Run: node bench/notat.js [memo ...]: the fixtures, or other memos; the long ones are those repeated.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './lib/measure.js';

const bin = fileURLToPath(new URL('../bin/fordel.js', import.meta.url));
const fixtures = fileURLToPath(new URL('../fixtures/notater/laest/', import.meta.url));
const limits = { together: 1, growth: 1.5 };

const given = process.argv.slice(2);
const memos =
  given.length > 0
    ? given
    : readdirSync(fixtures)
        .filter((name) => !name.endsWith('.yaml'))
        .map((name) => join(fixtures, name));
const folder = mkdtempSync(join(tmpdir(), 'fordel-notat-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

/** A run, whatever it finds: exit codes 1 and 2 are answers. */
function secondsOf(files, clock) {
  const run = [
    '"$@" > /dev/null 2>&1; [ $? -le 2 ]',
    'sh',
    process.execPath,
    bin,
    'notat',
    'kontrol',
    ...files,
  ];
  return Math.min(...Array.from({ length: 4 }, () => measure('sh', ['-c', ...run])[clock]));
}

function written(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const start = secondsOf([written('en-linje.txt', 'Der er 2 + 2 = 4 match.\n')], 'wall');
const together = secondsOf(memos, 'wall') - start;
const size = memos.reduce((total, path) => total + readFileSync(path).length, 0) / 1e6;
console.log(
  `${memos.length} memos, ${size.toFixed(2)} MB: ${together.toFixed(2)} s beyond the start of ${start.toFixed(2)} s (at most ${limits.together} s)`,
);

const text = memos.map((path) => readFileSync(path, 'utf8')).join('\n\n');
const perMegabyte = [1, 2.5, 5, 10].map((megabytes) => {
  const long = text.repeat(Math.ceil((megabytes * 1e6) / text.length)).slice(0, megabytes * 1e6);
  const seconds = secondsOf([written(`${megabytes}.txt`, long)], 'cpu');
  console.log(`${megabytes} MB: ${seconds.toFixed(1)} s, ${(seconds / megabytes).toFixed(2)} s each MB`);
  return seconds / megabytes;
});
const growth = perMegabyte.at(-1) / perMegabyte[0];
console.log(`a MB of 10 takes ${growth.toFixed(2)} × one alone (at most ${limits.growth} ×)`);
process.exitCode = together > limits.together || growth > limits.growth ? 1 : 0;
