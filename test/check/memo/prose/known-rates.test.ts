import { describe, expect, it } from 'vitest';
import { checkMemos } from '../../../../src/check/memo/check-memos.ts';
import { readNumbers } from '../../../../src/input/memo/figures/read-numbers.ts';
import { memoOf } from '../../../support/memo.ts';
import { sats } from '../../../support/rates.ts';

const known = [
  sats('2022-2023', '2,8', { vintage: '2022', status: 'forventet' }),
  sats('2022-2023', '4,1'),
  sats('2023-2024', '4,8'),
  sats('2023-2024', '5,5', { kind: 'løn' }),
];

function saidOf(text: string): string[] {
  return checkMemos([readNumbers(memoOf(text, 'notat.md'))], [], new Set(), known).relations.map(
    ({ code, verdict, statedText, computedText }) => `${verdict} ${code}: ${statedText} ~ ${computedText}`,
  );
}

describe('a rate that a memo states', () => {
  it.each([
    ['is the one that is known', 'PL-satsen er 4,8 % for 2023/2024.', ['holder NOTAT-PL: 4,8 % ~ 4,8 %']],
    [
      'is one of two vintages, the first of them too',
      'PL-satsen er 2,8 pct. for 2022/23.',
      ['holder NOTAT-PL: 2,8 pct. ~ 2,8 %'],
    ],
    [
      'is the known one in fewer decimals',
      'PL-satsen er 5 % for 2023/2024.',
      ['holder NOTAT-PL: 5 % ~ 4,8 %'],
    ],
    ['is no known one', 'PL-satsen er 4,3 % for 2023/2024.', ['advarsel NOTAT-PL: 4,3 % ~ 4,8 %']],
    [
      'is neither of two vintages',
      'PL-satsen er 3,5 % for 2022/2023.',
      ['advarsel NOTAT-PL: 3,5 % ~ 2,8 % eller 4,1 %'],
    ],
    ['is of a period that is not known', 'PL-satsen er 3,5 % for 2030/2031.', []],
    ['is of building works', 'PL-satsen for anlæg er 3,1 % for 2023/2024.', []],
    ['is of wages, which are not known here', 'PL-satsen for lønninger er 4,8 % for 2022/2023.', []],
  ])('%s', (_, text, said) => {
    expect(saidOf(text)).toEqual(said);
  });
});
