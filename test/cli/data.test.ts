import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/input/reading/paths.ts';
import { fordelInThread } from '../support/fordel.ts';
import { fordelInProcess as fordel } from '../support/in-process.ts';

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'fordel-'));
  for (const part of ['bin', 'dist', 'data', 'package.json'])
    cpSync(join(packageRoot, part), join(copy, part), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true }));

describe('fordel data', () => {
  it('lists every data set as sound', async () => {
    const { stdout, status } = await fordel(['data']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/data\/kommuner\.csv +98 +ok/);
    expect(stdout).toContain('0 fejl, 0 advarsler.');
  });

  it('names source and licence in Markdown', async () => {
    expect((await fordel(['data', '-f', 'md'])).stdout).toContain('CC-BY-4.0');
  });

  it('finds a file that was changed, one with other columns and one that nobody described', async () => {
    writeFileSync(join(copy, 'data', 'kommune-varianter.csv'), 'navn;kommunekode\nÅlborg;851\n');
    writeFileSync(join(copy, 'data', 'ekstra.csv'), 'a;b\n');
    // The program reads the data of the package that it is in.
    const program = join(copy, 'bin', 'fordel.js');
    const { stdout, status } = await fordelInThread(['data', '-f', 'json'], { program });
    expect(status).toBe(1);
    expect(JSON.parse(stdout).fund.map(({ kode }: { kode: string }) => kode)).toEqual([
      'DATA-SHA256',
      'DATA-FELT',
      'DATA-MANGLER',
    ]);
  });
});
