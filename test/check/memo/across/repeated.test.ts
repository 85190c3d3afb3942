import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../src/check/memo/findings.ts';
import { checkedMemos, foundIn, relationsIn } from '../../../support/checked-memo.ts';

const table = (head: string, rows: Readonly<Record<string, string>>) =>
  [
    `| Kommune | ${head} |`,
    '|---|---:|',
    ...Object.entries(rows).map(([name, text]) => `| ${name} | ${text} |`),
  ].join('\n');
const counts = { Hjørring: '171', Aalborg: '687', Rebild: '34', Thisted: '48' };

describe('a column that stands twice', () => {
  it('is the same in every line', () => {
    const text = `${table('Match', counts)}\n\nOg igen:\n\n${table('Antal match', counts)}`;
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, 'NOTAT-GENTAGET')).toHaveLength(4);
  });

  it('is known across two memos of one run', () => {
    const memos = [table('Match', counts), table('Match', { ...counts, Rebild: '43' })];
    expect(
      findingsOf(checkedMemos(memos)).map(({ code, place }) => [
        code,
        place?.file.split('/').at(-1),
        place?.line,
      ]),
    ).toEqual([['NOTAT-GENTAGET', 'notat-2.md', 5]]);
  });

  it.each([
    ['two lines are the same and two are not', { ...counts, Rebild: '43', Thisted: '84' }],
    [
      'it is another year, one line of which is the same',
      { Hjørring: '180', Aalborg: '687', Rebild: '41', Thisted: '50' },
    ],
  ])('is not one column where %s', (_, other) => {
    expect(foundIn(`${table('Match', counts)}\n\nOg:\n\n${table('Match', other)}`)).toEqual([]);
  });

  it('is not said of figures with one digit, which are alike by chance', () => {
    const few = { Hjørring: '1', Aalborg: '2', Rebild: '3', Thisted: '4' };
    expect(foundIn(`${table('A', few)}\n\nOg:\n\n${table('B', { ...few, Thisted: '9' })}`)).toEqual([]);
  });
});

describe('a figure in a sentence', () => {
  const budget = '| Afdeling | I kr. |\n|---|---:|\n| Driften | 16.905.109 |\n| Anlæg | 2.301.774 |';

  it('is the one of the table', () => {
    const text = `Driften koster 16.905.109 kr.\n\n${budget}`;
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, 'NOTAT-GENTAGET')).toEqual([
      'holder 16.905.109: I notat-1.md:1 står der 16.905.109 kr.',
    ]);
  });

  it.each([
    [
      'two digits changed places',
      'Driften koster 16.905.019 kr.',
      ['fejl NOTAT-GENTAGET 1: 16.905.019 kr. ≠ 16.905.109 kr.'],
    ],
    [
      'a digit is another',
      'Driften koster 16.905.709 kr.',
      ['fejl NOTAT-GENTAGET 1: 16.905.709 kr. ≠ 16.905.109 kr.'],
    ],
    ['it is of no line of the table', 'Lønnen koster 16.905.019 kr.', []],
    ['it is another figure altogether', 'Driften kostede 15.801.222 kr. året før.', []],
    ['it stands elsewhere too', 'Driften kostede 16.905.019 kr.\n\nDet var 16.905.019 kr. i 2022.', []],
  ])('where %s', (_, sentence, found) => {
    expect(foundIn(`${sentence}\n\n${budget}`)).toEqual(found);
  });
});
