import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';
import { memoTable } from '../../../support/memo-table.ts';

describe('a last line that no word calls a total', () => {
  const rows = ['Løn|4.120|4.230|4.310', 'Lokaler|310|318|322', 'Drift|188|190|195'];
  const table = (last: string) => memoTable('Post|2024|2025|2026', ...rows, last);

  it('is one where its figures are the sum of those above', () => {
    expect(foundIn(table('Ramme|4.618|4.738|4.827'))).toEqual([]);
    expect(relationsIn(table('Ramme|4.618|4.738|4.827'), 'NOTAT-SUM')).toHaveLength(3);
    expect(foundIn(table('Ramme|4.618|4.738|4.872'))).toEqual(['fejl NOTAT-SUM 6: 4.872 ≠ 4.827']);
  });

  it('is a line like the others where they are not, or are by chance', () => {
    expect(foundIn(table('Kurser|418|438|472'))).toEqual([]);
    expect(foundIn(memoTable('Klasse|Nord|Syd|Øst', 'A|1|2|3', 'B|2|1|4', 'C|3|3|9'))).toEqual([]);
  });
});

describe('a column that is counted up from line to line', () => {
  const table = (last: string) =>
    memoTable(
      'Måned|Forbrug|Akkumuleret',
      'Januar|1.000|1.000',
      'Februar|1.200|2.200',
      'Marts|900|3.100',
      last,
    );

  it('ends in its total, and has no sum', () => {
    expect(foundIn(table('I alt|3.100|3.100'))).toEqual([]);
    expect(foundIn(table('I alt|3.300|3.100'))).toEqual([expect.stringMatching(/^fejl NOTAT-SUM 6: 3\.300/)]);
  });
});
