import { expect, it } from 'vitest';
import { extractColumns } from '../../../src/input/statbank/columns.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';

/** What is advised about a head that is none of an extract. */
function advised(...headings: string[]) {
  const problems: Diagnostic[] = [];
  const origin = { file: 'x.csv', line: 1, column: 1 };
  expect(
    extractColumns(
      headings.map((text) => ({ text, origin })),
      problems,
    ),
  ).toBeUndefined();
  return problems.at(-1)?.advice;
}

it('says what an extract has', () => {
  expect(advised('Kommune', 'folk')).toContain('StatBanks API-CSV');
});
