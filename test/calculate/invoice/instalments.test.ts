import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBankingDay } from '../../../src/calculate/invoice/banking-days.ts';
import {
  instalmentAmounts,
  instalmentsByLine,
  instalmentsOf,
} from '../../../src/calculate/invoice/instalments.ts';
import { addDays } from '../../../src/model/exact/calendar-date.ts';
import {
  absolute,
  compare,
  equal,
  isInteger,
  rational,
  sign,
  subtract,
  sum,
} from '../../../src/model/exact/rational.ts';
import { mostInstalments } from '../../../src/model/invoice/instalment-plan.ts';
import { wholeSteps } from '../../support/arbitraries.ts';

const count = fc.integer({ min: 1, max: mostInstalments });
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

describe('instalmentAmounts of a plan in percent', () => {
  const plan = [8, 8, 8, 7, 16, 7, 8, 8, 7, 8, 8, 7].map((percent) => rational(BigInt(percent)));
  const percents = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 11 })
    .map((parts) => [...parts, 100 - parts.reduce((sum, part) => sum + part, 0)])
    .map((parts) => parts.map((part) => rational(BigInt(part))));

  it('gives each rate its percentage, and the odd kroner to where the running sum has them', () => {
    expect(instalmentAmounts(kroner('472986'), plan)).toEqual(
      '37839 37839 37839 33109 75677 33109 37839 37839 33109 37839 37839 33109'.split(' ').map(kroner),
    );
    expect(instalmentAmounts(kroner('203'), 6)).toEqual(['34', '34', '34', '33', '34', '34'].map(kroner));
  });

  it('sums to the amount exactly, of any sign, and no rate has the other sign', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(rational(1n), rational(1n, 100n)).chain(wholeSteps),
        fc.oneof(count, percents),
        (amount, of) => {
          const rates = instalmentAmounts(amount, of);
          expect(equal(sum(rates), amount)).toBe(true);
          expect(rates.every((rate) => sign(rate) * sign(amount) >= 0)).toBe(true);
        },
      ),
    );
  });

  it('splits what is owed before its lines, so that lines that pull apart give rates of one sign', () => {
    const oere = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }).map((each) => rational(each, 100n));
    fc.assert(
      fc.property(
        fc.array(oere, { minLength: 1, maxLength: 5 }),
        fc.oneof(count, percents),
        (amounts, of) => {
          const amount = sum(amounts);
          const lines = amounts.map((each) => ({ text: 'Linje', amount: each }));
          const rates = instalmentsByLine({ amount, lines }, of);
          expect(rates.every((line, index) => equal(sum(line), amounts[index] ?? amount))).toBe(true);
          const whole = instalmentAmounts(amount, of);
          for (const [rate, owed] of whole.entries()) {
            expect(equal(sum(rates.flatMap((line) => line[rate] ?? [])), owed)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('instalmentsOf', () => {
  it('begins up to twelve rater at whole months, and more of them at half months', () => {
    const startsOf = (of: number) => instalmentsOf(2025, of, 30).map(({ period }) => period.from.slice(5));
    expect(startsOf(5)).toEqual(['01-01', '03-01', '05-01', '08-01', '10-01']);
    expect(startsOf(7)).toEqual(['01-01', '02-01', '04-01', '06-01', '07-01', '09-01', '11-01']);
    expect(startsOf(24).slice(0, 4)).toEqual(['01-01', '01-16', '02-01', '02-16']);
    expect(instalmentsOf(2024, 24, 30)[3]?.period).toEqual({ from: '2024-02-16', to: '2024-02-29' });
  });

  it('issues on the first banking day of each quarter and falls due 30 days later on one', () => {
    expect(instalmentsOf(2024, 4, 30).map(({ issueDate, dueDate }) => [issueDate, dueDate])).toEqual([
      ['2024-01-02', '2024-02-01'],
      ['2024-04-02', '2024-05-02'],
      ['2024-07-01', '2024-07-31'],
      ['2024-10-01', '2024-10-31'],
    ]);
  });

  it('covers the year without gap or overlap, and never falls due on a day without banks', () => {
    for (let of = 1; of <= mostInstalments; of++) {
      const instalments = instalmentsOf(2025, of, 30);
      expect(instalments[0]?.period.from).toBe('2025-01-01');
      expect(instalments.at(-1)?.period.to).toBe('2025-12-31');
      for (const [index, { period }] of instalments.slice(1).entries())
        expect(period.from).toBe(addDays(instalments[index]?.period.to ?? '', 1));
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
