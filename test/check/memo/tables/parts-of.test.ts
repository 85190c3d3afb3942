import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';
import { memoTable } from '../../../support/memo-table.ts';

describe('lines that say heraf', () => {
  it('are all of the line above them, where they are in one column', () => {
    const text = memoTable(
      '|2024 i kr.|2025 i kr.',
      'Samlet|950|990',
      'Heraf løn|700|720',
      'Heraf drift|250|260',
    );
    expect(foundIn(text)).toEqual(['fejl NOTAT-HERAF 3: 990 ≠ 980 kr.']);
    expect(relationsIn(text, 'NOTAT-HERAF')).toEqual([
      'holder 950: 700 + 250 = 950 kr.',
      'fejl 990: 720 + 260 = 980 kr.',
    ]);
  });

  it('are each at most the line above them, where they are not', () => {
    const text = memoTable(
      '|Antal',
      'Ledige|3.783',
      'heraf kvinder|2.100',
      'heraf dimittender|1.193',
      'Syge|2.606',
    );
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, 'NOTAT-HERAF')).toEqual([
      'holder 2.100: 2.100 er højst 3.783',
      'holder 1.193: 1.193 er højst 3.783',
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'one is more than the line above it',
      memoTable('|Antal', 'Ledige|3.783', 'heraf dimittender|4.193'),
      ['fejl NOTAT-HERAF 4: 4.193 ≠ højst 3.783'],
    ],
    [
      'one digit keeps them from being all of it',
      memoTable('|I kr.', 'Budget|36.061.167', 'heraf tilbud|16.905.109', 'heraf familier|19.156.158'),
      ['note NOTAT-HERAF 3: 36.061.167 ≠ 36.061.267 kr.'],
    ],
    ['they are costs with a minus', memoTable('|I kr.', 'Udgifter|-950', 'heraf løn|-700'), []],
    ['they are percentages of an amount', memoTable('|2024', 'Budget i kr.|950', 'heraf løn i pct.|74'), []],
  ])('where %s', (_, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
