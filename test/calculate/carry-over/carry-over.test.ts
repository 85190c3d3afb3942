import { describe, expect, it } from 'vitest';
import { carryOver } from '../../../src/calculate/carry-over/carry-over.ts';
import type { CarryOverPlan } from '../../../src/model/scheme/carry-over.ts';
import type { Amount } from '../../../src/model/scheme/scheme.ts';
import { tal, vis } from '../../support/rational.ts';

const origin = { file: 'o.yaml', line: 1, column: 1 };
const fast = (text: string): Amount => ({ kind: 'fast', value: tal(text), origin });
const context = { budgets: new Map(), rates: new Map(), named: new Map(), earlier: [] };
const year = (of: number, result: string, ...takenIn: [number, string][]) => ({
  year: of,
  result: fast(result),
  takenIn: takenIn.map(([at, amount]) => ({ year: at, amount: fast(amount) })),
  origin,
});
// Socialtilsyn Nord: 1.085.000 of 2021 went into 2023, half of 501.980 of 2022 into 2024 (bilag 3.5, s. 53-57).
const plan: CarryOverPlan = {
  id: 'o',
  title: 'Overført',
  rule: 'socialtilsyn',
  years: [
    year(2021, '1.085.000', [2023, '1.085.000']),
    year(2022, '501.980', [2023, '250.990'], [2024, '250.990']),
  ],
  origin,
};

describe('the running account', () => {
  it.each([
    [2023, '250.990', '250.990', false],
    [2024, '0', '0', false],
  ])('at the end of %i has %s left to carry', (atYear, closing, left, overdue) => {
    const { account, years } = carryOver(plan, atYear, context);
    expect(vis(account.at(-1)?.closing ?? tal('1'))).toBe(closing);
    expect([vis(years[1]?.left ?? tal('1')), years[1]?.overdue]).toEqual([left, overdue]);
  });

  it('opens each year with what the year before closed with', () => {
    const { account } = carryOver(plan, 2024, context);
    expect(account.map(({ opening, closing }) => [vis(opening), vis(closing)])).toEqual([
      ['0', '1.085.000'],
      ['1.085.000', '1.586.980'],
      ['1.586.980', '250.990'],
      ['250.990', '0'],
    ]);
  });

  it('is overdue from the year in which the two years are up', () => {
    const late = { ...plan, years: [year(2022, '501.980', [2024, '250.990'])] };
    expect(carryOver(late, 2023, context).years[0]?.overdue).toBe(false);
    expect(carryOver(late, 2024, context).years[0]?.overdue).toBe(true);
  });
});
