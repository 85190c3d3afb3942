import { addDays, type IsoDate, isoDate, lastOfMonth, laterOf } from '../../model/exact/calendar-date.ts';
import { divide, isInteger, one, type Rational, rational } from '../../model/exact/rational.ts';
import { quotient } from '../../model/exact/whole-number.ts';
import type { InstalmentCount } from '../../model/invoice/instalment-count.ts';
import type { Instalment, Period } from '../../model/invoice/invoice.ts';
import { roundClaims } from '../apportion.ts';
import { nextBankingDay } from './banking-days.ts';

const oere = rational(1n, 100n);

/**
 * The rater of a year's amount: equal before rounding, in whole kroner where the amount is whole kroner and else in
 * øre, and their sum is the amount exactly, of any sign. The odd kroner are spread over the year (`kumulativ`).
 *
 * @throws FordelError `AFRUND-TOTAL` when the amount is not whole øre.
 */
export function instalmentAmounts(amount: Rational, count: InstalmentCount): Rational[] {
  const part = divide(amount, rational(BigInt(count)));
  const claims = Array.from({ length: count }, (_, index) => ({ key: String(index), exact: part }));
  const rounding = { method: 'kumulativ', step: isInteger(amount) ? one : oere } as const;
  return roundClaims(claims, rounding).map((claim) => claim.amount);
}

/**
 * The periods and dates of a year's rater.
 *
 * A rate is issued on the first banking day of its period, or all of them on the given day. It falls due `termDays`
 * after its issue, or after the start of its period where that is later, on the first banking day from then on.
 */
export function instalmentsOf(
  year: number,
  count: InstalmentCount,
  termDays: number,
  issueDate?: IsoDate,
): Instalment[] {
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

function periodOf(year: number, index: number, count: InstalmentCount): Period {
  const months = quotient(12, count);
  return { from: isoDate(year, 1 + index * months, 1), to: lastOfMonth(year, (index + 1) * months) };
}
