import { describe, expect, it } from 'vitest';
import { amountsOf, calculated, fordeling } from '../../support/scheme-text.ts';
import { problemsOf } from '../../support/tariffs.ts';

/** 1.000 kr. shared by days or months of 2024, under a rule where one is written. */
const shared = (spell: string, rule = '') =>
  calculated(
    `fordelinger:\n${fordeling('f', 'fast: 1000', { modtagere: `Rebild, { kommune: Thisted, ${spell} }` }).replace(' }\n', `${rule} }\n`)}`,
  );
const refusal = (spell: string, rule?: string) => problemsOf(() => shared(spell, rule))[0]?.message;

describe('membership by day', () => {
  it('counts by what the ordning declares: days, whole months, or months that are begun', () => {
    // 293 of 366 days; 9 and 10 months.
    expect(amountsOf(shared('fra: 2024-03-14', ', medlemskab: dage'), 'f')).toEqual(['555,39', '444,61']);
    expect(amountsOf(shared('fra: 2024-03-14', ', medlemskab: hele-maaneder'), 'f')).toEqual([
      '571,43',
      '428,57',
    ]);
    expect(amountsOf(shared('fra: 2024-03-14', ', medlemskab: paabegyndte-maaneder'), 'f')).toEqual([
      '545,45',
      '454,55',
    ]);
  });

  it('has whole months where nothing is declared, also by their first and last day', () => {
    expect(amountsOf(shared('fra: 2024-07'), 'f')).toEqual(['666,67', '333,33']);
    expect(amountsOf(shared('fra: 2024-07-01, til: 2024-12-31'), 'f')).toEqual(['666,67', '333,33']);
    expect(amountsOf(shared('til: 2024-03', ', medlemskab: dage'), 'f')).toEqual(['800,88', '199,12']);
  });

  it.each(['14.03.2024', '14-03-2024', '14/3 2024', '"14. marts 2024"'])(
    'reads a day as Danes write it: %s',
    (day) => {
      expect(amountsOf(shared(`fra: ${day}`, ', medlemskab: dage'), 'f')).toEqual(['555,39', '444,61']);
    },
  );

  it('is refused within a month where the ordning does not say what counts', () => {
    expect(refusal('fra: 2024-03-14')).toContain('siger ikke, hvordan den tæller');
  });

  it.each([
    ['fra: 2024-09, til: 2024-04', 'slutter, før det begynder'],
    ['fra: 2024-03-14, til: 2024-03-13', 'slutter, før det begynder'],
    ['fra: 2025-01', 'ligger helt uden for 2024'],
    ['til: 2023-12-31', 'ligger helt uden for 2024'],
    ['fra: 2024-12-02', 'har ingen hel måned af 2024'],
    ['fra: 2024-03-02, til: 2024-04-29', 'har ingen hel måned af 2024'],
    ['fra: juli', 'er hverken en måned eller en dag'],
    ['fra: 3/4/2024', 'er hverken en måned eller en dag'],
    ['fra: 2024-02-30', 'er hverken en måned eller en dag'],
  ])('is refused where it cannot be meant: %s', (spell, message) => {
    expect(refusal(spell, ', medlemskab: hele-maaneder')).toContain(message);
  });
});
