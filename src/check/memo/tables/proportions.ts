import { decimalsOf, formatNumber } from '../../../model/exact/format.ts';
import { divideRounded } from '../../../model/exact/integer.ts';
import { holds, type Interval, quotients, scaled, shortestWithin } from '../../../model/exact/interval.ts';
import {
  absolute,
  add,
  compare,
  divide,
  equal,
  isZero,
  multiply,
  one,
  type Rational,
  subtract,
  sum,
} from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, Relation } from '../../../model/memo/relation.ts';
import { totalWordIn } from '../../../model/tables/total-words.ts';
import { judge, meets } from '../judge.ts';
import { numberLike, printedLike } from '../printed-like.ts';
import { columnsOf } from './by-majority.ts';
import { sureTablesOf, type TableView } from './table-view.ts';

/**
 * `NOTAT-NOEGLE` and `NOTAT-TAKST`: two columns of which one is the same multiple of the other in most lines: amounts by a key, or tariffs
 * of two years. A line that has no part in that multiple cannot belong.
 */
export const proportions: MemoRule = (memos) =>
  memos.flatMap((read) => sureTablesOf(read).flatMap(proportionsIn));

/** So many lines must follow the multiple, and more than half of them all. */
const leastLines = 3;
/** At most one line in so many is wrong; more are there for a reason. */
const mostOutside = 4;
/** Columns with figures that are printed too coarsely are the multiple of anything: their steps are at most this part of them. */
const finest = 500n;
/** A key stands at most so many columns from its amounts. */
const nearest = 6;

function proportionsIn(view: TableView): Relation[] {
  const columns = columnsOf(view, ({ kind }) => kind !== 'procent' && kind !== 'procentpoint');
  return columns.slice(1).flatMap((column, at) => {
    const keys = columns
      .slice(0, at + 1)
      .toReversed()
      .slice(0, nearest);
    for (const key of keys) {
      const relations = ofColumns(view, key, column);
      if (relations.length > 0) return relations;
    }
    return [];
  });
}

interface Pair {
  readonly label: string;
  readonly key: Figure;
  readonly amount: Figure;
  /** What the amount may be of one of the key. */
  readonly rate: Interval;
}

function ofColumns({ lines, heads }: TableView, key: number, column: number): Relation[] {
  const pairs = lines.flatMap(({ label, figures }): Pair[] => {
    const [weight, amount] = [figures[key], figures[column]];
    if (weight === undefined || amount === undefined || isZero(weight.value) || isZero(amount.value))
      return [];
    const rate = quotients(amount.printed, weight.printed);
    return rate === undefined ? [] : [{ label, key: weight, amount, rate }];
  });
  const rate = commonRate(pairs.map((pair) => pair.rate));
  if (rate === undefined) return [];
  const following = pairs.filter((pair) => meets(pair.rate, rate));
  const telling = following.filter(({ amount }) => isFine(amount));
  if (telling.length < leastLines || following.length * 2 <= pairs.length) return [];
  // Budget and regnskab, or two years, have many figures in common without being computed from each other.
  if (holds(rate, one)) return [];
  const isChosen = areRounded(pairs, rate);
  const relations = pairs.map((pair) =>
    relationOf(pair, rate, { head: heads[column] ?? '', ofKey: heads[key] ?? '', isChosen }),
  );
  const failing = pairs.length - following.length;
  return failing * mostOutside <= pairs.length
    ? relations
    : relations.filter(({ verdict }) => verdict === 'holder');
}

/**
 * Whether amounts less than a step from what the rate gives are rounded on purpose: all down, all up, or so that they make their total to
 * the last digit, as the largest remainders do.
 */
function areRounded(pairs: readonly Pair[], rate: Interval): boolean {
  const total = pairs.find(({ label }) => totalWordIn(label)?.isOfAll === true);
  const parts = pairs.filter((pair) => pair !== total).map(({ amount }) => amount.value);
  if (total !== undefined && equal(total.amount.value, sum(parts))) return true;
  const apart = pairs.filter(({ key, amount }) => !meets(scaled(rate, key.value), amount.printed));
  // One alone is no way to round.
  if (apart.length === 1) return false;
  const down = ({ value, step }: Figure) => ({ from: value, to: add(value, step) });
  const up = ({ value, step }: Figure) => ({ from: subtract(value, step), to: value });
  return [down, up].some((unrounded) => {
    const rates = pairs.flatMap(({ key, amount }) => quotients(unrounded(amount), key.printed) ?? []);
    const common = commonRate(rates);
    return common !== undefined && rates.every((each) => meets(each, common));
  });
}

/** The values that lie in most of the intervals: a sweep over their ends. */
function commonRate(rates: readonly Interval[]): Interval | undefined {
  const ends = rates
    .flatMap(({ from, to }) => [
      { at: from, opens: true },
      { at: to, opens: false },
    ])
    .toSorted((a, b) => compare(a.at, b.at) || (a.opens === b.opens ? 0 : a.opens ? -1 : 1));
  let [open, most] = [0, 0];
  let best: Interval | undefined;
  for (const [index, { at, opens }] of ends.entries()) {
    open += opens ? 1 : -1;
    if (!opens || open <= most) continue;
    const next = ends[index + 1];
    if (next === undefined) continue;
    most = open;
    best = { from: at, to: next.at };
  }
  return best;
}

function isFine({ value, step }: Figure): boolean {
  const steps: Rational = divide(value, step);
  return steps.numerator > finest * steps.denominator || -steps.numerator > finest * steps.denominator;
}

interface Columns {
  readonly head: string;
  readonly ofKey: string;
  /** Whether an amount less than a step from what the rate gives is rounded on purpose. */
  readonly isChosen: boolean;
}

function relationOf(
  { label, key, amount }: Pair,
  rate: Interval,
  { head, ofKey, isChosen }: Columns,
): Relation {
  const kept = scaled(rate, key.value);
  const shown = shortestWithin(rate);
  const value = multiply(key.value, shown);
  const isTariff = key.kind === 'penge';
  const judged = judge(amount, { kept, widest: widened(kept, amount.step) });
  const isDecided = isTariff && judged === 'fejl' && !isSlipOf(subtract(amount.value, value), amount.step);
  const verdict = isDecided ? 'note' : judged === 'advarsel' && isChosen ? 'holder' : judged;
  const computedText = printedLike(value, amount);
  return {
    code: isTariff ? 'NOTAT-TAKST' : 'NOTAT-NOEGLE',
    verdict,
    stated: amount,
    from: [key],
    calculation: `${numberLike(key.value, key)} × ${formatNumber(shown, decimalsOf(shown, 6))} = ${computedText}, som de andre rækker`,
    statedText: amount.text,
    computedText,
    computed: value,
    reading: isDecided ? 'beløbet er fremskrevet som de andre, og ikke fastsat for sig' : undefined,
    message:
      verdict === 'holder'
        ? ''
        : `${label}: ${head} er ${amount.text}, men de andre rækker følger ${ofKey}, og så er det ${computedText}`,
  };
}

function widened({ from, to }: Interval, step: Rational): Interval {
  return { from: subtract(from, step), to: subtract(to, { ...step, numerator: -step.numerator }) };
}

/** A digit that is another, or two that changed places, but for the rounding of the last: 4.000, 90 or 9. */
function isSlipOf(apart: Rational, step: Rational): boolean {
  const { numerator, denominator } = divide(absolute(apart), step);
  const steps = divideRounded(numerator, denominator);
  return [-1n, 0n, 1n].some((more) => /^(?:[1-9]|18|27|36|45|54|63|72|81)0*$/.test(`${steps + more}`));
}
