// Lets the drive fail, fill up or the process be killed at every single step of writing a batch and of clearing up after
// one, lets two machines meet, and edits the register as people and cloud drives do. Whatever happened, the runs after
// it must neither use a number twice nor lose one, nor remove what is not the program's.
// Run: node bench/faktura-fejl.js [every nth step; 1 is all]
import './register/faulty-fs.js';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { editedRegisters } from './register/edited.js';
import { atEveryStep } from './register/every-step.js';
import { twoMachines } from './register/two-machines.js';

const src = fileURLToPath(new URL('../src/output', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'fordel-fejl-'));
const outfile = join(out, 'program.mjs');
// The program looks for the package that it is in.
writeFileSync(join(out, 'package.json'), '{ "name": "fordel" }');
const modules = [
  'number-register',
  'plan-reservation',
  'register-folder',
  'register-history',
  'settle-reservation',
  'staging',
  'write-folder',
];
const input = join(out, 'all.ts');
writeFileSync(
  input,
  modules.map((name) => `export * from ${JSON.stringify(join(src, `${name}.ts`))};`).join('\n'),
);
await build({ input, platform: 'node', output: { file: outfile, format: 'esm' } });
const program = await import(pathToFileURL(outfile).href);

const stride = Number(process.argv[2] ?? 1);
const problems = [];
const total = { runs: 0, reused: 0, lost: 0, removed: 0 };
const count = (name, { reused, lost, removed, left }, expected = []) => {
  total.runs++;
  total.reused += reused.length;
  total.lost += lost.length;
  total.removed += removed.length;
  for (const [what, found] of Object.entries({
    genbrugt: reused,
    tabt: lost,
    fjernet: removed,
    efterladt: left,
  }))
    if (found.length > 0) problems.push(`${name}: ${what} ${found.join(', ')}`);
  problems.push(...expected.map((problem) => `${name}: ${problem}`));
};
const start = performance.now();
for (const part of [atEveryStep, twoMachines, editedRegisters]) {
  const before = total.runs;
  console.log(`${await part(program, count, stride)}: ${total.runs - before} forløb`);
}
console.log(`i alt ${total.runs} forløb på ${Math.round((performance.now() - start) / 1000)} s`);
for (const problem of problems.slice(0, 50)) console.log(problem);
console.log(`${total.reused} genbrugt, ${total.lost} tabt, ${total.removed} fjernet`);
process.exitCode = problems.length === 0 ? 0 : 1;
rmSync(out, { recursive: true });
