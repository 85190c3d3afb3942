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

const years = ['--ordning', 'socialtilsyn-nord-2024', '--foer', 'socialtilsyn-nord-2023'];

it.each([
  ['socialtilsyn-budget', years, 'md'],
  ['socialtilsyn-budget', years, 'html'],
  ['socialtilsyn-budget', years, 'docx'],
  ['objektiv-finansiering', ['--ordning', 'socialtilsyn-nord-2024'], 'md'],
  ['objektiv-finansiering', ['--ordning', 'socialtilsyn-nord-2023'], 'html'],
])('%s with %j as %s passes its own check, with every figure bound', async (template, ordninger, format) => {
  const file = `notat.${format}`;
  expect((await fordel('notat', 'skriv', template, ...ordninger, '--ud', file)).status).toBe(0);
  const held = ordninger.map((each) => (each === '--foer' ? '--ordning' : each));
  const run = await fordel('notat', 'kontrol', file, ...held, '-f', 'json');
  expect(run.status).toBe(0);
  const check = JSON.parse(run.stdout);
  expect(check.ikkeKontrolleret).toBe(0);
  expect(check.ordninger.bundet).toHaveLength(check.kontrolleret);
  expect(check.kontrolleret).toBeGreaterThan(30);
});

it('sekretariat passes its check, though what rests on an expected PL rate is bound to nothing', async () => {
  const ordning = ['--ordning', 'sundhedssekretariat-2024'];
  expect((await fordel('notat', 'skriv', 'sekretariat', ...ordning, '--ud', 'notat.docx')).status).toBe(0);
  const run = await fordel('notat', 'kontrol', 'notat.docx', ...ordning, '--streng', '-f', 'json');
  expect(run.status).toBe(0);
  expect(JSON.parse(run.stdout).ikkeKontrolleret).toBe(4);
});
