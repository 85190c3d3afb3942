import { describe, expect, it } from 'vitest';
import { foundIn, relationsIn } from '../../../support/checked-memo.ts';
import { memoTable } from '../../../support/memo-table.ts';

const code = 'NOTAT-PL';
const note = (rate: string, period = '2023/2024') =>
  `² Beløbet er fremskrevet med den generelle pris- og lønudvikling (${rate} for ${period}).`;
const table = (amount: string) =>
  memoTable(
    'Post|Budget 2023 i kr.|Regnskab 2023 i kr.|Budget 2024 i kr.',
    `Fra kommunerne|1.669.407|1.690.518,25|${amount}`,
    'Overført|647.162|647.162,22|247.397',
  );

describe('a rate for a period', () => {
  it.each([
    ['is stated once', 'PL-satsen er 4,8 % for 2023/2024.', []],
    [
      'is the same twice',
      'PL-satsen er 4,8 % for 2023/2024. Den generelle pris- og lønudvikling er 4,8 % for 2023-2024.',
      [],
    ],
    [
      'is another the second time',
      'PL-satsen er 4,8 % for 2023/2024.\n\nPL-satsen er 4,1 % for 2023/2024.',
      ['fejl NOTAT-PL 3: 4,1 % ≠ 4,8 %'],
    ],
    [
      'is wrong where it is said less often',
      'PL-satsen er 4,1 % for 2023/2024.\n\nPL-satsen er 4,8 % for 2023/2024.\n\nPL-satsen er 4,8 % for 2023/2024.',
      ['fejl NOTAT-PL 1: 4,1 % ≠ 4,8 %'],
    ],
    [
      'is another for another period',
      'PL-satsen er 4,8 % for 2023/2024.\n\nPL-satsen er 4,1 % for 2022/2023.',
      [],
    ],
    [
      'is compared in one sentence',
      'PL-satsen er sat op fra 4,1 % for 2023/2024 til 4,8 % for 2023/2024.',
      [],
    ],
    [
      'is of wages alone',
      'PL-satsen er 4,8 % for 2023/2024.\n\nPL-satsen for anlæg er 3,1 % for 2023/2024.',
      [],
    ],
    [
      'is expected in one place and final in another',
      'Den forventede PL-sats er 4,8 % for 2023/2024.\n\nDen endelige PL-sats er 4,1 % for 2023/2024.',
      [],
    ],
    [
      'is expected in both, until the final one is known',
      'Den forventede PL-sats er 4,8 % for 2023/2024.\n\nPL-satsen på 4,1 % for 2023/2024 er foreløbig, indtil den endelige kendes.',
      ['fejl NOTAT-PL 3: 4,1 % ≠ 4,8 %'],
    ],
    [
      'is expected in one place, and the other does not say',
      'PL-satsen er 2,8 % for 2022/2023. PL-satsen på 4,1 % for 2022/2023 er den forventede.',
      ['note NOTAT-PL 1: 4,1 % ≠ 2,8 %'],
    ],
    [
      'is said to be nothing where another is so once and expected once',
      'PL-satsen er 4,1 % for 2023/2024.\n\nPL-satsen er 4,8 % for 2023/2024. PL-satsen på 4,8 % for 2023/2024 er den forventede.',
      ['fejl NOTAT-PL 1: 4,1 % ≠ 4,8 %'],
    ],
    ['is no rate of prices', 'Væksten er 4,8 % for 2023/2024.\n\nVæksten er 4,1 % for 2023/2024.', []],
  ])('%s', (_, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});

describe('an amount that is carried forward', () => {
  it('is one of its line with the rate of its note', () => {
    const text = `${table('1.771.663 ²')}\n\n${note('4,8 %')}`;
    expect(foundIn(text)).toEqual([]);
    expect(relationsIn(text, code)).toEqual(['holder 1.771.663: 1.690.518,25 x 1,048 = 1.771.663,13 kr.']);
  });

  it.each([
    [
      'by another rate',
      `${table('1.771.663 ²')}\n\n${note('4,1 %')}`,
      ['fejl NOTAT-PL 3: 1.771.663 ≠ 1.759.829,5 kr.'],
    ],
    [
      'with a digit wrong',
      `${table('1.781.663 ²')}\n\n${note('4,8 %')}`,
      ['fejl NOTAT-PL 3: 1.781.663 ≠ 1.771.663,13 kr.'],
    ],
    ['in another period', `${table('1.771.663 ²')}\n\n${note('4,1 %', '2022/2023')}`, []],
    ['without the mark', `${table('1.771.663')}\n\n${note('4,1 %')}`, []],
    [
      'in a sentence',
      'Beløbet på 100.000 kr. fremskrevet med 4,8 % giver 105.800 kr.',
      ['fejl NOTAT-PL 1: 105.800 kr. ≠ 104.800 kr.'],
    ],
  ])('%s', (_, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});
