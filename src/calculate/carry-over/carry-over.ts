import { add, isZero, type Rational, subtract, sum, zero } from '../../model/exact/rational.ts';
import type {
  AccountLine,
  CarryOverPlan,
  CarryOverResult,
  ResultYear,
  ResultYearPlan,
} from '../../model/scheme/carry-over.ts';
import { type AmountContext, amountOf } from '../amount.ts';
import { carryOverDuty } from './rule.ts';

/**
 * The running account of overført over-/underskud: what each year's result must come to by its rule, what has been taken
 * in, and what is left to carry at the end of a year.
 *
 * @param atYear the ordning's year: what later years take in is not counted yet.
 */
export function carryOver(plan: CarryOverPlan, atYear: number, context: AmountContext): CarryOverResult {
  const years = plan.years.map((year) => resultYear(plan, year, atYear, context));
  return { plan, years, account: accountOf(years, atYear, context) };
}

function resultYear(
  { rule }: CarryOverPlan,
  plan: ResultYearPlan,
  atYear: number,
  context: AmountContext,
): ResultYear {
  const result = amountOf(plan.result, context);
  const budget = plan.budget === undefined ? undefined : amountOf(plan.budget, context).value;
  const duty = carryOverDuty(rule, plan.year, result.value, budget);
  const takenIn = sum(
    plan.takenIn.filter(({ year }) => year <= atYear).map(({ amount }) => amountOf(amount, context).value),
  );
  const left = subtract(duty.settle, takenIn);
  return { plan, result, duty, takenIn, left, overdue: !isZero(left) && atYear >= duty.settleBy };
}

function accountOf(years: readonly ResultYear[], atYear: number, context: AmountContext): AccountLine[] {
  const first = Math.min(atYear, ...years.map(({ plan }) => plan.year));
  const lines: AccountLine[] = [];
  let opening: Rational = zero;
  for (let year = first; year <= atYear; year++) {
    const arising = years.filter(({ plan }) => plan.year === year);
    const result = sum(arising.map((of) => of.result.value));
    const borne = sum(arising.map(({ duty }) => duty.borne));
    const takenIn = sum(
      years
        .flatMap(({ plan }) => plan.takenIn)
        .filter((part) => part.year === year)
        .map(({ amount }) => amountOf(amount, context).value),
    );
    const closing = subtract(subtract(add(opening, result), takenIn), borne);
    lines.push({ year, opening, result, takenIn, borne, closing });
    opening = closing;
  }
  return lines;
}
