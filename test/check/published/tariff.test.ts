import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { checkScheme } from '../../../src/check/published/check-scheme.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { packageRoot, shippedPath } from '../../../src/input/reading/paths.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = 'socialtilsyn-nord-2024-takster.csv';

/** The check of the takster against another published table. */
function checkOf(text: string, change = (scheme: string) => scheme) {
  writeFileSync(join(folder, file), text);
  const scheme = readFileSync(shippedPath('ordninger', 'socialtilsyn-nord-2024.yaml'), 'utf8')
    .replace(`../facit/${file}`, file)
    .replaceAll('../', `${packageRoot}/data/`);
  writeFileSync(join(folder, 'ordning.yaml'), change(scheme));
  const input = loadScheme(join(folder, 'ordning.yaml'), { withPublished: true });
  const { cells, findings } = checkScheme(input, calculateScheme(input));
  return { cells, findings: findings.filter(({ place }) => place?.file.endsWith(file)) };
}

/** What the check says when one published takst is another. */
function findingsWith(from: string, to: string, change?: (scheme: string) => string) {
  return checkOf(readFileSync(shippedPath('facit', file), 'utf8').replace(from, to), change).findings;
}

describe('published prices of services', () => {
  const rows = (price: string) =>
    `gruppe;ydelse;takst\ngruppe-1;;43.852\ngruppe-4;;131.555\ngruppe-4;skaerpet-tilsyn;${price}\n`;

  it('are held against a part of the unrounded takst, and belong to the family', () => {
    const { cells, findings } = checkOf(rows('13.155'));
    expect(cells.filter(({ row }) => row === '50 pladser og flere, Skærpet tilsyn, pr. måned')).toMatchObject(
      [{ verdict: 'stemmer' }],
    );
    expect(findings.map(({ severity, advice }) => `${severity} ${advice}`)).toEqual([
      'note Den er fra 43.851,50 til under 43.851,6667.',
      expect.stringMatching(/^advarsel Det er ikke kontrolleret/),
    ]);
  });

  it('are found wrong, or no prices at all', () => {
    const wrong = checkOf(rows('13.156')).findings.filter(({ severity }) => severity === 'fejl');
    // Another grundtakst would give all three, but not that of the ordning.
    expect(wrong.map(({ code, computed }) => [code, computed])).toEqual([
      ['KONTROL-TAKST', '13.155'],
      ['KONTROL-GRUNDTAKST', undefined],
    ]);
    expect(() => checkOf(rows('1').replace('skaerpet', 'stille'))).toThrow('FACIT-OVERSKYDENDE');
  });
});

it('says where the grundtakst of the ordning is none of those that give the takster', () => {
  const scheme = readFileSync(shippedPath('ordninger', 'socialtilsyn-nord-2024.yaml'), 'utf8');
  expect(scheme).toContain('"43.851,60"');
  const found = findingsWith('', '', (text) => text.replace('"43.851,60"', '"43851,76"'));
  const [last] = found.filter(({ code, severity }) => code === 'KONTROL-GRUNDTAKST' && severity === 'fejl');
  expect(last?.message).toBe(
    'alle 4 takster i kolonnen takst kommer af én uafrundet grundtakst, men ikke af ordningens',
  );
  expect(last?.advice).toBe(
    'Den er fra 43.851,50 til under 43.851,75. Ordningens er 43.851,76, så ordningen eller tabellen skal rettes.',
  );
});

describe('a published family of takster', () => {
  it('says which grundtakster it can come of', () => {
    const notes = findingsWith('', '').map(({ severity, advice }) => [severity, advice]);
    expect(notes).toEqual([
      ['note', 'Den er fra 42.884,1667 til under 42.884,25.'],
      ['note', 'Den er fra 43.851,50 til under 43.851,75.'],
    ]);
  });

  it('names the takst that cannot belong, beside the one it should be', () => {
    const wrong = findingsWith('87.703', '87.705').filter(({ severity }) => severity === 'fejl');
    expect(wrong.map(({ code, computed }) => [code, computed])).toEqual([
      ['KONTROL-TAKST', '87.703'],
      ['KONTROL-GRUNDTAKST', undefined],
    ]);
    expect(wrong[1]?.advice).toBe('Uden 25-49 pladser passer de øvrige sammen.');
  });
});
