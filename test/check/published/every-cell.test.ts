import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { checkScheme } from '../../../src/check/published/check-scheme.ts';
import type { CheckedCell } from '../../../src/check/published/checked-cell.ts';
import { shippedSchemes } from '../../../src/input/find-scheme.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { readMunicipalityRegister } from '../../../src/input/reading/municipality-register.ts';
import { SourceReader } from '../../../src/input/reading/source.ts';
import { type ReadAll, readPublished } from '../../../src/input/tables/published/read-published.ts';
import { type Diagnostic, FordelError } from '../../../src/model/diagnostic.ts';
import type { PublishedPlan } from '../../../src/model/published.ts';

/**
 * Changes every digit of every figure in every shipped published table, one at a time, and demands that `kontrol` says so at the
 * very cell. A digit is changed by at least one in its place, which is more than the print of any figure can hide.
 */
const reader = new SourceReader();
const register = readMunicipalityRegister(reader);

/** What `kontrol` says of one published table whose text was changed. */
function checkChanged(name: string) {
  const input = loadScheme(name, { reader, withPublished: true });
  const result = calculateScheme(input);
  return (plan: PublishedPlan, change: (text: string) => string) => {
    const problems: Diagnostic[] = [];
    const readAll: ReadAll = (files, read) =>
      new Map(
        [...files].map((file) => {
          const { text, ...source } = reader.read(file);
          return [file, read({ ...source, text: change(text) }, file)];
        }),
      );
    try {
      const read = readPublished({ ...input.scheme, published: [plan] }, readAll, register, [], problems);
      if (problems.length > 0) return { cells: [], findings: problems };
      return checkScheme({ ...input, published: read }, result);
    } catch (error) {
      if (error instanceof FordelError) return { cells: [], findings: error.diagnostics };
      throw error;
    }
  };
}

/** The other digit that stands at a place of a text: the next one, never a zero. */
function withOtherDigit(text: string, line: number, at: number): string {
  const lines = text.split('\n');
  const own = lines[line - 1] ?? '';
  const digit = (Number.parseInt(own[at] ?? '', 10) % 9) + 1;
  lines[line - 1] = `${own.slice(0, at)}${digit}${own.slice(at + 1)}`;
  return lines.join('\n');
}

function unseenDigits(name: string): { readonly digits: number; readonly unseen: readonly string[] } {
  const check = checkChanged(name);
  const { published } = loadScheme(name, { reader }).scheme;
  const unseen: string[] = [];
  let digits = 0;
  for (const plan of published) {
    for (const { published } of check(plan, (text) => text).cells as CheckedCell[]) {
      const { line, column, file } = published.origin;
      for (const { index } of published.text.matchAll(/\d/g)) {
        digits++;
        const at = column - 1 + index;
        const { findings } = check(plan, (text) => withOtherDigit(text, line, at));
        const isSeen = findings.some(
          ({ severity, place }) => severity !== 'note' && place?.line === line && place.column === column,
        );
        if (!isSeen) unseen.push(`${file.split('/').at(-1)}:${line}:${at + 1} ${published.text}`);
      }
    }
  }
  return { digits, unseen };
}

/** Figures that are printed wrong, and the digit whose change happens to put the right one in: nothing is left to see. */
const repaired = [
  'socialaftale-2024.csv:15:27 2.601.411,61', // 1.878.845,71 + 722.565,91 = 2.601.411,62
  'socialtilsyn-nord-2024-antal.csv:18:34 -14,2 %', // −10/70 = −14,29 %
  'socialtilsyn-nord-2024-budget.csv:10:20 3,7 %', // 1.320.124/34.741.043 = 3,80 %
  'sundhedssekretariat-2024.csv:20:42 2.019.060', // the posts add up to 2.019.061
  'vaekst-via-viden-2020-kommuner.csv:2:17 137', // by the jobs of 2017
  'vaekst-via-viden-2020-kommuner.csv:5:14 66',
];

describe('every digit of every shipped published table', () => {
  it('is seen by kontrol when it is another', () => {
    const found = shippedSchemes().map(unseenDigits);
    expect(found.flatMap(({ unseen }) => unseen)).toEqual(repaired);
    expect(found.reduce((sum, { digits }) => sum + digits, 0)).toBeGreaterThan(1000);
  });
});
