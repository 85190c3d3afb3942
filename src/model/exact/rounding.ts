import { divideRounded, powerOfTen, quotientAndRemainder } from './integer.ts';
import { divide, multiply, type Rational, rational, sum, zero } from './rational.ts';

/** Divisor methods, for whole places. */
export const divisorMethodNames = ['dhondt', 'sainte-lague', 'adams', 'dean', 'huntington-hill'] as const;
export type DivisorMethodName = (typeof divisorMethodNames)[number];
/**
 * How the exact amounts of an allocation become payable ones.
 *
 * - `hver-for-sig`: each row half away from zero; the residual is shown. The practice of every published table.
 * - `rund-op`, `rund-ned`: each row away from zero, or towards it, as RUND.OP and RUND.NED of a Danish spreadsheet; the
 *   residual is shown.
 * - `stoerste-rest`: Hare–Niemeyer; the sum is the total.
 * - `restmodtager`: each row half away from zero, and a named recipient takes the residual.
 * - `kumulativ`: the running sum is rounded and each row is the step it takes; for instalments.
 * - the divisor methods, for places: the sum is the total, and a larger total never takes a place from anyone.
 */
export const roundingMethods = [
  'hver-for-sig',
  'rund-op',
  'rund-ned',
  'stoerste-rest',
  'restmodtager',
  'kumulativ',
  ...divisorMethodNames,
] as const;
export type RoundingMethod = (typeof roundingMethods)[number];

export interface Rounding {
  readonly method: RoundingMethod;
  /** The step amounts are rounded to, in the allocation's own unit: 1, 0.01, 12 … Always positive. */
  readonly step: Rational;
  /** Key of the recipient that takes the residual; only with `restmodtager`. */
  readonly residualRecipient?: string | undefined;
}

/**
 * `krydstabel`: the row of a fordeling is a cell of a table, kommune × post, and the fordelinger of the table are rounded together, so
 * that both rows and columns add up.
 */
export interface CrossRounding {
  readonly method: 'krydstabel';
  readonly step: Rational;
}

/** How a fordeling is rounded: by itself, or with the others of its krydstabel. */
export type AllocationRounding = Rounding | CrossRounding;
export const allocationMethods = [...roundingMethods, 'krydstabel'] as const;
export type AllocationMethod = (typeof allocationMethods)[number];

/** A table that adds up: rows, columns and grand total are sums of the cells. */
export interface SummedTable {
  readonly cells: readonly (readonly Rational[])[];
  readonly rowSums: readonly Rational[];
  readonly columnSums: readonly Rational[];
  readonly total: Rational;
}

/** Cells with their sums. */
export function summed(cells: readonly (readonly Rational[])[]): SummedTable {
  const columns = cells[0]?.map((_, column) => sum(cells.map((row) => row[column] ?? zero))) ?? [];
  return { cells, rowSums: cells.map((row) => sum(row)), columnSums: columns, total: sum(columns) };
}

/** The multiple of `step` nearest to `value`; a half goes away from zero. */
export function roundHalfAwayFromZero(value: Rational, step: Rational): Rational {
  const { numerator, denominator } = divide(value, step);
  return multiply(rational(divideRounded(numerator, denominator)), step);
}

/** The largest multiple of `step` that is not above `value`. */
export function roundDown(value: Rational, step: Rational): Rational {
  const { numerator, denominator } = divide(value, step);
  return multiply(rational(quotientAndRemainder(numerator, denominator).quotient), step);
}

/** 10^-decimals: the step of a number printed with that many decimals. */
export function decimalStep(decimals: number): Rational {
  return rational(1n, powerOfTen(decimals));
}

/**
 * By how much of a step a row may be off its exact amount where each is rounded alone, so that the rows need not add up to the
 * total; undefined for the methods that conserve the sum.
 */
export function mostOffAlone(method: AllocationMethod): Rational | undefined {
  if (method === 'hver-for-sig') return rational(1n, 2n);
  return isOneWay(method) ? rational(1n) : undefined;
}

function isOneWay(method: AllocationMethod): boolean {
  return method === 'rund-op' || method === 'rund-ned';
}

/**
 * The methods to hold a chosen one against: those for money against each other, those for places against each other. Rounding all
 * one way is seldom agreed, and only shown where one of its two was.
 */
export function comparableMethods(chosen: AllocationMethod): RoundingMethod[] {
  const forPlaces = (method: AllocationMethod) => divisorMethodNames.some((name) => name === method);
  return roundingMethods.filter(
    (method) =>
      method === 'stoerste-rest' ||
      (forPlaces(method) === forPlaces(chosen) && (!isOneWay(method) || isOneWay(chosen))),
  );
}
