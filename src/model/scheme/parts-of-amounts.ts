import type { Amount, Scheme } from './scheme.ts';

/** Every amount in an ordning, with all the amounts it is composed of. */
export function partsOfAmounts(scheme: Scheme): Amount[] {
  const terms = scheme.keyFigures
    .flatMap(({ quotient, previous }) => [quotient, ...(previous === undefined ? [] : [previous])])
    .flatMap(({ numerator, denominator }) => [...numerator, ...denominator]);
  const posts = scheme.budgets.flatMap(({ columns }) => columns.flatMap(({ computed }) => computed));
  const tariffs = scheme.tariffs.flatMap(({ base, previous, groups, services }) => [
    base.amount,
    ...(previous === undefined ? [] : [previous]),
    ...groups.flatMap(({ count }) => count ?? []),
    ...services.flatMap(({ counts }) => [...counts.values()]),
  ]);
  const years = scheme.carryOvers.flatMap((account) => account.years);
  const carried = years.flatMap(({ result, budget, takenIn }) => [
    result,
    ...(budget === undefined ? [] : [budget]),
    ...takenIn.map(({ amount }) => amount),
  ]);
  const frames = scheme.frames.flatMap(({ limit, parts }) => [limit, ...parts.map(({ amount }) => amount)]);
  return [
    ...tariffs,
    ...carried,
    ...frames,
    ...[...scheme.amounts, ...scheme.allocations, ...posts].map(({ amount }) => amount),
    ...terms.filter((term) => term.kind !== 'fordeling'),
  ].flatMap(partsOfAmount);
}

/** An amount with all the amounts it is composed of. */
export function partsOfAmount(amount: Amount): Amount[] {
  switch (amount.kind) {
    case 'sum':
      return [amount, ...amount.terms.flatMap(partsOfAmount)];
    case 'gange':
      return [amount, ...amount.factors.flatMap(partsOfAmount)];
    case 'minus':
    case 'afrundet':
    case 'fremskrevet':
      return [amount, ...partsOfAmount(amount.of)];
    default:
      return [amount];
  }
}
