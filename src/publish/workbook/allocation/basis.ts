import { absolute, divide, one, type Rational, rational, sign } from '../../../model/exact/rational.ts';
import type { AllocationResult } from '../../../model/result.ts';
import { call, type Expression, times } from '../layout/expression.ts';
import type { Spot } from '../layout/spot.ts';

/** What the amounts of a fordeling are rounded from. */
export interface Basis {
  readonly allocation: AllocationResult;
  readonly total: Expression;
  readonly whole: Expression;
  readonly weights: readonly Expression[];
  /** The amounts before rounding, in their cells. */
  readonly exact: readonly Expression[];
  /** The cells that the amounts will stand in. */
  readonly amounts: readonly Spot[];
}

/** The payable amounts as formulas, where a spreadsheet has one for the method. */
export interface RoundedRows {
  /** Undefined where it has none. */
  readonly amounts: readonly (Expression | undefined)[];
  readonly contest?: Contest;
}

/** One row's part in the contest for the steps that are left over, in its cells. */
export interface ContestRow {
  readonly whole: Expression;
  readonly remainder: Expression;
  /** The place of its key among all: a tie goes to the lowest. */
  readonly order: Rational;
  readonly rank: Expression;
  readonly spots: Readonly<Record<'whole' | 'remainder' | 'order' | 'rank', Spot>>;
}

export interface Contest {
  readonly rows: readonly ContestRow[];
  /** The whole steps of all, and how many are left to give. */
  readonly wholeSum: Expression;
  readonly left: Expression;
  readonly spots: Readonly<Record<'wholeSum' | 'left', Spot>>;
}

/** More decimals than any amount has that a spreadsheet can tell from another: what its own reckoning loses goes before it rounds one way. */
export const noise = rational(1n, 10n ** 9n);

/** An amount in steps, without its sign. */
export function inSteps(amount: Expression, step: Rational): Expression {
  const size = times(amount, divide(one, step));
  return sign(amount.value) < 0 ? call('ABS', absolute(size.value), [size]) : size;
}
