import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** The rooms of src/, and the rooms each may import from. Data moves one way: files → input → … → files. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  input: ['model'],
  calculate: ['model'],
  check: ['model', 'calculate'],
  publish: ['model', 'calculate', 'check'],
  cli: ['model', 'input', 'calculate', 'check', 'publish'],
};
/** What a pure room never touches: files, clock, network, chance, locale. */
const impure = /from 'node:|new Date|Date\.now|Math\.random|fetch\(|process\.|toLocale|Intl\./;
/** Binary floating point has no business where money and weights are. */
const floating = /parseFloat|toFixed|Math\.(round|floor|ceil|trunc)|\bNumber\(|\bNumber\.parse/;

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const roomOf = (file: string) => file.split('/')[0] ?? '';
const read = (file: string) => readFileSync(join(src, file), 'utf8');
const inRooms = (...rooms: string[]) => files.filter((file) => rooms.includes(roomOf(file)));

describe('the rooms of src/', () => {
  it('holds no file outside a room but the public API', () => {
    expect(files.filter((file) => !(roomOf(file) in mayImport))).toEqual(['index.ts']);
  });

  it.each(Object.keys(mayImport))('%s imports only from the rooms before it', (room) => {
    const against = inRooms(room).flatMap((file) =>
      [...read(file).matchAll(/(?:from|import\() ?'(\.[^']+)'/g)]
        .map(([, target = '']) => relative(src, resolve(dirname(join(src, file)), target)))
        .filter((target) => roomOf(target) !== room && !mayImport[room]?.includes(roomOf(target)))
        .map((target) => `${file} → ${target}`),
    );
    expect(against).toEqual([]);
  });

  it('keeps model and calculate pure, and publish away from files', () => {
    expect(inRooms('model', 'calculate', 'check').filter((file) => impure.test(read(file)))).toEqual([]);
    expect(inRooms('publish').filter((file) => /from 'node:fs/.test(read(file)))).toEqual([]);
  });

  it('keeps packages out of model, calculate and check', () => {
    const packages = inRooms('model', 'calculate', 'check').filter((file) => /from '[^.]/.test(read(file)));
    expect(packages).toEqual([]);
  });

  it('keeps floating point away from money and weights', () => {
    // The search of `spor` sieves millions of candidates in whole numbers below 2^53; `apportion` has the last word.
    const sieve = 'calculate/trace/printed-steps.ts';
    const exact = inRooms('model', 'calculate', 'check').filter((file) => file !== sieve);
    expect(exact.filter((file) => floating.test(read(file)))).toEqual([]);
  });

  it('keeps every file short enough to be read in one go', () => {
    expect(files.filter((file) => read(file).split('\n').length > 250)).toEqual([]);
  });
});
