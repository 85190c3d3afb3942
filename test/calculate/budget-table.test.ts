import { describe, expect, it } from 'vitest';
import { budgetTable } from '../../src/calculate/budget-table.ts';
import type { Budget } from '../../src/model/scheme/budget.ts';
import type { BudgetTablePlan } from '../../src/model/scheme/budget-table.ts';
import { tal, vis } from '../support/rational.ts';

const origin = { file: 'o.yaml', line: 1, column: 1 };
const budget = (...lines: [side: string, post: string, amount: string][]): Budget => ({
  source: { file: 'b.csv', sha256: '' },
  columns: ['retning', 'post', 'beloeb'],
  leftOut: [],
  lines: lines.map(
    ([side, post, amount]) =>
      new Map([
        ['retning', { text: side, origin }],
        ['post', { text: post, origin }],
        ['beloeb', { text: amount, value: tal(amount), origin }],
      ]),
  ),
});
const column = (id: string) => ({
  id,
  title: id,
  file: id,
  amountColumn: 'beloeb',
  where: new Map(),
  computed: [],
  origin,
});
const plan: BudgetTablePlan = {
  id: 'b',
  title: 'Budget',
  unit: 'kr.',
  postColumn: 'post',
  directionColumn: 'retning',
  columns: [column('2023'), column('2024')],
  sums: [],
  comparison: { from: '2023', to: '2024' },
  origin,
};
const of = (before: Budget, after: Budget, more: Partial<BudgetTablePlan> = {}) =>
  budgetTable(
    { ...plan, ...more },
    {
      budgets: new Map([
        ['2023', before],
        ['2024', after],
      ]),
      rates: new Map(),
      named: new Map(),
      earlier: [],
    },
  ).rows.map(({ post, direction, cells, change }) => [
    post,
    direction ?? '',
    ...['2023', '2024'].map((id) => (cells.has(id) ? vis(cells.get(id)?.value ?? tal('0')) : '')),
    change === undefined ? '' : vis(change.amount),
  ]);

describe('a budget', () => {
  const before = budget(
    ['udgift', 'Løn', '100'],
    ['udgift', 'Husleje', '20'],
    ['indtaegt', 'Indkrævet', '150'],
  );
  const after = budget(['udgift', 'Løn', '110'], ['udgift', 'Kurser', '5'], ['Indtægt', 'Indkrævet', '100']);

  it('sums each side, balances them and compares the years', () => {
    expect(of(before, after)).toEqual([
      ['Indkrævet', 'indtaegt', '150', '100', '-50'],
      ['Løn', 'udgift', '100', '110', '10'],
      ['Husleje', 'udgift', '20', '', ''],
      ['Kurser', 'udgift', '', '5', ''],
      ['I alt', 'indtaegt', '150', '100', '-50'],
      ['I alt', 'udgift', '120', '115', '-5'],
      ['Overskud/underskud', '', '30', '-15', '-45'],
    ]);
  });

  it('adds lines of one post together, and sums the posts it is told to', () => {
    const { directionColumn: _, ...noSides } = plan;
    const lines = budget(['', 'Løn', '100'], ['', 'Løn', '-1'], ['', 'Husleje', '20']);
    const sums = [
      { post: 'Alt', parts: 'alle', origin } as const,
      { post: 'Kun husleje', parts: ['Husleje'], origin },
    ];
    const { rows } = budgetTable(
      { ...noSides, columns: [column('2023')], sums },
      { budgets: new Map([['2023', lines]]), rates: new Map(), named: new Map(), earlier: [] },
    );
    expect(rows.map(({ post, cells }) => [post, vis(cells.get('2023')?.value ?? tal('0'))])).toEqual([
      ['Løn', '99'],
      ['Husleje', '20'],
      ['Alt', '119'],
      ['Kun husleje', '20'],
    ]);
  });

  it('refuses a side that is none, and a sum of a post that is not there', () => {
    const sums = [{ post: 'X', parts: ['Lon'], origin }];
    expect(() => of(budget(['ud', 'Løn', '1']), after, { sums })).toThrow(
      /BUDGET-RETNING.*"ud"[\s\S]*BUDGET-POST.*"Lon"/,
    );
  });
});
