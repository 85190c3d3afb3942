import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';
import { memoTable } from '../../../support/memo-table.ts';

describe('percentages', () => {
  it('of a column come to the 100 at its foot', () => {
    const text = memoTable('Kommune|Andel', 'Nord|41 %', 'Syd|35 %', 'Øst|24 %', 'I alt|100 %');
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, 'NOTAT-HUNDREDE')).toEqual(['holder 100 %: 41 + 35 + 24 = 100 %']);
  });

  it('that are each rightly rounded, and come to 99,9, are an advarsel', () => {
    const text = memoTable('Kommune|Andel', 'Nord|33,3 %', 'Syd|33,3 %', 'Øst|33,3 %', 'I alt|100,0 %');
    expect(foundIn(text)).toEqual(['advarsel NOTAT-HUNDREDE 6: 100,0 % ≠ 99,9 %']);
  });

  it('of rates have no sum', () => {
    const text = memoTable('Kommune|Vækst i pct.', 'Nord|3,0', 'Syd|2,0', 'Hele landet|2,4', 'I alt|2,5');
    expect(foundIn(text)).toEqual([]);
  });

  it('of each row come to 100 without a total, where one has three of them', () => {
    const text = memoTable(
      'Elever|Unge|Voksne|Lærlinge',
      'Social|15,4 %|-|84,6 %',
      'Sundhed|14,8 %|7,4 %|77,8 %',
    );
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, 'NOTAT-HUNDREDE')).toEqual([
      'holder 100,0 %: 15,4 + 84,6 = 100,0 %',
      'holder 100,0 %: 14,8 + 7,4 + 77,8 = 100,0 %',
    ]);
  });

  const head = 'Elever|Unge|Voksne|Lærlinge';
  it.each<[string, string[], string[]]>([
    [
      'two of three rows do',
      ['A|20 %|30 %|50 %', 'B|25 %|45 %|30 %', 'C|20 %|20 %|50 %'],
      ['fejl NOTAT-HUNDREDE 5: 90 % ≠ 100 %'],
    ],
    [
      'one of two rows does',
      ['A|20 %|30 %|50 %', 'C|20 %|20 %|50 %'],
      ['note NOTAT-HUNDREDE 4: 90 % ≠ 100 %'],
    ],
    ['one of three rows does', ['A|20 %|30 %|50 %', 'B|25 %|45 %|20 %', 'C|20 %|20 %|50 %'], []],
  ])('should come to 100 where %s', (_, rows, found) => {
    expect(foundIn(memoTable(head, ...rows))).toEqual(found);
  });
});
