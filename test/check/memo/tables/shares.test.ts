import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';
import { memoTable } from '../../../support/memo-table.ts';

describe('shares in a table', () => {
  it('are those of the column beside them, of its total at the foot', () => {
    const text = memoTable(
      'Kommune|Børn|Andel',
      'Nord|300|30 %',
      'Syd|500|50 %',
      'Øst|200|20 %',
      'I alt|1.000|100 %',
    );
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, 'NOTAT-ANDEL')).toEqual([
      'holder 30 %: 300 / 1.000 = 30 %',
      'holder 50 %: 500 / 1.000 = 50 %',
      'holder 20 %: 200 / 1.000 = 20 %',
      'holder 100 %: 1.000 / 1.000 = 100 %',
    ]);
  });

  it('are those of one column in another', () => {
    const text = memoTable('Sted|Tilmeldte|Gennemført|Pct.', 'Nord|80|60|75', 'Syd|50|20|40', 'Øst|40|10|25');
    expect(relationsIn(text, 'NOTAT-ANDEL')).toEqual([
      'holder 75: 60 / 80 = 75 %',
      'holder 40: 20 / 50 = 40 %',
      'holder 25: 10 / 40 = 25 %',
    ]);
  });

  it('stand in a row below the figures that they are of', () => {
    const text = memoTable('|Nord|Syd|Øst|I alt', 'Børn|300|500|200|1.000', 'Andel i pct.|30|50|21|100');
    // That they come to 101 follows from it, and is not told beside it.
    expect(foundIn(text)).toEqual(['fejl NOTAT-ANDEL 4: 21 ≠ 20 %']);
  });

  it.each<[string, string, string[]]>([
    ['is of another number', '25,1 %', ['fejl NOTAT-ANDEL 5: 25,1 % ≠ 33,333 %']],
    ['is cut off instead of rounded', '33,4 %', ['advarsel NOTAT-ANDEL 5: 33,4 % ≠ 33,333 %']],
    ['is rightly rounded', '33,3 %', []],
  ])('where one %s', (_, share, found) => {
    const rows = ['Nord|450|37,5 %', 'Syd|300|25,0 %', `Øst|400|${share}`, 'Vest|50|4,2 %', 'I alt|1.200|'];
    const text = memoTable('Kommune|Børn|Andel', ...rows);
    expect(foundIn(text)).toEqual(found);
  });

  it('stand among the words of the rows, of the line above them', () => {
    const rows = [
      'Kommuner|200',
      'Nord (25 %)|50',
      'Syd (60 %)|120',
      'Øst (10 %)|28',
      'Vest (1 %)|2',
      'Skoler|90',
      'I alt|290',
    ];
    const text = memoTable('Part|Måltal', ...rows);
    expect(foundIn(text)).toEqual(['fejl NOTAT-ANDEL 6: 10 % ≠ 14 %']);
    expect(relationsIn(text, 'NOTAT-ANDEL')).toHaveLength(4);
  });

  it('are not said to be wrong where only two of three lines are shares', () => {
    const text = memoTable('Kommune|Børn|Pct.', 'Nord|500|50', 'Syd|250|25', 'Øst|250|31', 'I alt|1.000|');
    expect(foundIn(text)).toEqual([]);
  });

  it('are not looked for where most percentages are of something else', () => {
    const text = memoTable(
      'Kommune|Børn|Vækst i pct.',
      'Nord|300|3',
      'Syd|500|4',
      'Øst|200|20',
      'I alt|1.000|9',
    );
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, 'NOTAT-ANDEL')).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['are each of a whole number', '84,6 %', []],
    ['are not, where most of the others are', '82,6 %', ['fejl NOTAT-ANDEL 3: 82,6 % ≠ 84,615 %']],
  ])('beside a small count %s', (_, share, found) => {
    // 2 and 11 of 13; 4, 2 and 21 of 27.
    const text = memoTable(
      '|Unge|Voksne|Lærlinge',
      `13 elever|15,4 %|-|${share}`,
      '27 elever|14,8 %|7,4 %|77,8 %',
    );
    expect(foundIn(text).filter((line) => line.includes('ANDEL'))).toEqual(found);
  });
});
