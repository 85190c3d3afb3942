import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/input/reading/paths.ts';
import { fordelInThread } from '../support/fordel.ts';

const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
/** A copy of the package as it is installed, to change. */
const copy = mkdtempSync(join(tmpdir(), 'fordel-bin-'));
for (const part of ['bin', 'dist', 'data', 'package.json']) {
  cpSync(join(packageRoot, part), join(copy, part), { recursive: true });
}
symlinkSync(join(packageRoot, 'node_modules'), join(copy, 'node_modules'));
afterAll(() => rmSync(copy, { recursive: true }));

const run = (...args: string[]) => fordelInThread(args, { program: join(copy, 'bin', 'fordel.js') });

/** Changes the one built file that holds a text. */
function edit(find: string, put: string): () => void {
  const folder = join(copy, 'dist', 'cli');
  const file = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((name) => name.endsWith('.cjs'))
    .find((name) => readFileSync(name, 'utf8').includes(find));
  if (file === undefined) throw new Error(`nothing built holds ${find}`);
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace(find, put));
  return () => writeFileSync(file, before);
}

describe('the package', () => {
  it('has one program in bin/, CommonJS by the package.json beside it, and all that its own package.json points to', () => {
    expect(readdirSync(join(packageRoot, 'bin'))).toEqual(['fordel.js', 'package.json']);
    const { types, default: module } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'))
      .exports['.'];
    expect([types, module].filter((path) => !existsSync(join(packageRoot, path)))).toEqual([]);
  });

  it('holds nothing that is executed but the text of the program', () => {
    const built = readdirSync(join(packageRoot, 'dist'), { recursive: true, encoding: 'utf8' });
    const known = /\.(?:c?js|d\.ts|ttf|txt)$|^(?:cli|fonts|page|types)(?:\/[a-z-]+)*$/;
    expect(built.filter((file) => !known.test(file))).toEqual([]);
  });

  it('reads nothing that writes CSV, JSON or workbooks where a table is asked for', () => {
    const folder = join(packageRoot, 'dist', 'cli');
    const read = new Set<string>();
    const readWith = (file: string) => {
      if (read.has(file)) return;
      read.add(file);
      const text = readFileSync(join(folder, file), 'utf8');
      for (const [, path = ''] of text.matchAll(/^(?:const \w+ = )?require\("\.\/([^"]+)"\);$/gm))
        readWith(path);
    };
    const always = readdirSync(folder).filter((file) => /^(?:entry|run|beregn|takst|text)[-.]/.test(file));
    for (const file of always) readWith(file);
    const texts = [...read].map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(texts.join('')).toContain('// node_modules/cli-table3/');
    expect(texts.join('')).not.toMatch(
      /^\/\/ (?:node_modules\/(?:decimal\.js|csv-stringify)|src\/publish\/workbook)\//m,
    );
  });

  it('runs the code that stands in it, and nothing that lies beside it', async () => {
    expect((await run('hjaelp')).stdout).toContain('slutkoder');
    writeFileSync(join(copy, 'dist', 'fordel.cjs.cache'), 'noise');
    const undo = edit('\tberegn: (command', '\tregn: (command');
    const { status, stderr } = await run('beregn', 'telecare-nord-2023');
    undo();
    expect([status, stderr]).toEqual([2, expect.stringContaining('kommandoen "beregn" kendes ikke')]);
    expect((await run('beregn', 'telecare-nord-2023')).status).toBe(0);
  });

  it.each([
    ['the start', 'function declareProgram('],
    ['a command', 'function calculateScheme('],
  ])('that is damaged in %s is exit code 2, and no result', async (_, find) => {
    const undo = edit(find, `?${find}`);
    const { status, stdout, stderr } = await run('beregn', 'telecare-nord-2023');
    undo();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^fejl INTERN[\s\S]*SyntaxError/);
  });

  it('says what is needed to mend a fault of its own: the versions, and where it was', async () => {
    const undo = edit(
      'function calculateScheme(',
      'function calculateScheme() { null.scheme; }\nfunction unused(',
    );
    const { status, stdout, stderr } = await run('beregn', 'telecare-nord-2023');
    undo();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('INTERN');
    expect(stderr).toContain(`fordel ${version}, Node ${process.versions.node}, `);
    expect(stderr).toMatch(/at .*calculateScheme \([\s\S]*at .*beregn \(/);
  });
});
