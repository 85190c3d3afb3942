import { addDays, type IsoDate, isoDate, lastOfMonth, laterOf } from '../../model/exact/calendar-date.ts';
import {
  absolute,
  compare,
  divide,
  isInteger,
  isZero,
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
import type { Membership } from '../../model/recipient.ts';
import { roundClaims } from '../apportion.ts';
import { nextBankingDay } from './banking-days.ts';

const oere = rational(1n, 100n);
const hundred = rational(100n);

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
      : plan.map((percent) => divide(multiply(amount, percent), hundred));
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
 * The plan of a recipient who is a member for a part of the year: the rater whose period the membership meets, each with its part of
 * what they are together, and nothing in the others. Where those are of 0 %, the first of them is all.
 */
export function planOfMember(
  plan: InstalmentPlan,
  periods: readonly Period[],
  membership: Membership | undefined,
): InstalmentPlan {
  if (membership === undefined) return plan;
  const isMet = periods.map((period) => within(period, membership) !== undefined);
  if (isMet.every((met) => met === isMet[0])) return plan;
  const parts = isMet.map((met, index) =>
    met ? (typeof plan === 'number' ? one : (plan[index] ?? zero)) : zero,
  );
  const whole = sum(parts);
  return isZero(whole)
    ? isMet.map((_, index) => (index === isMet.indexOf(true) ? hundred : zero))
    : parts.map((part) => divide(multiply(part, hundred), whole));
}

/** The days of a period on which a recipient is a member; undefined where there are none. */
function within({ from, to }: Period, membership: Membership): Period | undefined {
  const first = laterOf(from, membership.from ?? from);
  const last = membership.to !== undefined && membership.to < to ? membership.to : to;
  return first <= last ? { from: first, to: last } : undefined;
}

/**
 * The rater of a member for a part of the year: those it pays, numbered among themselves, each for the days of its period on which
 * it is a member, and issued and due as if its period were those.
 */
export function instalmentsOfMember(
  instalments: readonly Instalment[],
  plan: InstalmentPlan,
  membership: Membership,
  termDays: number,
  issueDate?: IsoDate,
): Instalment[] {
  const paid = instalments.filter(
    ({ index }) => typeof plan === 'number' || !isZero(plan[index - 1] ?? zero),
  );
  return paid.map((instalment, index) => {
    const period = within(instalment.period, membership) ?? instalment.period;
    const own = { index: index + 1, of: paid.length };
    return { ...instalment, own, period, ...datesOf(period, termDays, issueDate) };
  });
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
    return { index: index + 1, of: count, period, ...datesOf(period, termDays, issueDate) };
  });
}

function datesOf({ from }: Period, termDays: number, issueDate?: IsoDate) {
  const start = nextBankingDay(from);
  const issued = issueDate ?? start;
  return { issueDate: issued, dueDate: nextBankingDay(addDays(laterOf(issued, start), termDays)) };
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
