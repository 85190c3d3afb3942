import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { checkScheme } from '../../../src/check/facit/check-scheme.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { packageRoot, shippedPath } from '../../../src/input/reading/paths.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the check of the takster says when one printed takst is another. */
function findingsWith(from: string, to: string) {
  const facit = 'socialtilsyn-nord-2024-takster.csv';
  writeFileSync(join(folder, facit), readFileSync(shippedPath('facit', facit), 'utf8').replace(from, to));
  const scheme = readFileSync(shippedPath('ordninger', 'socialtilsyn-nord-2024.yaml'), 'utf8')
    .replace(`../facit/${facit}`, facit)
    .replaceAll('../', `${packageRoot}/data/`);
  writeFileSync(join(folder, 'ordning.yaml'), scheme);
  const input = loadScheme(join(folder, 'ordning.yaml'), { withFacit: true });
  return checkScheme(input, calculateScheme(input)).findings.filter(({ place }) =>
    place?.file.endsWith(facit),
  );
}

describe('a printed family of takster', () => {
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
