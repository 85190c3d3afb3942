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

it('says how a table with a column for each year is counted', () => {
  expect(advised('Kommune', '2014', '2015')).toContain(
    'optaelling: { fil: …, navn: "Kommune", kolonne: "2015" }',
  );
  expect(advised('Kommune', 'folk')).toContain('StatBanks API-CSV');
});
