import { addDays, type IsoDate, isoDate, lastOfMonth, laterOf } from '../../model/exact/calendar-date.ts';
import {
  absolute,
  compare,
  divide,
  isInteger,
  multiply,
  one,
  type Rational,
  rational,
  subtract,
  sum,
  zero,
} from '../../model/exact/rational.ts';
import { isEven, quotient } from '../../model/exact/whole-number.ts';
import { type InstalmentPlan, instalmentCount } from '../../model/invoice/instalment-plan.ts';
import type { Charge, Instalment, Period } from '../../model/invoice/invoice.ts';
import { roundClaims } from '../apportion.ts';
import { nextBankingDay } from './banking-days.ts';

const oere = rational(1n, 100n);

/**
 * The rater of a year's amount: equal before rounding or in the plan's percentages, in whole kroner where the amount is whole
 * kroner and else in øre, and their sum is the amount exactly, of any sign; none has the other sign. The odd kroner are spread
 * over the year (`kumulativ`).
 *
 * @throws FordelError `AFRUND-TOTAL` when the amount is not whole øre.
 */
export function instalmentAmounts(amount: Rational, plan: InstalmentPlan): Rational[] {
  const parts =
    typeof plan === 'number'
      ? Array.from({ length: plan }, () => divide(amount, rational(BigInt(plan))))
      : plan.map((percent) => divide(multiply(amount, percent), rational(100n)));
  const claims = parts.map((exact, index) => ({ key: String(index), exact }));
  const rounding = { method: 'kumulativ', step: isInteger(amount) ? one : oere } as const;
  return roundClaims(claims, rounding).map((claim) => claim.amount);
}

/**
 * The rater of a charge line by line: a list per line. The amount itself is split first and each line then, and the largest line
 * takes what the others miss of a rate; so the rater of lines that pull against each other have the sign of what is owed.
 */
export function instalmentsByLine(
  { amount, lines }: Pick<Charge, 'amount' | 'lines'>,
  plan: InstalmentPlan,
): readonly (readonly Rational[])[] {
  const whole = instalmentAmounts(amount, plan);
  const apart = lines.map((line) => instalmentAmounts(line.amount, plan));
  const [largest] = [...lines.keys()].sort((a, b) => compare(sizeOf(lines[b]), sizeOf(lines[a])));
  return apart.map((rates, line) => {
    if (line !== largest) return rates;
    const others = apart.filter((_, other) => other !== line);
    return whole.map((rate, index) => subtract(rate, sum(others.map((each) => each[index] ?? zero))));
  });
}

function sizeOf(line: Charge['lines'][number] | undefined): Rational {
  return absolute(line?.amount ?? zero);
}

/**
 * The periods and dates of a year's rater.
 *
 * Up to twelve rater have periods of whole months, more have periods of half months (the 1st and the 16th), as even as such
 * periods can be. A rate is issued on the first banking day of its period, or all of them on the given day. It falls due `termDays`
 * after its issue, or after the start of its period where that is later, on the first banking day from then on.
 */
export function instalmentsOf(
  year: number,
  plan: InstalmentPlan,
  termDays: number,
  issueDate?: IsoDate,
): Instalment[] {
  const count = instalmentCount(plan);
  return Array.from({ length: count }, (_, index) => {
    const period = periodOf(year, index, count);
    const periodStart = nextBankingDay(period.from);
    const issued = issueDate ?? periodStart;
    return {
      index: index + 1,
      of: count,
      period,
      issueDate: issued,
      dueDate: nextBankingDay(addDays(laterOf(issued, periodStart), termDays)),
    };
  });
}

/** The year has 24 half months; up to twelve rater begin at a whole month. */
function periodOf(year: number, index: number, count: number): Period {
  const startOf = (rate: number) =>
    count <= 12 ? 2 * quotient(12 * rate, count) : quotient(24 * rate, count);
  const [start, next] = [startOf(index), startOf(index + 1)];
  const last = quotient(next + 1, 2);
  return {
    from: isoDate(year, quotient(start, 2) + 1, isEven(start) ? 1 : 16),
    to: isEven(next) ? lastOfMonth(year, last) : isoDate(year, last, 15),
  };
}
