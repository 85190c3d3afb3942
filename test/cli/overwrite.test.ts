import { spawnSync } from 'node:child_process';
import {
  cpSync,
  linkSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shippedPath } from '../../src/input/reading/paths.ts';
import { fordelInProcess as fordel } from '../support/in-process.ts';

let cwd: string;
const ordning = `ordning: timer
titel: Timer
aar: 2024
udsteder: Eksempel
fordelinger:
  - id: timer
    titel: Timer
    beloeb: { fast: 100 }
    noegle: { optaelling: { fil: timer.csv, kolonne: timer } }
    modtagere: [Aalborg, Læsø]
    afrunding: { metode: stoerste-rest }
`;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fordel-over-'));
  writeFileSync(join(cwd, 'timer.yaml'), ordning);
  writeFileSync(join(cwd, 'timer.csv'), 'modtager;timer\nAalborg;70\nLæsø;30\n');
});
afterEach(() => rmSync(cwd, { recursive: true }));

async function expectRefused(args: string[], input: string): Promise<void> {
  const before = readFileSync(join(cwd, input), 'utf8');
  const { status, stdout, stderr } = await fordel(args, { cwd });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`det er en af de filer, der læses: ${input}`);
  expect(readFileSync(join(cwd, input), 'utf8')).toBe(before);
}

describe('a result is not written over what it was made from', () => {
  it.each(['timer.yaml', 'timer.csv'])('%s, by its own name or another spelling', async (input) => {
    await expectRefused(['beregn', 'timer.yaml', '-f', 'csv', '-o', input], input);
    await expectRefused(
      ['beregn', 'timer.yaml', '-f', 'csv', '-o', `../${cwd.split('/').at(-1)}/./${input}`],
      input,
    );
  });

  it.each(['timer.yaml', 'timer.csv'])('%s, through a symbolic or a hard link', async (input) => {
    symlinkSync(input, join(cwd, 'symbolsk.csv'));
    linkSync(join(cwd, input), join(cwd, 'haard.csv'));
    await expectRefused(['beregn', 'timer.yaml', '-o', 'symbolsk.csv'], input);
    await expectRefused(['beregn', 'timer.yaml', '-o', 'haard.csv'], input);
  });

  it('nor where the ordning itself was reached by the link', async () => {
    symlinkSync('timer.yaml', join(cwd, 'link.yaml'));
    await expectRefused(['beregn', 'link.yaml', '-f', 'csv', '-o', 'timer.yaml'], 'link.yaml');
  });

  it('nor where it came through standard input', () => {
    // A process of its own: it alone has a file for its standard input.
    const bin = fileURLToPath(new URL('../../bin/fordel.js', import.meta.url));
    const { status, stderr } = spawnSync(
      process.execPath,
      [bin, 'beregn', '-', '-f', 'csv', '-o', 'timer.yaml'],
      {
        cwd,
        encoding: 'utf8',
        stdio: [openSync(join(cwd, 'timer.yaml'), 'r'), 'pipe', 'pipe'],
      },
    );
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('det er en af de filer, der læses: <stdin>'),
    ]);
    expect(readFileSync(join(cwd, 'timer.yaml'), 'utf8')).toBe(ordning);
  });

  it('nor the tables and extracts of spor, whatever their size', async () => {
    const file = shippedPath('facit', 'erhvervshus-nordjylland-2023.csv');
    cpSync(file, join(cwd, 'facit.csv'));
    const extract = readFileSync(shippedPath('befolkning', 'folk1a-2008K1-2026K1.csv'), 'utf8');
    writeFileSync(join(cwd, 'lille.csv'), extract);
    writeFileSync(join(cwd, 'stor.csv'), extract + '\n'.repeat(4_100_000));
    const spor = ['spor', 'facit.csv', '--total', '17.645', '-f', 'csv', '-u'];
    await expectRefused([...spor, 'lille.csv', '-o', 'facit.csv'], 'facit.csv');
    await expectRefused([...spor, 'lille.csv', '-o', 'lille.csv'], 'lille.csv');
    await expectRefused([...spor, 'stor.csv', '-o', 'stor.csv'], 'stor.csv');
  });

  it('but over an older result, also through a link', async () => {
    writeFileSync(join(cwd, 'gammel.csv'), 'gammel');
    symlinkSync('gammel.csv', join(cwd, 'link.csv'));
    expect((await fordel(['beregn', 'timer.yaml', '-o', 'link.csv'], { cwd })).status).toBe(0);
    expect(readFileSync(join(cwd, 'gammel.csv'), 'utf8')).toContain('fordeling;');
  });
});
