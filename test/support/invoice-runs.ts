import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach } from 'vitest';
import { fordelInProcess } from './in-process.ts';
import { fixture } from './invoicing.ts';

export const bothSigns = fixture('begge-fortegn.yaml');
/** One invoice and one credit note, to Aalborg; the debitorfil is `debitorer.csv`. */
export const smallScheme = readFileSync(bothSigns, 'utf8')
  .replaceAll(/befolkning: \{.*\}/g, 'lige: {}')
  .replaceAll('[Aalborg, Rebild, Læsø, Thisted]', '[Aalborg, Læsø]');
/** The folder of the test that runs: each has one of its own. */
export let cwd: string;

/** Gives each test of a file an empty folder, and takes it away again. */
export function eachInItsOwnFolder(): void {
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'fordel-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true }));
}

export const run = (...args: string[]) => fordelInProcess(['faktura', ...args], { cwd });
export const filesIn = (folder: string) =>
  readdirSync(join(cwd, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
export const digestOf = (folder: string) =>
  filesIn(folder).map((file) => [
    file.slice(join(cwd, folder).length),
    createHash('sha256').update(readFileSync(file)).digest('hex'),
  ]);
export const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(cwd, folder, 'manifest.json'), 'utf8'));
export const payable = (file: string) =>
  BigInt(/PayableAmount[^>]*>(\d+)\.00</.exec(readFileSync(file, 'utf8'))?.[1] ?? '-1');
/** Øre of an amount with a decimal point: -250.25 is -25025. */
export const oereOf = (text: string) => {
  const [, sign, kroner = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  const oere = BigInt(kroner + decimals.padEnd(2, '0'));
  return sign === '-' ? -oere : oere;
};
export const csvOf = (path: string): Record<string, string>[] =>
  parse(readFileSync(join(cwd, path)), { bom: true, delimiter: ';', columns: true });

/** What `batch` computes from: `ordning.yaml` of the test's folder. */
export const plan = ['ordning.yaml', '--debitorer', fixture('debitorer.csv')];
/** One batch of the day of January, to `ud-DAY`. */
export const batch = (day: number, ...more: string[]) =>
  run(...plan, '--dato', `2024-01-0${day}`, '--ud', `ud-${day}`, ...more);
export const inRegister = (name: string) => join(cwd, 'fakturanumre', name);
export const entry = (name: string) => JSON.parse(readFileSync(inRegister(name), 'utf8'));
/** The first number of each series that a batch took. */
export const numbersIn = (folder: string) => {
  const { numre } = manifestOf(folder);
  return [numre.faktura.foerste, numre.kreditnota.foerste];
};
