import { remainderContest } from '../../../calculate/rounding/remainder-contest.ts';
import {
  absolute,
  divide,
  isInteger,
  isZero,
  one,
  type Rational,
  rational,
  sign,
  subtract,
  sum as sumOf,
  zero,
} from '../../../model/exact/rational.ts';
import { roundDown } from '../../../model/exact/rounding.ts';
import {
  at,
  call,
  difference,
  type Expression,
  negative,
  product,
  quotient,
  rangeOf,
  rounded,
  sum,
  times,
} from '../layout/expression.ts';
import { Spot } from '../layout/spot.ts';
import { type Basis, type ContestRow, inSteps, noise, type RoundedRows } from './basis.ts';

/**
 * Every amount rounded down to whole steps, and a step more for the largest remainders: what is left of each, its rank among all, and
 * how many steps there are to give, each in its column.
 *
 * @param wanted the total in steps.
 */
export function largestRemainders(basis: Basis, wanted: Expression): RoundedRows {
  const { allocation, weights, whole, total } = basis;
  const { rows, plan } = allocation;
  const { step } = plan.rounding;
  const contest = remainderContest(
    rows.map((row) => ({ ...row, exact: row.exact, key: row.recipient.key })),
    step,
  );
  const inOrder = rows.map(({ recipient }) => recipient.key).toSorted((a, b) => (a < b ? -1 : 1));
  const steps = equalTotal(basis) ? wanted : inSteps(total, step);
  const areWhole = [steps, whole, ...weights].every(({ value }) => isInteger(value));
  const spots = rows.map(() => ({
    whole: new Spot(),
    remainder: new Spot(),
    order: new Spot(),
    rank: new Spot(),
  }));
  const feet = { wholeSum: new Spot(), left: new Spot() };
  const [first, last] = [spots[0], spots.at(-1)];
  if (first === undefined || last === undefined) return { amounts: [] };
  const own = rows.flatMap((_, index) => {
    const [at_, weight, part] = [spots[index], weights[index], contest[index]];
    if (at_ === undefined || weight === undefined || part === undefined) return [];
    const due = quotient(product([steps, weight]), whole);
    const size = absolute(divide(part.claim.exact, step));
    const down = roundDown(size, one);
    const wholeSteps = call('INT', down, [areWhole ? due : rounded(due, noise)]);
    const over = difference(product([steps, weight]), product([at(at_.whole, down), whole]));
    const remainder = quotient(areWhole ? over : rounded(over, noise), whole);
    const rank: Expression = {
      value: rational(BigInt(part.rank)),
      write: (sheet) => rankFormula({ first, last, own: at_ }, sheet),
      binds: 'sum',
    };
    return {
      whole: wholeSteps,
      remainder,
      order: rational(BigInt(inOrder.indexOf(part.claim.key) + 1)),
      rank,
      spots: at_,
    };
  });
  const wholeSum = sum(own.map((row) => at(row.spots.whole, row.whole.value)));
  const left = difference(wanted, at(feet.wholeSum, wholeSum.value));
  const amounts = own.map((row, index) => {
    const wins = contest[index]?.wins === true;
    const bonus = call('IF', wins ? one : zero, [
      { ...row.rank, write: (sheet) => `${row.spots.rank.seenFrom(sheet)}<=${feet.left.seenFrom(sheet)}` },
      '1',
      '0',
    ]);
    const size = times(sum([at(row.spots.whole, row.whole.value), bonus]), step);
    return withSign(size, total.value);
  });
  return { amounts, contest: { rows: own, wholeSum, left, spots: feet } };
}

function equalTotal({ allocation, total }: Basis): boolean {
  return isZero(subtract(sumOf(allocation.rows.map(({ exact }) => exact)), total.value));
}

function withSign(size: Expression, total: Rational): Expression {
  return sign(total) < 0 ? negative(size) : size;
}

/** How many remainders are larger, or as large with a lower key; and one. */
function rankFormula(
  { first, last, own }: Record<'first' | 'last' | 'own', ContestRow['spots']>,
  sheet: string,
): string {
  const all = (column: 'remainder' | 'order') => fixed(rangeOf(first[column], last[column], sheet));
  const [remainder, order] = [own.remainder.seenFrom(sheet), own.order.seenFrom(sheet)];
  return `1+SUMPRODUCT(--(${all('remainder')}>${remainder}))+SUMPRODUCT((${all('remainder')}=${remainder})*(${all('order')}<${order}))`;
}

/** A range that stays where it is when the formula is copied down. */
function fixed(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$1$$$2');
}
