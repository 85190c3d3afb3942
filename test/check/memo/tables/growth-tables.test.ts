import { describe, it } from 'vitest';
import { checkMemos } from '../../../../src/check/memo/check-memos.ts';
import { totals } from '../../../../src/check/memo/tables/totals.ts';
import { readNumbers } from '../../../../src/input/memo/figures/read-numbers.ts';
import { textMemo } from '../../../../src/input/memo/text-memo.ts';
import { expectLinear } from '../../../support/growth.ts';
import { memoTable } from '../../../support/memo-table.ts';

/** Figures that no total holds of, the same at each run. */
const figure = (row: number, column: number) => `${((row * 7919 + column * 104_729) % 99_991) + 1}`;
const table = (
  rows: number,
  columns: number,
  head: (column: number) => string,
  label: (row: number) => string,
) =>
  memoTable(
    ['', ...Array.from({ length: columns }, (_, column) => head(column))].join('|'),
    ...Array.from({ length: rows }, (_, row) =>
      [label(row), ...Array.from({ length: columns }, (_, column) => figure(row, column))].join('|'),
    ),
  );
const wide = (columns: number) =>
  table(
    3,
    columns,
    (at) => (at % 3 ? 'Post' : 'I alt'),
    (row) => `Post ${row}`,
  );
const kroner = (column: number) => `Beløb ${column} i kr.`;

describe('the rules of tables take linear time', () => {
  it('of more totals than any table has, none of which holds', async () => {
    await expectLinear(6_000, (n) => {
      const memo = readNumbers(textMemo(wide(n), 'x.md', 'md'));
      return () => totals([memo]);
    });
  });

  it.each<[string, (n: number) => string]>([
    ['of a long table', (n) => table(n, 6, kroner, (row) => `Post ${row}`)],
    [
      'of one whose every other line is a total',
      (n) => table(n, 6, kroner, (row) => (row % 2 ? 'Løn i alt' : 'I alt')),
    ],
    [
      'of one of averages and parts',
      (n) => table(n, 4, kroner, (row) => (row % 2 ? 'Gennemsnit pr. borger' : 'heraf borger')),
    ],
    [
      'of a wide table of changes',
      (n) =>
        table(
          n / 20,
          40,
          (column) => (column % 2 ? 'Ændring i pct.' : kroner(column)),
          (row) => `${row}`,
        ),
    ],
    [
      'of many tables whose totals do not hold',
      (n) =>
        Array.from({ length: n / 60 }, () =>
          table(60, 1, kroner, (row) => (row === 59 ? 'I alt' : `Post ${row}`)),
        ).join('\n\nOg:\n\n'),
    ],
  ])('%s', async (_, text) => {
    await expectLinear(300, (n) => {
      const memo = readNumbers(textMemo(text(n), 'x.md', 'md'));
      return () => checkMemos([memo]);
    });
  });
});
