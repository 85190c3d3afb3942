import { add, type Rational, subtract, sum, zero } from '../../model/exact/rational.ts';
import { kroner } from '../../model/exact/unit.ts';
import type {
  AccountLine,
  CarryOverPlan,
  CarryOverResult,
  ResultYear,
  ResultYearPlan,
} from '../../model/scheme/carry-over.ts';
import { amountOf } from '../amount.ts';
import type { AmountContext } from '../amount-context.ts';
import { carryOverDuty } from './rule.ts';
import { carryOverStanding } from './standing.ts';

/**
 * The running account of overført over-/underskud: what each year's result must come to by its rule, what has been taken
 * in, and what is left to carry at the end of a year; in kr.
 * What is not out yet counts as nothing, and what rests on it is provisional.
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
  const result = amountOf(plan.result, kroner, context);
  const budget = plan.budget && amountOf(plan.budget, kroner, context);
  const duty = carryOverDuty(rule, plan.year, result.value, budget?.value);
  const parts = plan.takenIn.map(({ year, amount }) => ({ year, of: amountOf(amount, kroner, context) }));
  const taken = parts.map(({ year, of }) => ({ year, amount: of.value }));
  const restsOn = {
    duty: [result, ...(budget === undefined ? [] : [budget])],
    takenIn: parts.filter(({ year }) => year <= atYear).map(({ of }) => of),
  };
  return { plan, result, duty, restsOn, ...carryOverStanding(duty, taken, atYear) };
}

function accountOf(years: readonly ResultYear[], atYear: number, context: AmountContext): AccountLine[] {
  const first = Math.min(atYear, ...years.map(({ plan }) => plan.year));
  const lines: AccountLine[] = [];
  let opening: Rational = zero;
  for (let year = first; year <= atYear; year++) {
    const arising = years.filter(({ plan }) => plan.year === year);
    const result = sum(arising.map((of) => of.result.value));
    const borne = sum(arising.map(({ duty }) => duty.borne));
    const parts = years
      .flatMap(({ plan }) => plan.takenIn)
      .filter((part) => part.year === year)
      .map(({ amount }) => amountOf(amount, kroner, context));
    const takenIn = sum(parts.map(({ value }) => value));
    const restsOn = { duty: arising.flatMap((of) => of.restsOn.duty), takenIn: parts };
    const closing = subtract(subtract(add(opening, result), takenIn), borne);
    lines.push({ year, opening, result, takenIn, borne, closing, restsOn });
    opening = closing;
  }
  return lines;
}
