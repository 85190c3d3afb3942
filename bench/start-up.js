// How long the command line takes to start, as a ratio to Node's own start: pairs of runs in turn, the median ratio.
// Run: node bench/start-up.js [pairs], with each Node that is to be measured; the first run, which is not counted, fills
// the compile cache of those that keep one. Only a quiet machine gives times; where it is busy, the main thread's own time tells more:
// perf stat -i -e task-clock node bin/fordel.js …, in turn with node -e 0. What was measured, tried and left: docs/decisions/0003.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/fordel.js', import.meta.url));
const pairs = Number(process.argv[2] ?? 20);
const limits = [
  { args: ['--version'], limit: 1.5 },
  { args: ['beregn', 'socialtilsyn-nord-2024'], limit: 3 },
];

function milliseconds(args) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`exit code ${status}: ${args.join(' ')}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

console.log(`Node ${process.versions.node}`);
let slow = false;
for (const { args, limit } of limits) {
  milliseconds([bin, ...args]);
  const runs = Array.from({ length: pairs }, () => ({
    fordel: milliseconds([bin, ...args]),
    node: milliseconds(['-e', '0']),
  }));
  const ratio = median(runs.map((run) => run.fordel / run.node));
  const times = `${median(runs.map((run) => run.fordel)).toFixed(0)} ms against ${median(runs.map((run) => run.node)).toFixed(0)} ms`;
  console.log(`fordel ${args.join(' ')}: ${ratio.toFixed(2)} × node -e 0 (${times}; at most ${limit} ×)`);
  slow ||= ratio > limit;
}
process.exitCode = slow ? 1 : 0;
