import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBankingDay } from '../../../src/calculate/invoice/banking-days.ts';
import { instalmentAmounts, instalmentsOf } from '../../../src/calculate/invoice/instalments.ts';
import {
  absolute,
  compare,
  equal,
  isInteger,
  rational,
  subtract,
  sum,
} from '../../../src/model/exact/rational.ts';
import { instalmentCounts } from '../../../src/model/invoice/instalment-count.ts';
import { wholeSteps } from '../../support/arbitraries.ts';

const count = fc.constantFrom(...instalmentCounts);
const kroner = (text: string) => rational(BigInt(text));

describe('instalmentAmounts', () => {
  it('sums to the amount exactly, of any sign, with rates at most a step apart', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(rational(1n), rational(1n, 100n)).chain(wholeSteps),
        count,
        (amount, of) => {
          const rates = instalmentAmounts(amount, of);
          const step = isInteger(amount) ? rational(1n) : rational(1n, 100n);
          expect(rates).toHaveLength(of);
          expect(equal(sum(rates), amount)).toBe(true);
          for (const a of rates)
            for (const b of rates) expect(compare(absolute(subtract(a, b)), step)).toBeLessThanOrEqual(0);
        },
      ),
    );
  });

  it('spreads the odd kroner over the year', () => {
    expect(instalmentAmounts(kroner('10'), 4)).toEqual(['3', '2', '3', '2'].map(kroner));
    expect(instalmentAmounts(kroner('-10'), 4)).toEqual(['-3', '-2', '-3', '-2'].map(kroner));
    expect(instalmentAmounts(kroner('3443644'), 4)).toEqual(
      Array.from({ length: 4 }, () => kroner('860911')),
    );
  });
});

describe('instalmentsOf', () => {
  it('issues on the first banking day of each quarter and falls due 30 days later on one', () => {
    expect(instalmentsOf(2024, 4, 30).map(({ issueDate, dueDate }) => [issueDate, dueDate])).toEqual([
      ['2024-01-02', '2024-02-01'],
      ['2024-04-02', '2024-05-02'],
      ['2024-07-01', '2024-07-31'],
      ['2024-10-01', '2024-10-31'],
    ]);
  });

  it('covers the year without gap or overlap, and never falls due on a day without banks', () => {
    for (const of of instalmentCounts) {
      const instalments = instalmentsOf(2025, of, 30);
      expect(instalments[0]?.period.from).toBe('2025-01-01');
      expect(instalments.at(-1)?.period.to).toBe('2025-12-31');
      expect(instalments.map(({ dueDate }) => isBankingDay(dueDate))).not.toContain(false);
    }
  });

  it('keeps the terms of later rates when all are issued on one day', () => {
    expect(
      instalmentsOf(2024, 2, 30, '2023-12-15').map(({ issueDate, dueDate }) => [issueDate, dueDate]),
    ).toEqual([
      ['2023-12-15', '2024-02-01'],
      ['2023-12-15', '2024-07-31'],
    ]);
  });
});
