import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { checkScheme } from '../../../src/check/published/check-scheme.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { readMunicipalityRegister } from '../../../src/input/reading/municipality-register.ts';
import { packageRoot } from '../../../src/input/reading/paths.ts';
import { SourceReader } from '../../../src/input/reading/source.ts';
import { type ReadAll, readPublished } from '../../../src/input/tables/published/read-published.ts';
import { type Diagnostic, FordelError } from '../../../src/model/diagnostic.ts';
import type { PublishedPlan } from '../../../src/model/published.ts';
import { resultCsv } from '../../../src/publish/result/csv/result.ts';

const reader = new SourceReader();
const register = readMunicipalityRegister(reader);

/** What `kontrol` finds in the CSV that `beregn` writes of an ordning, held against the same ordning. */
function findingsOfOwn(path: string): readonly string[] {
  const input = loadScheme(path, { reader });
  const result = calculateScheme(input);
  const published = result.allocations.map(
    ({ plan }): PublishedPlan => ({
      kind: 'fordeling',
      allocation: plan.id,
      file: 'egen.csv',
      origin: plan.origin,
    }),
  );
  if (published.length === 0) return [];
  const readAll: ReadAll = (files, read) =>
    new Map(
      [...files].map((file) => [file, read({ file: 'egen.csv', sha256: '', text: resultCsv(result) }, file)]),
    );
  const problems: Diagnostic[] = [];
  const read = readPublished({ ...input.scheme, published }, readAll, register, [], problems);
  const { findings } = checkScheme({ ...input, published: read }, result);
  return [...problems, ...findings]
    .filter((finding) => finding.severity !== 'note' && !result.warnings.includes(finding))
    .map(({ code, message }) => `${code} ${message}`);
}

describe('the CSV of beregn is a published table of its own ordning', () => {
  it.each(['data/ordninger', 'fixtures/ordninger'])('%s', (folder) => {
    const found = readdirSync(join(packageRoot, folder)).flatMap((name) => {
      if (!name.endsWith('.yaml')) return [];
      try {
        return findingsOfOwn(join(packageRoot, folder, name)).map((finding) => `${name}: ${finding}`);
      } catch (error) {
        if (!(error instanceof FordelError)) throw error;
        return `${name}: ${error.message}`;
      }
    });
    expect(found).toEqual([]);
  });
});
