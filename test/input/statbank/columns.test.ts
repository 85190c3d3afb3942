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

it('says how columns of other names are declared', () => {
  const advice = advised('Kommune', 'folk');
  expect(advice).toContain('Filen har: Kommune, folk.');
  expect(advice).toContain('kolonner: { tidspunkt: OVERSKRIFT, antal: OVERSKRIFT } under nøglen');
  expect(advice).toContain('--kolonne tidspunkt=OVERSKRIFT --kolonne antal=OVERSKRIFT');
});

it('says how the date of a table without one is given', () => {
  expect(advised('Kommune', 'antal')).toContain('fordel import … --tidspunkt 2023K2');
  expect(advised('tid', 'antal')).toContain('Hent den igen med område og tid.');
});
