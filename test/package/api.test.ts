import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/input/reading/paths.ts';

const page = readFileSync(join(packageRoot, 'docs', 'api.md'), 'utf8');
/** The examples of the page: a block of code, and the block of what it prints. */
const examples = [...page.matchAll(/```js\n(.*?)```\n\n```text\n(.*?)```/gs)].map(
  ([, code = '', output = '']) => ({ code, output }),
);
/** The names in the first column of the table of functions. */
const documented = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name);

const folder = mkdtempSync(join(tmpdir(), 'fordel-'));
const installed = join(folder, 'node_modules', 'fordel');

/** Unpacks what would be published into an empty folder; nothing is installed beside it. */
beforeAll(() => {
  // npm is a script on Windows, which only a shell starts there.
  const shell = process.platform === 'win32';
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  execFileSync('npm', pack, { cwd: packageRoot, shell });
  const [tarball = ''] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', tarball], { cwd: folder });
  mkdirSync(join(folder, 'node_modules'));
  renameSync(join(folder, 'package'), installed);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package, alone in an empty folder', () => {
  it('holds what runs, its data and its pages, and nothing else', () => {
    const expected = ['LICENSE', 'README.md', 'bin', 'data', 'dist', 'docs', 'package.json'];
    expect(readdirSync(installed).sort()).toEqual(expected);
    const types = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' });
    expect(types.filter((file) => /\.ts$/.test(file) && !/\.d\.ts$/.test(file))).toEqual([]);
  });

  it('runs every example of docs/api.md by its own name, and exports what that page documents', () => {
    const mark = '=====';
    for (const [index, { code }] of examples.entries())
      writeFileSync(join(folder, `example-${index}.mjs`), code);
    const main = [
      "console.log(Object.keys(await import('fordel')).join(' '));",
      ...examples.map((_, index) => `console.log('${mark}'); await import('./example-${index}.mjs');`),
    ];
    writeFileSync(join(folder, 'main.mjs'), main.join('\n'));
    const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
    const run = spawnSync(process.execPath, ['main.mjs'], { cwd: folder, env, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    const [names = '', ...outputs] = run.stdout.split(`${mark}\n`);
    expect(outputs).toEqual(examples.map(({ output }) => output));
    expect(names.trim().split(' ')).toEqual([...documented, 'FordelError', 'SourceReader'].sort());
    // Every function that the page documents is used on it.
    const code = examples.map((example) => example.code).join('\n');
    expect(documented.filter((name) => !new RegExp(`\\b${name}\\(`).test(code))).toEqual([]);
  });

  it('has types that stand alone, each named on the page', () => {
    const declared = readFileSync(join(installed, 'dist', 'types', 'index.d.ts'), 'utf8');
    const exported = [...declared.matchAll(/^export (type )?\{(.*)\}/gm)].flatMap(([, isType, list = '']) =>
      list
        .split(',')
        .filter((name) => isType !== undefined || name.trim().startsWith('type '))
        .map((name) => name.replace('type ', '').trim()),
    );
    expect(exported.length).toBeGreaterThan(20);
    expect(exported.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);

    writeFileSync(join(folder, 'consumer.mts'), consumer(exported));
    const tsc = join(packageRoot, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--module', 'nodenext'];
    const target = ['--target', 'es2023', '--types', ''];
    const run = spawnSync(process.execPath, [tsc, ...options, ...target, 'consumer.mts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(run.stdout + run.stderr).toBe('');
    expect(run.status).toBe(0);
  });
});

/** What an engineer writes: with every type imported, and what must not compile marked so. */
function consumer(types: readonly string[]): string {
  return `
import type { ${types.join(', ')} } from 'fordel';
import { apportion, calculateScheme, danish, exact, loadScheme, planInvoices } from 'fordel';

const input: SchemeInput = loadScheme('telecare-nord-2023');
const rows: readonly AllocationRow[] = calculateScheme(input).allocations.flatMap(({ rows }) => rows);
export const amounts: string[] = rows.map(({ amount }) => danish(amount, 2));
const rounding: Rounding = { method: 'stoerste-rest', step: exact('0,01') };
const claims = [{ key: '851', weight: exact(3n), name: 'Aalborg' }];
export const names: string[] = apportion(exact('1'), claims, rounding).map(({ name }) => name);
export const payable: Rational[] = planInvoices(input).batch.documents.map((document) => document.payable);
// @ts-expect-error a binary float is no amount
exact(0.1);
// @ts-expect-error no such method
apportion(exact('1'), claims, { method: 'nearest', step: exact('1') });
// @ts-expect-error not part of the API
import { calculateSheme } from 'fordel';
`;
}
