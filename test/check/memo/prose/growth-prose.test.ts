import { describe, it } from 'vitest';
import { memoRules } from '../../../../src/check/memo/rules.ts';
import { readNumbers } from '../../../../src/input/memo/figures/read-numbers.ts';
import { expectLinear } from '../../../support/growth.ts';
import { memoOf } from '../../../support/memo.ts';

/** What a memo may repeat in one sentence, or a sentence a paragraph. */
const pieces = [
  'Udgifterne er steget fra 700 kr. til 735 kr., svarende til 5 %. ',
  'Prisen stiger fra 700 kr. til 735 kr., svarende til 5 %.\n\n',
  'halvdelen af overskuddet, 250 kr., er 5 og 3 kommuner, i alt 8 kommuner ',
  'Et overskud på 500 kr. Halvdelen af overskuddet, 240 kr., er overført.\n\n',
  '5 og ',
  '5 plus de 3 forsøg, ',
  'følgende 4 ting: a, b og ',
  '5 = 3 + ',
  '40 pct. og ',
  'følgende 3 forsøg:\n\n- a\n- b\n\n',
  'PL-satsen er 4,8 % for 2023/2024. ',
  '| | 2023 | 2024 |\n|---|---|---|\n| Sager | 70 | 60 |\n\nSager får et fald på 14,2 % eller 10 sager.\n\n',
];

describe('the rules of a memo that repeats', () => {
  it.each(pieces.map((piece) => [JSON.stringify(piece), piece] as const))('%s', async (_, piece) => {
    await expectLinear(3_000, (n) => {
      const read = readNumbers(memoOf(piece.repeat(Math.ceil(n / piece.length)), 'notat.md'));
      // A copy is another memo, whose sentences no rule has read yet.
      return () => memoRules.flatMap((rule) => rule([{ ...read }]));
    });
  });
});
