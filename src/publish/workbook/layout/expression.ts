import {
  compare,
  divide,
  equal,
  isInteger,
  multiply,
  negate,
  type Rational,
  subtract,
  sum as sumOf,
  zero,
} from '../../../model/exact/rational.ts';
import { decimalStep, roundHalfAwayFromZero } from '../../../model/exact/rounding.ts';
import { isEndless, plainDecimal } from '../../format/decimal.ts';
import type { Spot } from './spot.ts';

/**
 * A formula: how it is written, and what it comes to, exactly. What a spreadsheet makes of it differs from that by what its
 * numbers of 15 digits lose; the value is held against the program's own before a formula is used.
 */
export interface Expression {
  readonly value: Rational;
  /** As it stands in a cell of a sheet. */
  readonly write: (sheet: string) => string;
  /** What needs brackets around it: a sum within a product does. */
  readonly binds: 'sum' | 'produkt' | 'led';
  /** The cell that it is, and nothing else. */
  readonly spot?: Spot;
}

/** A cell with a value. */
export function at(spot: Spot, value: Rational): Expression {
  return { value, write: (sheet) => spot.seenFrom(sheet), binds: 'led', spot };
}

/** A number in the formula itself; one without end as the quotient that it is. */
export function constant(value: Rational): Expression {
  if (!isEndless(value)) {
    const binds = value.numerator < 0n ? 'sum' : 'led';
    return { value, write: () => plainDecimal(value), binds };
  }
  return { value, write: () => `${value.numerator}/${value.denominator}`, binds: 'produkt' };
}

function inBrackets(
  { binds, write }: Expression,
  sheet: string,
  within: readonly Expression['binds'][],
): string {
  return within.includes(binds) ? write(sheet) : `(${write(sheet)})`;
}

/** The terms one after the other where they are few, else within SUM, where cells below each other are one range. */
export function sum(terms: readonly Expression[]): Expression {
  const [only, ...others] = terms;
  if (only === undefined) return constant(zero);
  if (others.length === 0) return only;
  const value = sumOf(terms.map((term) => term.value));
  const areCells = terms.every(({ spot }) => spot !== undefined && spot.name === undefined);
  if (!areCells || terms.length < 3) {
    const joined = (soFar: string, next: string) =>
      next.startsWith('-') ? `${soFar}${next}` : `${soFar}+${next}`;
    return { value, write: (sheet) => terms.map((term) => term.write(sheet)).reduce(joined), binds: 'sum' };
  }
  const spots = terms.flatMap(({ spot }) => spot ?? []);
  return { value, write: (sheet) => `SUM(${ranges(spots, sheet).join(',')})`, binds: 'led' };
}

/** Cells as ranges: those that follow each other down a column are one. */
function ranges(spots: readonly Spot[], sheet: string): string[] {
  const runs: { readonly first: Spot; last: Spot }[] = [];
  const inOrder = spots.toSorted((a, b) => a.column - b.column || a.row - b.row);
  for (const spot of inOrder) {
    const run = runs.at(-1);
    const follows =
      run?.last.sheet === spot.sheet && run.last.column === spot.column && run.last.row + 1 === spot.row;
    if (run !== undefined && follows) run.last = spot;
    else runs.push({ first: spot, last: spot });
  }
  const all = runs.map(({ first, last }) => rangeOf(first, last, sheet));
  // A function takes 255 arguments at most.
  return all.length <= 200 ? all : inGroups(all, 200).map((group) => `SUM(${group.join(',')})`);
}

function inGroups<T>(items: readonly T[], size: number): T[][] {
  return items.length <= size ? [[...items]] : [items.slice(0, size), ...inGroups(items.slice(size), size)];
}

/** The cells from one to another of a column. */
export function rangeOf(first: Spot, last: Spot, sheet: string): string {
  const from = first.seenFrom(sheet);
  return first === last ? from : `${from}:${last.cell}`;
}

export function difference(a: Expression, b: Expression): Expression {
  return {
    value: subtract(a.value, b.value),
    write: (sheet) => `${a.write(sheet)}-${inBrackets(b, sheet, ['produkt', 'led'])}`,
    binds: 'sum',
  };
}

export function negative(of: Expression): Expression {
  return {
    value: negate(of.value),
    write: (sheet) => `-${inBrackets(of, sheet, ['produkt', 'led'])}`,
    binds: 'sum',
  };
}

export function product(factors: readonly Expression[]): Expression {
  const [only] = factors;
  if (only !== undefined && factors.length === 1) return only;
  return {
    value: factors.reduce((soFar, { value }) => multiply(soFar, value), { numerator: 1n, denominator: 1n }),
    write: (sheet) => factors.map((factor) => inBrackets(factor, sheet, ['produkt', 'led'])).join('*'),
    binds: 'produkt',
  };
}

/** @throws RangeError where the divisor is zero. */
export function quotient(a: Expression, b: Expression): Expression {
  return {
    value: divide(a.value, b.value),
    write: (sheet) => `${inBrackets(a, sheet, ['produkt', 'led'])}/${inBrackets(b, sheet, ['led'])}`,
    binds: 'produkt',
  };
}

/** An expression times an exact number, written as the division that it is where that is shorter: ×1/1000 is /1000. */
export function times(of: Expression, factor: Rational): Expression {
  if (equal(factor, { numerator: 1n, denominator: 1n })) return of;
  if (factor.numerator === 1n && !isInteger(factor)) {
    return quotient(of, constant({ numerator: factor.denominator, denominator: 1n }));
  }
  return product([of, constant(factor)]);
}

/** A function of a spreadsheet; its value is said by who knows the function. */
export function call(name: string, value: Rational, args: readonly (Expression | string)[]): Expression {
  return {
    value,
    write: (sheet) =>
      `${name}(${args.map((arg) => (typeof arg === 'string' ? arg : arg.write(sheet))).join(',')})`,
    binds: 'led',
  };
}

/** The larger of two. */
export function larger(a: Expression, b: Expression): Expression {
  return call('MAX', compare(a.value, b.value) >= 0 ? a.value : b.value, [a, b]);
}

/** The smaller of two. */
export function smaller(a: Expression, b: Expression): Expression {
  return call('MIN', compare(a.value, b.value) <= 0 ? a.value : b.value, [a, b]);
}

/** Half away from zero to a step, as ROUND does: to so many decimals, or to a number that is no power of ten. */
export function rounded(of: Expression, step: Rational): Expression {
  const value = roundHalfAwayFromZero(of.value, step);
  return roundedBy('ROUND', of, step, value);
}

/** The same by one of ROUND, ROUNDUP and ROUNDDOWN. @param value what that comes to. */
export function roundedBy(name: string, of: Expression, step: Rational, value: Rational): Expression {
  const decimals = decimalsOfPower(step);
  if (decimals !== undefined) return call(name, value, [of, `${decimals}`]);
  const steps = call(name, divide(value, step), [quotient(of, constant(step)), '0']);
  return product([steps, constant(step)]);
}

/** How many decimals a power of ten stands for, −3 for thousands; undefined for any other number. */
export function decimalsOfPower(step: Rational): number | undefined {
  for (let decimals = -12; decimals <= 15; decimals++) {
    const power =
      decimals >= 0
        ? decimalStep(decimals)
        : divide({ numerator: 1n, denominator: 1n }, decimalStep(-decimals));
    if (equal(step, power)) return decimals;
  }
  return undefined;
}
