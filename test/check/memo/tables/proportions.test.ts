import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';
import { memoTable } from '../../../support/memo-table.ts';

const head = 'Kommune|Antal børn|Bidrag i kr.';

describe('amounts by a key', () => {
  it('are the same multiple of it in each line', () => {
    // 150,50 kr. a child.
    const text = memoTable(
      head,
      'Nord|1.204|181.202',
      'Syd|2.550|383.775',
      'Øst|878|132.139',
      'Vest|4.002|602.301',
    );
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, 'NOTAT-NOEGLE')).toHaveLength(4);
  });

  it.each<[string, string, string, string[]]>([
    ['an amount', '878', '132.319', ['fejl NOTAT-NOEGLE 6: 132.319 ≠ 132.139 kr.']],
    ['a number of the key', '887', '132.139', ['fejl NOTAT-NOEGLE 6: 132.139 ≠ 133.493,5 kr.']],
    ['an amount by a krone', '878', '132.140', ['advarsel NOTAT-NOEGLE 6: 132.140 ≠ 132.139 kr.']],
  ])('cannot have a line where %s is another', (_, key, amount, found) => {
    const text = memoTable(
      head,
      'Nord|1.204|181.202',
      'Syd|2.550|383.775',
      'Vest|4.002|602.301',
      `Øst|${key}|${amount}`,
    );
    expect(foundIn(text)).toEqual(found);
  });

  it.each([
    // 0,5477 kr. of each, and 1,37.
    [
      'their total to the last digit',
      ['Nord|36.194|19.824', 'Syd|58.878|32.247', 'Øst|63.839|34.965', 'I alt|158.911|87.036'],
    ],
    [
      'amounts that are all rounded down',
      [
        'Nord|60.046|82.263',
        'Syd|60.073|82.300',
        'Øst|60.146|82.400',
        'Vest|90.019|123.326',
        'Læsø|90.046|123.363',
        'Morsø|90.065|123.389',
        'Mors|608|832',
        'Fur|635|869',
      ],
    ],
  ])('may be rounded to %s', (_, rows) => {
    expect(foundIn(memoTable(head, ...rows)).filter((found) => found.includes('NOEGLE'))).toEqual([]);
  });

  it('are none where only two lines follow, or every figure is its own key', () => {
    const two = memoTable(
      head,
      'Nord|1.204|181.202',
      'Syd|2.550|383.775',
      'Øst|877|99.000',
      'Vest|4.001|17.500',
    );
    const same = memoTable(
      'Kommune|Budget i kr.|Regnskab i kr.',
      'Nord|1.203|1.203',
      'Syd|2.550|2.550',
      'Øst|877|877',
    );
    expect([...foundIn(two), ...foundIn(same)]).toEqual([]);
    expect([...relationsIn(two, 'NOTAT-NOEGLE'), ...relationsIn(same, 'NOTAT-TAKST')]).toEqual([]);
  });
});

describe('a family of takster', () => {
  it('rises by the same rate in each line', () => {
    // 3 pct. of each.
    const head = 'Takstgruppe|2024 i kr.|2025 i kr.';
    const rows = [
      '1 (1-7 pladser)|42.000|43.260',
      '2 (8-24 pladser)|50.400|51.912',
      '3 (25-49 pladser)|84.000|86.520',
    ];
    const text = memoTable(
      head,
      ...rows.map((row) => `Gruppe ${row}`),
      'Gruppe 4 (+50 pladser)|126.000|129.870',
    );
    expect(foundIn(text)).toEqual(['fejl NOTAT-TAKST 6: 129.870 ≠ 129.780 kr.']);
    expect(relationsIn(text, 'NOTAT-TAKST')).toHaveLength(4);
  });

  it.each<[string, string[], string[]]>([
    [
      'one line is set by itself, which is a guess to be wrong',
      ['A|42.000|43.260', 'B|50.400|51.912', 'C|84.000|86.520', 'D|126.000|141.357'],
      ['note NOTAT-TAKST 6: 141.357 ≠ 129.780 kr.'],
    ],
    [
      'more than every fourth line goes its own way',
      ['A|42.000|43.260', 'B|50.400|51.912', 'C|84.000|86.520', 'D|126.000|129.870', 'E|60.000|61.008'],
      [],
    ],
    [
      'most of the budget is what became of it',
      ['A|42.000|42.000', 'B|50.400|50.400', 'C|84.000|84.000', 'D|126.000|129.000'],
      [],
    ],
  ])('where %s', (_, rows, found) => {
    expect(foundIn(memoTable('Post|2024 i kr.|2025 i kr.', ...rows))).toEqual(found);
  });
});
