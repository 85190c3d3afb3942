import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fordelInProcess } from '../support/in-process.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-skriv-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const fordel = (...args: readonly string[]) => fordelInProcess(args, { cwd: folder });

it.each([
  ['socialtilsyn-budget', 'socialtilsyn-nord-2024', 'md'],
  ['socialtilsyn-budget', 'socialtilsyn-nord-2024', 'html'],
  ['objektiv-finansiering', 'socialtilsyn-nord-2024', 'md'],
  ['objektiv-finansiering', 'socialtilsyn-nord-2023', 'html'],
])('%s of %s as %s passes its own check, with every figure bound', async (template, ordning, format) => {
  const file = `notat.${format}`;
  expect((await fordel('notat', 'skriv', template, '--ordning', ordning, '--ud', file)).status).toBe(0);
  const run = await fordel('notat', 'kontrol', file, '--ordning', ordning, '-f', 'json');
  expect(run.status).toBe(0);
  const check = JSON.parse(run.stdout);
  expect(check.ikkeKontrolleret).toBe(0);
  expect(check.ordninger.bundet).toHaveLength(check.kontrolleret);
  expect(check.kontrolleret).toBeGreaterThan(30);
});
