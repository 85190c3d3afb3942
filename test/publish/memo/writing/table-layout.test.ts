import { describe, expect, it } from 'vitest';
import { layoutOf, widthsOf } from '../../../../src/publish/memo/writing/table-layout.ts';
import { memoOf, tablesOf } from '../../../support/memo.ts';

const layout = (markdown: string) => {
  const [table] = tablesOf(memoOf(markdown, 'notat.md'));
  if (table === undefined) throw new Error('no table');
  return layoutOf(table);
};
const setting = { width: 100, letter: 2, margins: 4 };

describe('a column', () => {
  it('is one of figures where most of its cells are, units and marks aside', () => {
    const columns = layout(
      '| Navn | Beløb kr. | Andel | Note |\n|---|---|---|---|\n| A | 1.000 f | 3,8 % | 1 |\n| B | 25 | -4 % | se nr. 2 |\n| I alt | 1.025 f |  | i alt |\n',
    );
    expect(columns.map(({ isNumber }) => isNumber)).toEqual([false, true, true, false]);
  });

  it('has the letters of its longest figure, or of the longest word of its head; words are folded', () => {
    const columns = layout(`| Navn | Samlet ændring |\n|---|---|\n| ${'ord '.repeat(20)}| 1.000 |\n`);
    expect(columns.map(({ letters }) => letters)).toEqual([34, 7]);
  });
});

describe('the widths', () => {
  it('are as the letters are where there is room', () => {
    // 8 + 2 letters beside 8 + 2 letters: half each.
    const columns = [
      { isNumber: false, letters: 8 },
      { isNumber: true, letters: 8 },
    ];
    expect(widthsOf(columns, setting)).toEqual([50, 50]);
  });

  it('leave a column of figures what its longest needs, and the words take the rest', () => {
    // 34 + 2 of 72 letters would be 50; the figures need 15 × 2 + 4 = 34 each and get it, so 32 is left.
    const columns = [
      { isNumber: false, letters: 34 },
      { isNumber: true, letters: 15 },
      { isNumber: true, letters: 15 },
    ];
    expect(widthsOf(columns, setting)).toEqual([32, 34, 34]);
  });

  it('fill the page, and none is lost, however little room there is', () => {
    for (const count of [1, 3, 12, 60]) {
      const columns = Array.from({ length: count }, (_, at) => ({ isNumber: at > 0, letters: 12 }));
      const widths = widthsOf(columns, setting);
      expect(widths).toHaveLength(count);
      expect(widths.every((width) => width > 0)).toBe(true);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100);
    }
  });
});
