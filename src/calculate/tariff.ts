import { changeOf } from '../model/change.ts';
import { failure } from '../model/diagnostic.ts';
import { formatExact } from '../model/exact/format.ts';
import {
  add,
  divide,
  isZero,
  multiply,
  one,
  type Rational,
  sign,
  subtract,
  sum,
  zero,
} from '../model/exact/rational.ts';
import { roundHalfAwayFromZero } from '../model/exact/rounding.ts';
import type { TariffPlan, TariffPrice, TariffResult } from '../model/scheme/tariff.ts';
import { derive, type Operand, restsOnMissing, type Traced } from '../model/traced.ts';
import { amountOf, countOf } from './amount.ts';
import type { AmountContext } from './amount-context.ts';

/** Prices of the takstgrupper, or of a service to them, with how many are expected to pay each. */
type Expected = readonly { readonly weight: Rational; readonly count: Traced }[];

/**
 * A family of takster: every one is its factor times the same **unrounded** grundtakst, rounded on its own
 * (BEK 1559 of 5/12/2025 om socialtilsyn §§ 22-28; Socialtilsyn Nord's budget 2024 p. 56-57 reproduces so and not from the
 * rounded takst of group 1). The grundtakst is declared, or it is the need over the expected counts:
 * need / Σ factor × part of the årstakst × count. What is not out yet counts as nothing and makes all takster provisional;
 * whether they meet the need is then not said, nor how they develop where last year's are not out.
 *
 * @throws FordelError `TAKST-ANTAL` when a need has no counts to be shared by, or a count is negative.
 */
export function tariff(plan: TariffPlan, context: AmountContext): TariffResult {
  const amount = amountOf(plan.base.amount, plan.unit, context);
  const counts = plan.groups.map(({ count }) => (count === undefined ? undefined : countOf(count, context)));
  const serviceCounts = plan.services.map(({ counts: byGroup }) =>
    plan.groups.map(({ id }) => {
      const count = byGroup.get(id);
      return count === undefined ? undefined : countOf(count, context);
    }),
  );
  refuseNegative([...counts, ...serviceCounts.flat()], plan);
  const expected = [
    ...expectedOf(plan, one, counts),
    ...plan.services.flatMap(({ fraction }, index) => expectedOf(plan, fraction, serviceCounts[index] ?? [])),
  ];
  const base = plan.base.kind === 'behov' ? baseFromNeed(amount, expected, plan) : amount;
  const before = plan.previous && amountOf(plan.previous, plan.unit, context);
  const previous = before === undefined || restsOnMissing(before) ? undefined : before.value;
  const prices = (fraction: Rational, of: readonly (Traced | undefined)[], before?: Rational) =>
    plan.groups.map((group, index): TariffPrice => {
      const price = priceOf(base.value, multiply(group.factor, fraction), plan.step);
      const count = of[index];
      return {
        group,
        ...price,
        count,
        ...(before === undefined
          ? {}
          : { previous: developmentOf(group.factor, before, price.amount, plan.step) }),
      };
    });
  const groups = prices(one, counts, previous);
  const services = plan.services.map((service, index) => ({
    service,
    prices: prices(service.fraction, serviceCounts[index] ?? []),
  }));
  const all = [...groups, ...services.flatMap((service) => service.prices)];
  return {
    plan,
    base,
    previous: before,
    groups,
    services,
    ...(restsOnMissing(base) ? {} : coverageOf(plan, amount.value, all)),
  };
}

/** A takst: so many times the unrounded grundtakst, rounded half away from zero. */
export function priceOf(
  base: Rational,
  factor: Rational,
  step: Rational,
): { exact: Rational; amount: Rational } {
  const exact = multiply(base, factor);
  return { exact, amount: roundHalfAwayFromZero(exact, step) };
}

function developmentOf(factor: Rational, base: Rational, amount: Rational, step: Rational) {
  const before = priceOf(base, factor, step).amount;
  return { amount: before, change: changeOf(before, amount) };
}

function expectedOf(plan: TariffPlan, fraction: Rational, counts: readonly (Traced | undefined)[]): Expected {
  return plan.groups.flatMap(({ factor }, index) => {
    const count = counts[index];
    return count === undefined ? [] : [{ weight: multiply(factor, fraction), count }];
  });
}

/** A group that fewer than nobody pays would raise the takst of the others. */
function refuseNegative(counts: readonly (Traced | undefined)[], { title, origin }: TariffPlan): void {
  const negative = counts.find((count) => count !== undefined && sign(count.value) < 0);
  if (negative === undefined) return;
  throw failure({
    code: 'TAKST-ANTAL',
    message: `et antal i "${title}" er negativt: ${formatExact(negative.value, 4)}`,
    place: negative.origins[0] ?? origin,
    advice: 'Skriv, hvor mange der ventes at betale taksten, fra nul og op.',
  });
}

function baseFromNeed(need: Traced, expected: Expected, { title, origin }: TariffPlan): Traced {
  const parts = expected.map(({ weight, count }): Operand => {
    const operands = [
      { label: 'faktor', traced: { value: weight, origins: [] } },
      { label: 'antal', traced: count },
    ];
    return { label: 'vægtet antal', traced: derive('produkt', multiply(weight, count.value), operands) };
  });
  const weighted = derive('sum', sum(parts.map(({ traced }) => traced.value)), parts);
  const operands = [
    { label: 'behov', traced: need },
    { label: 'vægtet antal i alt', traced: weighted },
  ];
  if (!isZero(weighted.value)) return derive('andel', divide(need.value, weighted.value), operands);
  if (restsOnMissing(need, weighted)) return derive('andel', zero, operands);
  throw failure({
    code: 'TAKST-ANTAL',
    message: `"${title}" har et behov, men intet antal at dele det på`,
    place: origin,
    advice: 'Skriv antal under grupperne, eller angiv grundtakst i stedet for behov.',
  });
}

/** Do the rounded takster meet the need? Only a need that is declared can be met. */
function coverageOf(plan: TariffPlan, need: Rational, prices: readonly TariffPrice[]) {
  if (plan.base.kind !== 'behov') return {};
  const income = prices.reduce(
    (total, { amount, count }) => (count === undefined ? total : add(total, multiply(amount, count.value))),
    zero,
  );
  return { coverage: { income, need, surplus: subtract(income, need) } };
}
