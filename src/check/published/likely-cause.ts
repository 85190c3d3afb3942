import { apportion } from '../../calculate/apportion.ts';
import { add, equal, type Rational } from '../../model/exact/rational.ts';
import { comparableMethods, roundDown } from '../../model/exact/rounding.ts';
import { methodNames } from '../../model/exact/rounding-names.ts';
import { plainNumber } from '../../model/exact/unit.ts';
import { orUndefined } from '../../model/problem-list.ts';
import type { PublishedAllocation, PublishedColumn, PublishedFigure } from '../../model/published-table.ts';
import type { AllocationResult, AllocationRow } from '../../model/result.ts';
import { agrees, showApart } from './checked-cell.ts';
import { genitive } from './column-names.ts';
import type { PricedRow } from './common-price.ts';
import { computedOf } from './expected-figures.ts';
import { weightCause } from './other-weight.ts';

/** Why a published figure may differ from an exact value by no more than its rounding; undefined where it is more. */
export function roundingCause(published: PublishedFigure, exact: Rational): string | undefined {
  const floor = roundDown(exact, published.step);
  if (equal(floor, exact)) return undefined;
  const shown = showApart(published, exact, plainNumber)(exact);
  if (equal(published.value, floor)) return `Det er ${shown} afrundet ned.`;
  if (equal(published.value, add(floor, published.step))) return `Det er ${shown} afrundet op.`;
  return undefined;
}

/** The likely cause of a published amount that the allocation does not give; `rows` are all that are printed. */
export function amountCause(
  published: PublishedFigure,
  row: AllocationRow,
  rows: readonly PricedRow[],
  allocation: AllocationResult,
): string {
  return (
    methodCause(rows, allocation) ??
    roundingCause(published, row.exact) ??
    weightCause(published, row, allocation)
  );
}

/** Two rows that have each other's figures. */
export function swappedCause(
  column: Exclude<PublishedColumn, 'pr_enhed_beloeb'>,
  own: AllocationRow,
  { rows }: PublishedAllocation,
  allocation: AllocationResult,
): string | undefined {
  const publishedOf = ({ recipient }: AllocationRow) =>
    rows.find(({ key }) => key === recipient.key)?.figures.get(column);
  const isOf = (published: PublishedFigure | undefined, row: AllocationRow) =>
    published !== undefined && agrees(published, computedOf(row, column));
  const published = publishedOf(own);
  const other = allocation.rows.find(
    (row) =>
      row !== own && isOf(published, row) && isOf(publishedOf(row), own) && !isOf(publishedOf(row), row),
  );
  return other === undefined
    ? undefined
    : `${genitive(own.recipient.name)} og ${genitive(other.recipient.name)} tal er byttet om.`;
}

/** Another rounding method that gives the published amount, and all the others as they are printed. */
function methodCause(
  rows: readonly PricedRow[],
  { plan, total, rows: own, whole }: AllocationResult,
): string | undefined {
  const claims = own.map(({ recipient, weight }) => ({ key: recipient.key, weight: weight.value }));
  const others = comparableMethods(plan.rounding.method).filter(
    (method) => method !== plan.rounding.method && method !== 'restmodtager',
  );
  const method = others.find((candidate) => {
    const rounding = { ...plan.rounding, method: candidate };
    const apportioned = orUndefined(() => apportion(total.value, claims, rounding, whole)) ?? [];
    const amounts = new Map(apportioned.map(({ key, amount }) => [key, amount]));
    return rows.every(({ row, published }) => {
      const amount = amounts.get(row.recipient.key);
      return amount !== undefined && agrees(published, amount);
    });
  });
  return method === undefined
    ? undefined
    : `Det er beløbet efter afrundingsmetoden ${methodNames[method]} (metode: ${method}).`;
}
