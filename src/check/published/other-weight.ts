import { apportion, shareExactly } from '../../calculate/apportion.ts';
import { formatExact } from '../../model/exact/format.ts';
import { type Interval, multiplesWithin, scaled, shortestWithin } from '../../model/exact/interval.ts';
import {
  add,
  compare,
  divide,
  isInteger,
  isZero,
  multiply,
  one,
  type Rational,
  rational,
  sign,
  subtract,
} from '../../model/exact/rational.ts';
import { roundDown } from '../../model/exact/rounding.ts';
import { orUndefined } from '../../model/problem-list.ts';
import type { PublishedFigure } from '../../model/published-table.ts';
import type { AllocationResult, AllocationRow } from '../../model/result.ts';
import { weightsOf } from '../../model/scheme/allocation-key.ts';
import { agrees } from './checked-cell.ts';
import { amountsBehind } from './common-price.ts';

/** So many whole weights are tried, before it is left unsaid which it is. */
const mostTried = 20n;

/** Which weight would give the published amount, the other weights being what they are. */
export function weightCause(
  published: PublishedFigure,
  row: AllocationRow,
  allocation: AllocationResult,
): string {
  const own = `Vægten ${formatExact(row.weight.value, 4)} forklarer det ikke`;
  const kind = kindOfWhole(allocation);
  // An amount of one's own is its weight.
  if (kind === 'beloeb') return `${own}; det ville ${formatExact(published.value, 4)} gøre.`;
  const amounts = amountsBehind(published, allocation.plan.rounding);
  const weights = amounts && weightsBehind(amounts, kind, row, allocation);
  if (weights === undefined) return `${own}.`;
  const isWhole = kind === 'sum' && isInteger(row.weight.value) && countsHeads(allocation);
  const tried = isWhole ? wholesIn(weights) : { all: false, weights: [shortestWithin(weights)] };
  const found = tried.weights.find((weight) => gives(published, weight, kind, row, allocation));
  if (found !== undefined) return `${own}; det ville ${formatExact(found, 10)} gøre.`;
  return tried.all ? `${own}, og det gør intet andet helt antal.` : `${own}.`;
}

/** What a weight is a part of: itself, a whole that stays such as 100 percent, or the sum that it is in. */
type KindOfWhole = 'beloeb' | 'fast' | 'sum';

function kindOfWhole({ plan }: AllocationResult): KindOfWhole {
  if (plan.amount.kind === 'noeglesum' || weightsOf(plan.key) === 'beloeb') return 'beloeb';
  const { kind } = plan.key;
  return kind === 'procenter' || kind === 'blanding' || kind === 'graenser' ? 'fast' : 'sum';
}

/** Whether weights are of things that are not halved. */
function countsHeads({ plan }: AllocationResult): boolean {
  const weights = weightsOf(plan.key);
  return weights === 'hoveder' || weights === 'antal';
}

/** The weights behind amounts; empty where no weight gives them, undefined where it cannot be told. */
function weightsBehind(
  { from, to }: Interval,
  kind: KindOfWhole,
  row: AllocationRow,
  { total, whole }: AllocationResult,
): Interval | undefined {
  if (isZero(total.value)) return undefined;
  if (kind === 'fast') return scaled({ from, to }, divide(whole, total.value));
  const others = subtract(whole, row.weight.value);
  const rests = [from, to].map((amount) => subtract(total.value, amount));
  if (rests.some((rest) => sign(rest) !== sign(total.value))) {
    // No part is more than the whole.
    return rests.some((rest) => sign(rest) === sign(total.value))
      ? undefined
      : { from: one, to: rational(0n) };
  }
  const [low, high] = [from, to].map((amount) =>
    divide(multiply(amount, others), subtract(total.value, amount)),
  );
  if (low === undefined || high === undefined) return undefined;
  return compare(low, high) <= 0 ? { from: low, to: high } : { from: high, to: low };
}

/** The whole numbers of an interval, as far as they are tried, and whether these are all. */
function wholesIn(interval: Interval): { readonly all: boolean; readonly weights: readonly Rational[] } {
  const ends = compare(interval.from, interval.to) <= 0 ? multiplesWithin(interval, one) : undefined;
  if (ends === undefined) return { all: true, weights: [] };
  const count = subtract(ends.to, ends.from).numerator + 1n;
  const tried = count < mostTried ? count : mostTried;
  const weights: Rational[] = [];
  for (let at = 0n; at < tried; at++) weights.push(add(ends.from, rational(at)));
  return { all: tried === count, weights: weights.filter((weight) => sign(weight) >= 0) };
}

/** Whether the row comes to the published amount with another weight. */
function gives(
  published: PublishedFigure,
  weight: Rational,
  kind: KindOfWhole,
  { recipient }: AllocationRow,
  { plan, total, rows, whole }: AllocationResult,
): boolean {
  const claims = rows.map((row) => ({
    key: row.recipient.key,
    weight: row.recipient.key === recipient.key ? weight : row.weight.value,
  }));
  const { rounding } = plan;
  const of = kind === 'fast' ? whole : undefined;
  const isCell = rounding.method === 'krydstabel';
  const rounded = orUndefined(() =>
    isCell ? shareExactly(total.value, claims, of) : apportion(total.value, claims, rounding, of),
  );
  const amount = rounded?.find(({ key }) => key === recipient.key)?.amount;
  if (amount === undefined) return false;
  if (!isCell) return agrees(published, amount);
  // A cell is the step just below or just above.
  const below = roundDown(amount, rounding.step);
  return [below, add(below, rounding.step)].some((cell) => agrees(published, cell));
}
