import { type Interval, intersection, quotients } from '../../model/exact/interval.ts';
import {
  add,
  compare,
  divide,
  isZero,
  multiply,
  one,
  type Rational,
  subtract,
} from '../../model/exact/rational.ts';
import { type AllocationRounding, mostOffAlone } from '../../model/exact/rounding.ts';
import type { PublishedFigure } from '../../model/published-table.ts';
import type { AllocationRow } from '../../model/result.ts';

/** A row with the amount that was printed for it. */
export interface PricedRow {
  readonly row: AllocationRow;
  readonly published: PublishedFigure;
}

/** The prices of a unit of weight that give the rows as printed, and the row that costs something else. */
export interface CommonPrice {
  readonly price: Interval;
  readonly rows: readonly PricedRow[];
  readonly outsider?: PricedRow | undefined;
}

/** Fewer rows than this share a price by chance. */
const fewestRows = 3;

/** How far a method may take a row from its exact amount, in steps; divisor methods and a rest know no such end. */
export function mostOff({ method }: AllocationRounding): Rational | undefined {
  const isWithinStep = ['stoerste-rest', 'kumulativ', 'krydstabel'].includes(method);
  return isWithinStep ? one : mostOffAlone(method);
}

/** The exact amounts that a published one may stand for; undefined under a method that sets no end to them. */
export function amountsBehind(
  { value, step }: PublishedFigure,
  rounding: AllocationRounding,
): Interval | undefined {
  const stray = mostOff(rounding);
  if (stray === undefined) return undefined;
  const slack = multiply(stray, compare(step, rounding.step) > 0 ? step : rounding.step);
  return { from: subtract(value, slack), to: add(value, slack) };
}

/**
 * The auditor's way round: the prices of a unit of weight (kr. pr. indbygger) that give every published row, or every row but
 * one. Undefined where there is none, where too few rows share one, and where it is not clear which row is the odd one.
 */
export function commonPrice(
  rows: readonly PricedRow[],
  rounding: AllocationRounding,
): CommonPrice | undefined {
  const priced = rows.flatMap((of) => {
    const amounts = amountsBehind(of.published, rounding);
    const weight = of.row.weight.value;
    if (amounts === undefined || isZero(weight)) return [];
    return [{ of, from: divide(amounts.from, weight), to: divide(amounts.to, weight) }];
  });
  const without = (odd?: (typeof priced)[number]): CommonPrice[] => {
    const others = priced.filter((row) => row !== odd);
    const price = others.length < fewestRows ? undefined : intersection(others);
    return price === undefined ? [] : [{ price, rows: others.map(({ of }) => of), outsider: odd?.of }];
  };
  const [all] = without();
  if (all !== undefined) return all;
  // Only the row that begins last, or the one that ends first, can be the one without which there is a price.
  const last = priced.toSorted((a, b) => compare(b.from, a.from)).slice(0, 1);
  const first = priced.toSorted((a, b) => compare(a.to, b.to)).slice(0, 1);
  const found = [...new Set([...last, ...first])].flatMap((odd) => without(odd));
  return found.length === 1 ? found[0] : undefined;
}

/** The weights of a row that give what was printed for it at a price of the others; undefined where none is told. */
export function weightsAtPrice(
  { published }: PricedRow,
  { price }: CommonPrice,
  rounding: AllocationRounding,
): Interval | undefined {
  const amounts = amountsBehind(published, rounding);
  return amounts === undefined ? undefined : quotients(amounts, price);
}

/** Of the weights that a row may have, those with which the whole costs the total at that price; all, where none does. */
export function weightsOfTotal(
  weights: Interval,
  { price }: CommonPrice,
  total: Rational,
  others: Rational,
): Interval {
  const wholes = quotients({ from: total, to: total }, price);
  const left = wholes && { from: subtract(wholes.from, others), to: subtract(wholes.to, others) };
  return (left && intersection([weights, left])) ?? weights;
}
