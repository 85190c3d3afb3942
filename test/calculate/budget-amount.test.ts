import { describe, expect, it } from 'vitest';
import { budgetAmount } from '../../src/calculate/budget-amount.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { rational } from '../../src/model/exact/rational.ts';
import type { Budget, BudgetCell } from '../../src/model/scheme/budget.ts';

const origin = { file: 'ordning.yaml', line: 9, column: 5 };
const cell = (text: string, line: number, value?: bigint): BudgetCell => ({
  text,
  origin: { file: 'budget.csv', line, column: 1 },
  ...(value === undefined ? {} : { value: rational(value) }),
});
const budget: Budget = {
  source: { file: 'budget.csv', sha256: '' },
  columns: ['art', 'beloeb'],
  leftOut: [],
  lines: (
    [
      ['løn', 100n],
      ['husleje', 20n],
      ['løn', -5n],
    ] as const
  ).map(
    ([art, beloeb], index) =>
      new Map([
        ['art', cell(art, index + 2)],
        ['beloeb', cell('', index + 2, beloeb)],
      ]),
  ),
};
const sumOf = (where: Record<string, string | string[]>, column = 'beloeb', from = budget) => {
  const amount = {
    kind: 'budget',
    file: 'b',
    column,
    where: new Map(Object.entries(where).map(([name, text]) => [name, [text].flat()])),
    origin,
  } as const;
  return budgetAmount(amount, { budgets: new Map([['b', from]]) });
};

const refusal = (parts: Partial<Diagnostic>) =>
  expect.objectContaining({ diagnostics: [expect.objectContaining(parts)] });

describe('budgetAmount', () => {
  it('sums the lines that match, signs and all, and names them', () => {
    const { value, origins } = sumOf({ art: 'løn' });
    expect(value).toEqual(rational(95n));
    expect(origins.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('sums the lines that hold one of several texts, but those that are left out', () => {
    expect(sumOf({ art: ['løn', 'husleje'] }).value).toEqual(rational(115n));
    const amount = { kind: 'budget', file: 'b', column: 'beloeb', where: new Map(), origin } as const;
    const leaves = new Map([['art', ['husleje']]]);
    expect(budgetAmount({ ...amount, leaves }, { budgets: new Map([['b', budget]]) }).value).toEqual(
      rational(95n),
    );
  });

  it('sums every line without a filter', () => expect(sumOf({}).value).toEqual(rational(115n)));

  it.each([
    [{ art: 'løn' }, 'ingen linje i budget.csv har art = "løn"'],
    [{}, 'ingen linje i budget.csv'],
  ])('says of a file without lines that it has none, with the filter %o', (where, message) => {
    expect(() => sumOf(where, 'beloeb', { ...budget, lines: [] })).toThrow(
      refusal({ message, advice: 'Filen har kun sin overskrift.' }),
    );
  });

  it('refuses a filter that no line matches, and a column that is not there', () => {
    expect(() => sumOf({ art: 'el' })).toThrow(
      refusal({ code: 'BUDGET-INGEN-LINJER', advice: 'I filen: art er "løn", "husleje".' }),
    );
    expect(() => sumOf({ kunst: 'løn' }, 'sum')).toThrow(
      /BUDGET-KOLONNE.*"sum"[\s\S]*BUDGET-KOLONNE.*"kunst"/,
    );
  });
});
