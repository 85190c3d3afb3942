import {
  add,
  compare,
  divide,
  isZero,
  multiply,
  one,
  type Rational,
  rational,
  sign,
  subtract,
  sum,
  zero,
} from '../../../model/exact/rational.ts';
import type { AllocationKey, Bound, LimitKey } from '../../../model/scheme/allocation-key.ts';
import { keysIn } from '../../../model/scheme/inner-keys.ts';
import type { Bounds, Recount, Recounted } from './recount.ts';

const hundred = rational(100n);

interface Seat extends Bounds {
  readonly recipient: string;
  readonly weight: Rational;
}

/**
 * `graenser` worked out anew, and not round by round as `clampShares` does: all who stand at no bound have the same rate
 * per weight, so the shares follow from the one rate at which they add up to 100 percent. Their sum grows with the rate,
 * in a straight line between the rates at which somebody meets a bound.
 */
export function weightsWithinLimits(
  key: LimitKey,
  { weights }: Recounted,
  inner: (key: AllocationKey) => Recounted,
  recount: Recount,
): Recounted {
  const floorOf = percentOf(key.floor, inner, recount);
  const ceilingOf = percentOf(key.ceiling, inner, recount);
  const seats = [...weights].map(([recipient, weight]): Seat => {
    const [floor, ceiling] = [floorOf(recipient) ?? zero, ceilingOf(recipient)];
    if (ceiling !== undefined && compare(floor, ceiling) > 0)
      recount.tell(`gulvet er over loftet for ${recipient}, og begge kan ikke holdes`);
    return { recipient, weight, floor, ceiling };
  });
  const rate = rateOf(seats);
  if (rate === undefined) recount.tell('gulv og loft kan ikke holdes, når alt skal fordeles');
  return {
    weights: new Map(seats.map((seat) => [seat.recipient, shareAt(rate ?? zero, seat)])),
    whole: hundred,
    areAmounts: false,
    bounds: new Map(seats.map((seat) => [seat.recipient, seat])),
  };
}

/** A bound in percent of the total; a key of amounts is those amounts, any other its andele. */
function percentOf(
  bound: Bound | undefined,
  inner: (key: AllocationKey) => Recounted,
  { total, tell }: Recount,
): (recipient: string) => Rational | undefined {
  const ofTotal = (amount: Rational) => {
    if (total !== undefined && sign(total) > 0) return divide(multiply(hundred, amount), total);
    tell('en grænse i beløb har ingen total at være en del af');
    return zero;
  };
  if (bound === undefined) return () => undefined;
  if (bound.kind === 'procent') return () => bound.percent;
  const times = bound.factor?.value ?? one;
  if (bound.kind === 'beloeb') return () => ofTotal(multiply(times, bound.amount));
  const { weights, whole, areAmounts } = inner(bound.key);
  return (recipient) => {
    if (isAwaited(bound.key, areAmounts || bound.key.kind === 'procenter' ? recipient : undefined))
      return undefined;
    const weight = weights.get(recipient) ?? zero;
    if (areAmounts) return ofTotal(multiply(times, weight));
    return isZero(whole) ? zero : divide(multiply(hundred, multiply(times, weight)), whole);
  };
}

/** Whether a key has a value that is not out yet: for one recipient, or for anybody. */
function isAwaited(key: AllocationKey, recipient: string | undefined): boolean {
  return keysIn(key).some((each) => {
    if (each.kind === 'sats' && each.rate.kind === 'forventet') return true;
    if (each.kind !== 'beloeb' && each.kind !== 'procenter' && each.kind !== 'faktorer') return false;
    return [...each.values].some(
      ([of, { kind }]) => kind === 'forventet' && (recipient === undefined || of === recipient),
    );
  });
}

function shareAt(rate: Rational, { weight, floor, ceiling }: Seat): Rational {
  const share = multiply(rate, weight);
  if (ceiling !== undefined && compare(share, ceiling) > 0) return ceiling;
  return compare(share, floor) < 0 ? floor : share;
}

/** The rate at which the shares add up to 100 percent; undefined where there is none. */
function rateOf(seats: readonly Seat[]): Rational | undefined {
  const sumAt = (rate: Rational) => sum(seats.map((seat) => shareAt(rate, seat)));
  const bends = seats
    .filter(({ weight }) => sign(weight) > 0)
    .flatMap(({ weight, floor, ceiling }) =>
      [floor, ...(ceiling === undefined ? [] : [ceiling])].map((bound) => divide(bound, weight)),
    )
    .filter((rate) => sign(rate) > 0)
    .sort(compare);
  // The last bend at which there is not yet too much to share.
  let [low, high] = [0, bends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sumAt(bends[middle] ?? zero), hundred) <= 0) low = middle + 1;
    else high = middle;
  }
  const from = low === 0 ? zero : (bends[low - 1] ?? zero);
  const to = bends[low] ?? add(from, one);
  const [atFrom, atTo] = [sumAt(from), sumAt(to)];
  const missing = subtract(hundred, atFrom);
  if (isZero(missing)) return from;
  const growth = subtract(atTo, atFrom);
  if (sign(missing) < 0 || sign(growth) <= 0) return undefined;
  return add(from, divide(multiply(missing, subtract(to, from)), growth));
}
