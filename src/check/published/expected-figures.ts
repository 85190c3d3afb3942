import { divide, isZero, one, type Rational, rational, sum } from '../../model/exact/rational.ts';
import { decimalStep, roundHalfAwayFromZero } from '../../model/exact/rounding.ts';
import { perUnitName, plainNumber } from '../../model/exact/unit.ts';
import {
  type PublishedAllocationRow,
  type PublishedColumn,
  residualRowKey,
  totalRowKey,
} from '../../model/published-table.ts';
import type { AllocationResult, AllocationRow } from '../../model/result.ts';

/** What a figure may be: any of these, and the first is the one to show. */
export type Expected = readonly [Rational, ...Rational[]];

/** What a row of a published table should have in a column; undefined where the fordeling has no such figure. */
export function expectedOf(
  row: PublishedAllocationRow,
  column: PublishedColumn,
  allocation: AllocationResult,
): Expected | undefined {
  const { rows, residual, perUnit } = allocation;
  if (row.key === totalRowKey) return totalOf(allocation, column);
  if (row.of !== undefined) return sumsOf(allocation, row.of, column);
  if (row.key === residualRowKey) return ofAmount(column, residual, residual);
  const index = rows.findIndex(({ recipient }) => recipient.key === row.key);
  const own = rows[index];
  if (own === undefined) return undefined;
  if (column === 'pr_enhed_beloeb') return perUnitOf(allocation, perUnit?.values[index]);
  return [computedOf(own, column)];
}

/** The unit of a column's figures: that of the amounts, and none for a weight, a share or a part of a fraction. */
export function unitOfColumn(column: PublishedColumn, { plan }: AllocationResult): string {
  if (column === 'beloeb' || column === 'eksakt') return plan.unit;
  return column === 'pr_enhed_beloeb' && plan.per !== undefined
    ? perUnitName(plan.unit, plan.per.unit)
    : plainNumber;
}

/** What a row has in a column; its amount per unit is no figure of the row alone. */
export function computedOf(
  row: AllocationRow,
  column: Exclude<PublishedColumn, 'pr_enhed_beloeb'>,
): Rational {
  switch (column) {
    case 'vaegt':
      return row.weight.value;
    case 'andel':
      return row.share;
    case 'eksakt':
      return row.exact;
    case 'eksakt_taeller':
      return rational(row.exact.numerator);
    case 'eksakt_naevner':
      return rational(row.exact.denominator);
    case 'beloeb':
      return row.amount;
  }
}

/** A published total of amounts is what was shared, or what the rounded rows come to. */
function totalOf(allocation: AllocationResult, column: PublishedColumn): Expected | undefined {
  const { weightSum, whole, total, amountSum, perUnit } = allocation;
  switch (column) {
    case 'vaegt':
      return [weightSum];
    case 'andel':
      return [isZero(whole) ? one : divide(weightSum, whole)];
    case 'eksakt':
    case 'eksakt_taeller':
    case 'eksakt_naevner':
      return ofAmount(column, total.value, total.value);
    case 'beloeb':
      return [total.value, amountSum];
    case 'pr_enhed_beloeb':
      return perUnitOf(allocation, perUnit?.whole);
  }
}

/** What recipients have together: of amounts that were rounded one by one, also what they come to before that. */
function sumsOf(
  { rows }: AllocationResult,
  keys: readonly string[],
  column: PublishedColumn,
): Expected | undefined {
  const own = rows.filter(({ recipient }) => keys.includes(recipient.key));
  const total = (of: 'vaegt' | 'andel' | 'eksakt' | 'beloeb') => sum(own.map((row) => computedOf(row, of)));
  switch (column) {
    case 'vaegt':
    case 'andel':
      return [total(column)];
    case 'eksakt':
    case 'eksakt_taeller':
    case 'eksakt_naevner':
      return ofAmount(column, total('eksakt'), total('eksakt'));
    case 'beloeb':
      return [total('beloeb'), total('eksakt')];
    case 'pr_enhed_beloeb':
      return undefined;
  }
}

/** The figures of an amount that has no weight of its own. */
function ofAmount(column: PublishedColumn, amount: Rational, exact: Rational): Expected | undefined {
  switch (column) {
    case 'beloeb':
      return [amount];
    case 'eksakt':
      return [exact];
    case 'eksakt_taeller':
      return [rational(exact.numerator)];
    case 'eksakt_naevner':
      return [rational(exact.denominator)];
    case 'vaegt':
    case 'andel':
    case 'pr_enhed_beloeb':
      return undefined;
  }
}

/** As it is, or with the decimals that the ordning shows, to which a cell may have been padded. */
function perUnitOf({ plan }: AllocationResult, value: Rational | undefined): Expected | undefined {
  if (plan.per === undefined || value === undefined) return undefined;
  return [value, roundHalfAwayFromZero(value, decimalStep(plan.per.decimals))];
}
