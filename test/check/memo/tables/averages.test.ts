import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';
import { memoTable } from '../../../support/memo-table.ts';

describe('an average', () => {
  it('at the foot is that of the lines above it, without their total', () => {
    const text = memoTable('Kommune|Match', 'Nord|30', 'Syd|45', 'Øst|27', 'I alt|102', 'Gennemsnit|34');
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, 'NOTAT-GENNEMSNIT')).toEqual(['holder 34: 102 / 3 = 34']);
  });

  it('that holds in most columns is wrong in the others', () => {
    const text = memoTable('|A|B|C', 'Nord|30|10|4', 'Syd|45|20|8', 'Øst|27|30|9', 'Gennemsnit|34|25|7');
    expect(foundIn(text)).toEqual(['fejl NOTAT-GENNEMSNIT 6: 25 ≠ 20']);
  });

  it('that is weighed by something else is left alone', () => {
    const text = memoTable('Kommune|Timepris i kr.', 'Nord|300', 'Syd|450', 'Gennemsnit|432');
    expect(foundIn(text)).toEqual([]);
  });

  it('for each unit in a line is the amount by the count', () => {
    const head = 'Kommune|Udgift i kr.|Borgere|Udgift i kr. pr. borger';
    const text = memoTable(head, 'Nord|90.100|212|425', 'Syd|45.000|150|300', 'Øst|80.000|160|520');
    expect(foundIn(text)).toEqual(['fejl NOTAT-GENNEMSNIT 5: 520 ≠ 500 kr. pr. borger']);
    expect(relationsIn(text, 'NOTAT-GENNEMSNIT')).toHaveLength(3);
  });
});

describe('an average price by what another table counts', () => {
  const counts = memoTable(
    '|År 2023|År 2024',
    'Plejefamilier|930|860',
    'Plejefamilier, nye|60|90',
    'Tilbud|252|251',
  );
  const prices = (first: string, second: string) =>
    memoTable(
      '|Bidrag i kr. i 2023 (i 2024 priser)|Bidrag i kr. for 2024',
      'I alt|9.900.000|9.500.000',
      'Nord|5.400.000|5.000.000',
      'Syd|4.500.000|4.500.000',
      `Gennemsnitspris pr. plejefamilie|${first}|${second}`,
    );

  it.each<[string, string, string, string[]]>([
    ['holds in both years', '10.000', '10.000', []],
    [
      'holds in one of them, and is a note in the other',
      '10.010',
      '10.000',
      ['note NOTAT-GENNEMSNIT 14: 10.010 ≠ 10.000 kr.'],
    ],
    ['holds in none, and is something else', '10.300', '10.700', []],
  ])('%s', (_, first, second, found) => {
    expect(foundIn(`${counts}\n\nOg:\n\n${prices(first, second)}`)).toEqual(found);
  });
});
