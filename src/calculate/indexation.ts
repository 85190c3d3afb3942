import { failure } from '../model/diagnostic.ts';
import { add, divide, multiply, one, type Rational, sign, subtract, zero } from '../model/exact/rational.ts';
import { roundHalfAwayFromZero } from '../model/exact/rounding.ts';
import type { Indexation, IndexRate, IndexStep } from '../model/scheme/index-rate.ts';
import type { Indexed } from '../model/scheme/indexed.ts';

/**
 * PL-fremskrivning: `(amount + addition) × (1 + rate)`, year by year, forwards; towards an earlier year the same is turned
 * round: `amount / (1 + rate) − addition`, the addition being the one given for the later of the two years, in the prices of the earlier.
 *
 * Each year chains on the amount of the year before, unrounded or rounded as declared (KKR Nordjylland, bilag 2.4: the
 * secretariats chain on the year before's final amount, in kroner and øre).
 *
 * @param amount in any unit; additions and `rule.step` are in the same one.
 * @param rates one per year between the two, in the order of the calendar, as `chooseRates` gives them.
 * @returns `value` rounded half away from zero to `rule.step`, `exact` before that, and every year's step.
 * @throws FordelError `PL-SATS` for a rate of −100 % or less: nothing would be left to come back from; RangeError for rates that
 * do not lead from the one year to the other.
 */
export function indexAmount(amount: Rational, rates: readonly IndexRate[], rule: Indexation): Indexed {
  requireEveryYear(rates, rule);
  const forwards = rule.from <= rule.to;
  const path = forwards ? rates : [...rates].reverse();
  const round = (value: Rational) =>
    rule.step === undefined ? value : roundHalfAwayFromZero(value, rule.step);
  let exact = amount;
  const steps = path.map((rate): IndexStep => {
    const growth = growthOf(rate);
    const factor = forwards ? growth : divide(one, growth);
    const [from, to] = forwards ? [rate.from, rate.to] : [rate.to, rate.from];
    const addition = rule.additions?.get(rate.to) ?? zero;
    exact = forwards ? multiply(add(exact, addition), factor) : subtract(multiply(exact, factor), addition);
    if (rule.chaining === 'afrundet') exact = round(exact);
    return { from, to, factor, rate, addition, after: exact };
  });
  return { steps, exact, value: round(exact) };
}

/** An amount whose rates are not there would come out in the prices it came in with. */
function requireEveryYear(rates: readonly IndexRate[], { from, to }: Indexation): void {
  const [first, last] = from <= to ? [from, to] : [to, from];
  const leads =
    rates.length === last - first &&
    rates.every((rate, index) => rate.from === first + index && rate.to === rate.from + 1);
  if (leads) return;
  const years = rates.map((rate) => `${rate.from}-${rate.to}`).join(', ');
  throw new RangeError(`rates of ${years === '' ? 'no year' : years} do not lead from ${first} to ${last}`);
}

function growthOf({ rate, origin }: IndexRate): Rational {
  const growth = add(one, rate);
  if (sign(growth) > 0) return growth;
  throw failure({
    code: 'PL-SATS',
    message: 'en PL-sats skal være over -100 %',
    place: origin,
    advice: 'Ret satsen; den skrives i procent, fx 4,1.',
  });
}
