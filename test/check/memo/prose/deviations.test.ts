import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';
import { memoTable } from '../../../support/memo-table.ts';

const table = memoTable(
  'Post|Budget 2024 i kr.|Regnskab 2024 i kr.|Budget 2025 i kr.',
  'Løn|2.000.000|1.970.000|2.060.000',
  'Husleje|640.000|652.800|650.000',
  'Øvrige udgifter|50.000|41.000|50.000',
);
const holdsIn = (text: string) => relationsIn(`${table}\n\n${text}`, 'NOTAT-AENDRING');

describe('what a sentence says that a line came from its budget', () => {
  it.each([
    [
      'of less, with the percentage of the budget',
      'Mindreforbruget på øvrige udgifter er 9.000 kr. eller 18 %.',
      ['holder 9.000 kr.: 50.000 - 41.000 = 9.000 kr.', 'holder 18 %: (50.000 - 41.000) / 50.000 = 18 %'],
    ],
    [
      'of two lines, each by its own words',
      'Huslejen blev 12.800 kr. dyrere end budgetteret (2 %), mens lønnen blev 30.000 kr. billigere, svarende til 1,5 %.',
      [
        'holder 12.800 kr.: 652.800 - 640.000 = 12.800 kr.',
        'holder 2 %: (652.800 - 640.000) / 640.000 = 2 %',
        'holder 30.000 kr.: 2.000.000 - 1.970.000 = 30.000 kr.',
        'holder 1,5 %: (2.000.000 - 1.970.000) / 2.000.000 = 1,5 %',
      ],
    ],
    ['and no line did', 'Merforbruget på kørsel er 7.300 kr. eller 4 %.', []],
    ['and the words are of something else', 'Stolene er 9.000 kr. i alt eller 7 %.', []],
  ])('%s', (_, text, held) => {
    expect(holdsIn(text)).toEqual(held);
    expect(foundIn(`${table}\n\n${text}`)).toEqual([]);
  });

  it('is wrong where the percentage is of another figure than the budget', () => {
    // 12.800 of 640.000 is 2 %.
    expect(foundIn(`${table}\n\nHuslejen blev 12.800 kr. dyrere end budgetteret (4 %).`)).toEqual([
      'fejl NOTAT-AENDRING 7: 4 % ≠ 2 %',
    ]);
  });

  it('needs the budget and the account of one year', () => {
    const other = memoTable('Post|Budget 2025 i kr.|Regnskab 2024 i kr.', 'Husleje|640.000|652.800');
    expect(
      relationsIn(`${other}\n\nHuslejen blev 12.800 kr. dyrere (3 %).`, 'NOTAT-AENDRING').filter((each) =>
        each.startsWith('fejl'),
      ),
    ).toEqual([]);
  });
});

describe('a change of two figures', () => {
  it.each([
    [
      'of which the second alone says what it counts',
      'Staben er gået fra 8 til 6 pladser, et fald på 25 %.',
      'holder 25 %: (8 - 6) / 8 = 25 %',
      'Staben er gået fra 8 til 6 pladser, et fald på 20 %.',
      'fejl NOTAT-AENDRING 1: 20 % ≠ 25 %',
    ],
    [
      'after an abbreviation',
      'Fraværet faldt fra 5,2 % til 4,1 %, dvs. 1,1 procentpoint.',
      'holder 1,1 procentpoint: 5,2 - 4,1 = 1,1 procentpoint',
      'Fraværet faldt fra 5,2 % til 4,1 %, dvs. 1,4 procentpoint.',
      'fejl NOTAT-AENDRING 1: 1,4 procentpoint ≠ 1,1 procentpoint',
    ],
  ])('%s', (_, right, held, wrong, found) => {
    expect(relationsIn(right, 'NOTAT-AENDRING')).toEqual([held]);
    expect(foundIn(wrong)).toEqual([found]);
  });
});
