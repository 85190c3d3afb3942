import type { Diagnostic } from '../../model/diagnostic.ts';
import {
  add,
  isZero,
  multiply,
  one,
  type Rational,
  subtract,
  sum,
  zero,
} from '../../model/exact/rational.ts';
import type { TariffPlan, TariffPrice, TariffResult } from '../../model/scheme/tariff.ts';
import { auditMarks, type Known, recomputed } from './amounts.ts';
import { heldAgainst, kept } from './discrepancy.ts';
import { nearest } from './nearest.ts';

/** A price and what part of the group's årstakst it is. */
interface Charged {
  readonly price: TariffPrice;
  readonly fraction: Rational;
}

/** Takster: each is its factor times the unrounded grundtakst, rounded; and a need is what they bring in unrounded. */
export function auditTariff(tariff: TariffResult, known: Known): Diagnostic[] {
  const { plan, base, groups, services, coverage } = tariff;
  const charged: Charged[] = [
    ...groups.map((price) => ({ price, fraction: one })),
    ...services.flatMap(({ service, prices }) =>
      prices.map((price) => ({ price, fraction: service.fraction })),
    ),
  ];
  const declared = recomputed(plan.base.amount, plan.unit, plan, known);
  const previous = plan.previous && recomputed(plan.previous, plan.unit, plan, known);
  const weighed = sum(
    charged.map(({ price, fraction }) =>
      multiply(multiply(price.group.factor, fraction), price.count?.value ?? zero),
    ),
  );
  // A need that nobody is known to pay yet gives no takst.
  const isUnpaid = plan.base.kind === 'behov' && isZero(weighed);
  const restsOn = plan.base.kind === 'behov' ? countsOf(plan) : [];
  const broughtIn = plan.base.kind === 'behov' ? multiply(base.value, weighed) : base.value;
  const income = sum(charged.map(({ price }) => multiply(price.amount, price.count?.value ?? zero)));
  return [
    ...heldAgainst(
      plan,
      'grundtakstens provenu',
      broughtIn,
      'det, ordningen og filerne giver',
      isUnpaid ? zero : declared,
    ),
    ...kept(plan, !isUnpaid || base.provisional !== undefined, 'et behov, som ingen betaler, har en takst'),
    ...auditMarks(plan, [base], [plan.base.amount, ...restsOn], known),
    ...charged.flatMap((each) => auditPrice(plan, base.value, each)),
    ...groups.flatMap(({ group, previous: before }) =>
      before === undefined || previous === undefined
        ? []
        : heldAgainst(
            plan,
            `${group.title}, året før,`,
            before.amount,
            'faktor × grundtakst, afrundet',
            nearest(multiply(previous, group.factor), plan.step),
          ),
    ),
    ...kept(plan, groups.length === plan.groups.length, 'der er ikke en takst for hver gruppe'),
    ...(coverage === undefined
      ? []
      : [
          ...heldAgainst(plan, 'indtægten', coverage.income, 'takst × antal', income),
          ...heldAgainst(
            plan,
            'behov og overskud',
            add(coverage.need, coverage.surplus),
            'indtægten',
            income,
          ),
        ]),
  ];
}

/** How many are expected to pay, of all groups and services. */
function countsOf({ groups, services }: TariffPlan) {
  return [
    ...groups.flatMap(({ count }) => count ?? []),
    ...services.flatMap(({ counts }) => [...counts.values()]),
  ];
}

function auditPrice(plan: TariffPlan, base: Rational, { price, fraction }: Charged): Diagnostic[] {
  const { group, exact, amount, previous } = price;
  return [
    ...heldAgainst(
      plan,
      `${group.title}, uafrundet,`,
      exact,
      'faktor × grundtakst',
      multiply(multiply(base, fraction), group.factor),
    ),
    ...heldAgainst(
      plan,
      `taksten for ${group.title}`,
      amount,
      'den uafrundede, afrundet',
      nearest(exact, plan.step),
    ),
    ...(previous === undefined
      ? []
      : heldAgainst(
          plan,
          `ændringen for ${group.title}`,
          previous.change.amount,
          'takst − takst før',
          subtract(amount, previous.amount),
        )),
  ];
}
