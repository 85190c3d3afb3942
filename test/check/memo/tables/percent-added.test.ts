import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';
import { memoTable } from '../../../support/memo-table.ts';

const shares = (...rows: readonly string[]) => relationsIn(memoTable('Post|Kr.', ...rows), 'NOTAT-ANDEL');

describe('a line that says how much of those above it it is', () => {
  it.each<[string, string[], string]>([
    [
      'of the total above it',
      ['Løn|306.011', 'Lokaler|20.000', 'Subtotal|326.011', 'Overhead (8,5 %)|27.711'],
      '8,5 % × 326.011 = 27.710,94 kr.',
    ],
    [
      'of all lines above it',
      ['Løn|306.011', 'Lokaler|20.000', 'Overhead 8,5 %|27.711'],
      '8,5 % × 326.011 = 27.710,94 kr.',
    ],
    [
      'of the one right above',
      ['Løn|306.011', 'Lokaler|20.000', 'Moms (25 %)|5.000'],
      '25 % × 20.000 = 5.000 kr.',
    ],
  ])('%s', (_, rows, calculation) => {
    expect(shares(...rows).filter((each) => each.startsWith('holder'))).toEqual([
      expect.stringContaining(calculation),
    ]);
  });

  it('is a note where one digit is wrong, and nothing where it may be of something else', () => {
    const rows = ['Løn|306.011', 'Lokaler|20.000'];
    expect(foundIn(memoTable('Post|Kr.', ...rows, 'Overhead (8,5 %)|27.411'))).toEqual([
      expect.stringMatching(/^note NOTAT-ANDEL .*27\.411/),
    ]);
    expect(foundIn(memoTable('Post|Kr.', ...rows, 'Overhead (8,5 %)|26.011'))).toEqual([]);
    expect(foundIn(memoTable('Post|Kr.', ...rows, 'Løn til dag (8,5 %)|27.411'))).toEqual([]);
  });
});
