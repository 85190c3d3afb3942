import type { BudgetTablePlan } from './budget-table.ts';
import type { CarryOverPlan } from './carry-over.ts';
import type { FramePlan } from './frame.ts';
import type { AllocationPlan, Amount, KeyFigurePlan, Scheme, Term } from './scheme.ts';
import type { TariffPlan } from './tariff.ts';

/** Every amount in an ordning, with all the amounts it is composed of. */
export function partsOfAmounts(scheme: Scheme): Amount[] {
  return [
    ...scheme.tariffs.flatMap(amountsOfTariff),
    ...scheme.carryOvers.flatMap(amountsOfCarryOver),
    ...scheme.frames.flatMap(amountsOfFrame),
    ...scheme.amounts.map(({ amount }) => amount),
    ...scheme.allocations.flatMap(amountsOfAllocation),
    ...scheme.budgets.flatMap(amountsOfBudget),
    ...scheme.keyFigures.flatMap(termsOfKeyFigure).filter((term) => term.kind !== 'fordeling'),
  ].flatMap(partsOfAmount);
}

/** An amount with all the amounts it is composed of. */
export function partsOfAmount(amount: Amount): Amount[] {
  return [amount, ...innerAmounts(amount).flatMap(partsOfAmount)];
}

/** The amounts that an amount is written with, at the first level. */
export function innerAmounts(amount: Amount): readonly Amount[] {
  switch (amount.kind) {
    case 'sum':
      return amount.terms;
    case 'gange':
      return amount.factors;
    case 'minus':
    case 'afrundet':
    case 'fremskrevet':
      return [amount.of];
    default:
      return [];
  }
}

export function amountsOfAllocation({ amount }: AllocationPlan): Amount[] {
  return amount.kind === 'noeglesum' ? [] : [amount];
}

export function amountsOfBudget({ columns }: BudgetTablePlan): Amount[] {
  return columns.flatMap(({ computed }) => computed.map(({ amount }) => amount));
}

export function amountsOfTariff({ base, previous, groups, services }: TariffPlan): Amount[] {
  return [
    base.amount,
    ...(previous === undefined ? [] : [previous]),
    ...groups.flatMap(({ count }) => count ?? []),
    ...services.flatMap(({ counts }) => [...counts.values()]),
  ];
}

export function amountsOfCarryOver({ years }: CarryOverPlan): Amount[] {
  return years.flatMap(({ result, budget, takenIn }) => [
    result,
    ...(budget === undefined ? [] : [budget]),
    ...takenIn.map(({ amount }) => amount),
  ]);
}

export function amountsOfFrame({ limit, parts }: FramePlan): Amount[] {
  return [limit, ...parts.map(({ amount }) => amount)];
}

export function termsOfKeyFigure({ quotient, previous }: KeyFigurePlan): Term[] {
  return [quotient, ...(previous === undefined ? [] : [previous])].flatMap(({ numerator, denominator }) => [
    ...numerator,
    ...denominator,
  ]);
}
