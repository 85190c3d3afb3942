import { compare, equal, multiply, type Rational, rational, sum } from '../../../model/exact/rational.ts';
import type { Relation } from '../../../model/memo/relation.ts';

const perOne =
  /\bpr\.?\s|gennemsnit|\bgns\b|\bsnit|enhedspris|enhedsomkostning|\/\s?(?:plads|døgn|dag|time|barn|sag|borger|indb|stk)/i;
const others = /\bpris|takst|\bsats|timeløn|indeks|alder|\bscore|grad\b|rate\b|kvote/i;

/** Whether the head of a column says that each of its figures is that of one of something, or of an average one. */
export function saysPerOne(head: string): boolean {
  return perOne.test(head);
}

function hasNoSum(text: string): boolean {
  return saysPerOne(text) || others.test(text);
}

const hundred = rational(100n);

/**
 * Whether a figure that is no sum should be one. Percentages should where they are shares, none of them more than all, of what says 100: rates of
 * growth have no sum, nor has what is counted up from line to line and ends in the total. Prices and ages have none where the figure lies among the others, as their average does.
 */
export function isMeantAsSum({ verdict, stated, from }: Relation, head: string): boolean {
  if (verdict !== 'fejl') return true;
  const values = from.map(({ value }) => value);
  if (isCountedUp(values, stated.value)) return false;
  if (stated.kind === 'procent') {
    const areShares = values.every((value) => compare(value, hundred) < 0);
    const areNear = compare(sum(values), multiply(hundred, rational(19n, 10n))) < 0;
    return stated.text.startsWith('100') && areShares && areNear;
  }
  const isAmong =
    values.some((value) => compare(value, stated.value) <= 0) &&
    values.some((value) => compare(value, stated.value) >= 0);
  return !isAmong || !hasNoSum(`${head} ${stated.unit}`);
}

/** So many figures are each more than the one before by little chance. */
const leastCounted = 3;

/** Whether each figure is more than the one before it, and the last one the total itself: `Akkumuleret`. */
function isCountedUp(values: readonly Rational[], total: Rational): boolean {
  const last = values.at(-1);
  return (
    values.length >= leastCounted &&
    last !== undefined &&
    equal(last, total) &&
    values.every((value, at) => compare(value, values[at - 1] ?? value) >= 0)
  );
}
