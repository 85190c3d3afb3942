import { describe, expect, it } from 'vitest';
import { indexBudget } from '../../src/calculate/index-budget.ts';
import type { BudgetLine } from '../../src/model/scheme/budget.ts';
import { sats } from '../support/rates.ts';
import { tal, vis } from '../support/rational.ts';

const origin = { file: 'b.csv', line: 2, column: 1 };
const line = (art: string, amount: string): BudgetLine =>
  new Map([
    ['art', { text: art, origin }],
    ['beloeb', { text: amount, value: tal(amount), origin }],
  ]);
const budget = (...lines: BudgetLine[]) => ({
  source: { file: 'b.csv', sha256: '' },
  columns: ['art', 'beloeb'],
  leftOut: [],
  lines,
});
const rule = { from: 2023, to: 2024, chaining: 'uafrundet', step: tal('1'), additions: new Map() } as const;
const percent = { løn: '5,2', øvrig: '2,1', samlet: '4,0' } as const;

describe('a budget by art', () => {
  it('uses the rate of each line, and the fallback where it has no art', () => {
    const result = indexBudget(
      budget(line('løn', '1.000'), line('Øvrig', '1.000'), line('', '1.000')),
      'beloeb',
      'art',
      'samlet',
      (kind) => [sats('2023-2024', percent[kind])],
      rule,
    );
    expect(result.lines.map(({ indexed }) => vis(indexed.value))).toEqual(['1.052', '1.021', '1.040']);
    expect(result.sums.map(({ after }) => vis(after))).toEqual(['3.113']);
  });

  it('names every art that is none', () => {
    const lines = budget(line('lon', '1'), line('diverse', '1'));
    expect(() => indexBudget(lines, 'beloeb', 'art', 'samlet', () => [], rule)).toThrow(/lon.*\n.*diverse/);
  });

  it('never adds expenditure to income', () => {
    const of = (retning: string, post: string, beloeb: string) =>
      new Map([
        ...line('', beloeb),
        ['retning', { text: retning, origin }],
        ['post', { text: post, origin }],
      ]);
    const lines = budget(of('udgift', 'Løn', '100'), of('indtaegt', 'Bidrag', '60'));
    const { sums } = indexBudget(lines, 'beloeb', undefined, 'samlet', () => [sats('2023-2024', '10')], rule);
    expect(sums.map(({ direction, after }) => `${direction} ${vis(after)}`)).toEqual([
      'udgift 110',
      'indtaegt 66',
    ]);
  });

  it('counts a line whose remark speaks of a sum', () => {
    const remarked = new Map([
      ...line('', '100'),
      ['post', { text: 'Husleje', origin }],
      ['bemærkning', { text: 'Sum af to lejemål', origin }],
    ]);
    const { sums } = indexBudget(
      budget(remarked),
      'beloeb',
      'art',
      'samlet',
      () => [sats('2023-2024', '10')],
      rule,
    );
    expect(sums.map(({ after }) => vis(after))).toEqual(['110']);
  });

  it('refuses a line of another year than the one it starts from', () => {
    const lines = budget(new Map([...line('', '100'), ['aar', { text: '2020', origin }]]));
    expect(() =>
      indexBudget(lines, 'beloeb', undefined, 'samlet', () => [sats('2023-2024', '10')], rule),
    ).toThrow('PL-AAR');
  });
});
