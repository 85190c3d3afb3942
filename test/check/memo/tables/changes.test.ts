import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';
import { memoTable } from '../../../support/memo-table.ts';

describe('changes in a table', () => {
  it.each<[string, string, string[]]>([
    [
      'in kr.',
      memoTable('Post|2023 i kr.|2024 i kr.|Ændring i kr.', 'Løn|700|735|35', 'Drift|250|240|-10'),
      ['holder 35: 735 - 700 = 35 kr.', 'holder -10: 240 - 250 = -10 kr.'],
    ],
    [
      'in percent',
      memoTable('Post|2023 i kr.|2024 i kr.|Ændring i pct.', 'Løn|700|735|5,0', 'Drift|250|240|-4,0'),
      ['holder 5,0: (735 - 700) / 700 = 5,0 %', 'holder -4,0: (240 - 250) / 250 = -4,0 %'],
    ],
    [
      'under a head that says no more than percent',
      memoTable('Post|2023|2024|Pct.', 'Løn|7.000|7.350|5,0 %', 'Drift|2.500|2.400|-4,0 %'),
      ['holder 5,0 %: (7.350 - 7.000) / 7.000 = 5,0 %', 'holder -4,0 %: (2.400 - 2.500) / 2.500 = -4,0 %'],
    ],
    [
      'in procentpoint',
      memoTable(
        'Kommune|2023 i pct.|2024 i pct.|Ændring i procentpoint',
        'Nord|12,5|14,0|1,5',
        'Syd|30,0|28,0|-2,0',
      ),
      ['holder 1,5: 14,0 - 12,5 = 1,5 procentpoint', 'holder -2,0: 28,0 - 30,0 = -2,0 procentpoint'],
    ],
    [
      'with the later year first',
      memoTable(
        'Post|Budget 2025 i kr.|Regnskab 2024 i kr.|Afvigelse i kr.',
        'Løn|735|700|35',
        'Drift|240|250|-10',
      ),
      ['holder 35: 735 - 700 = 35 kr.', 'holder -10: 240 - 250 = -10 kr.'],
    ],
    [
      'in a row below the two',
      memoTable('|Nord|Syd', '2023|410|300', '2024|430|270', 'Ændring|20|-30'),
      ['holder 20: 430 - 410 = 20', 'holder -30: 270 - 300 = -30'],
    ],
  ])('%s are the difference of the two figures', (_, text, relations) => {
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, 'NOTAT-AENDRING')).toEqual(relations);
  });

  const before = 'Post|2023 i kr.|2024 i kr.|Ændring i pct.';
  it.each<[string, string, string[]]>([
    ['is another', '6,0', ['fejl NOTAT-AENDRING 4: 6,0 ≠ 5,0 %']],
    ['is of the wrong year', '4,8', ['fejl NOTAT-AENDRING 4: 4,8 ≠ 5,0 %']],
    ['may be rounded up', '5,1', ['advarsel NOTAT-AENDRING 4: 5,1 ≠ 5,0 %']],
  ])('where one %s', (_, change, found) => {
    expect(
      foundIn(memoTable(before, 'Drift|250|240|-4,0', `Løn|7.000|7.350|${change}`, 'Kurser|80|84|5,0')),
    ).toEqual(found);
  });

  it('are none where no column of the table gives them', () => {
    const text = memoTable(
      'Post|2023 i kr.|2024 i kr.|Vækst siden 2010 i pct.',
      'Løn|700|735|31,0',
      'Drift|250|240|12,0',
    );
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, 'NOTAT-AENDRING')).toEqual([]);
  });
});
