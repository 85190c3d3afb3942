import {
  compare,
  divide,
  isZero,
  multiply,
  type Rational,
  sign,
  subtract,
  sum,
  zero,
} from '../../model/exact/rational.ts';

/** A share with the bounds it must stay within. */
export interface Bounded {
  readonly weight: Rational;
  readonly floor: Rational;
  /** Undefined where nothing bounds it above. */
  readonly ceiling: Rational | undefined;
}

/** One round: who is held at a floor or a ceiling from then on, by their places in the list, and what that leaves. */
export interface ClampRound {
  readonly floored: readonly number[];
  readonly capped: readonly number[];
  /** What is then left for those who stand at no bound, and who they are. */
  readonly left: Rational;
  readonly free: readonly number[];
}

/** The shares, in the order of the list, and the rounds that gave them: none where nobody was out of bounds. */
export interface Clamped {
  readonly shares: readonly Rational[];
  readonly rounds: readonly ClampRound[];
}

interface Seat {
  readonly bounded: Bounded;
  share: Rational;
  fixed: boolean;
}

/**
 * Shares `whole` by weights within each one's bounds: whoever would fall below a floor or rise above a ceiling stands
 * at it, and the others share the rest by their weights, until nobody is out of bounds. Undefined where the bounds
 * cannot be met together: a floor above its own ceiling, floors above the whole, ceilings below it, or a rest that only zero
 * weights could take. What comes out has been held against every bound.
 *
 * It ends: every round fixes at least one seat for good, so there are at most as many rounds as seats. And it is right:
 * when the bounds broken below outweigh those broken above, the rest to share can only shrink, so a seat below its floor
 * stays below it in every later round (and the other way round); a seat is only fixed at a bound it has at the end.
 */
export function clampShares(whole: Rational, bounded: readonly Bounded[]): Clamped | undefined {
  const seats: Seat[] = bounded.map((entry) => ({ bounded: entry, share: zero, fixed: false }));
  const rounds: ClampRound[] = [];
  const placesOf = (some: readonly Seat[]) => some.map((seat) => seats.indexOf(seat));
  const restOf = () => subtract(whole, sum(seats.filter(({ fixed }) => fixed).map(({ share }) => share)));
  for (;;) {
    const free = seats.filter(({ fixed }) => !fixed);
    const rest = restOf();
    if (free.length === 0) return isZero(rest) ? withinBounds(seats, rounds) : undefined;
    if (sign(rest) < 0) return undefined;
    const weightSum = sum(free.map((seat) => seat.bounded.weight));
    for (const seat of free) {
      seat.share = isZero(weightSum) ? zero : multiply(rest, divide(seat.bounded.weight, weightSum));
    }
    const missing = (seat: Seat) => positive(subtract(seat.bounded.floor, seat.share));
    const excess = (seat: Seat) =>
      seat.bounded.ceiling === undefined ? zero : positive(subtract(seat.share, seat.bounded.ceiling));
    const balance = subtract(sum(free.map(missing)), sum(free.map(excess)));
    const below = free.filter((seat) => sign(balance) >= 0 && sign(missing(seat)) > 0);
    const above = free.filter((seat) => sign(balance) <= 0 && sign(excess(seat)) > 0);
    if (below.length + above.length === 0) {
      const placed = sum(seats.map(({ share }) => share));
      return compare(placed, whole) === 0 ? withinBounds(seats, rounds) : undefined;
    }
    for (const seat of below) fix(seat, seat.bounded.floor);
    for (const seat of above) fix(seat, seat.bounded.ceiling ?? seat.share);
    rounds.push({
      floored: placesOf(below),
      capped: placesOf(above),
      left: restOf(),
      free: placesOf(seats.filter(({ fixed }) => !fixed)),
    });
  }
}

function withinBounds(seats: readonly Seat[], rounds: readonly ClampRound[]): Clamped | undefined {
  const isWithin = ({ share, bounded: { floor, ceiling } }: Seat) =>
    compare(share, floor) >= 0 && (ceiling === undefined || compare(share, ceiling) <= 0);
  return seats.every(isWithin) ? { shares: seats.map(({ share }) => share), rounds } : undefined;
}

function fix(seat: Seat, share: Rational): void {
  seat.share = share;
  seat.fixed = true;
}

function positive(value: Rational): Rational {
  return sign(value) > 0 ? value : zero;
}
