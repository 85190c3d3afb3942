import {
  add,
  compare,
  isZero,
  negate,
  type Rational,
  sign,
  subtract,
  sum,
  zero,
} from '../../model/exact/rational.ts';
import type { CarryOverBreach, CarryOverDuty, CarryOverStanding } from '../../model/scheme/carry-over.ts';

/** A part of a result that the takster or contributions of a year took in. */
interface Part {
  readonly year: number;
  readonly amount: Rational;
}

/**
 * Where a result stands at the end of a year, and how its rule was broken by then. A duty is broken from the year in which
 * it is last to be done: the budget of that year is the last one that could.
 *
 * @param duty what the rule makes of the result.
 * @param parts what has been taken in of it, with the sign of the result.
 */
export function carryOverStanding(
  duty: CarryOverDuty,
  parts: readonly Part[],
  atYear: number,
): CarryOverStanding {
  const may = add(duty.settle, duty.keep);
  const isDeficit = sign(add(may, duty.borne)) < 0;
  /** Over- and underskud alike as amounts above zero, and back. */
  const mirrored = (value: Rational) => (isDeficit ? negate(value) : value);
  const [settle, keep] = [mirrored(duty.settle), mirrored(duty.keep)];
  const takenBy = (year: number) =>
    mirrored(sum(parts.filter((part) => part.year <= year).map(({ amount }) => amount)));
  const settledBy = (year: number) => within(takenBy(year), settle);
  const usedBy = (year: number) => within(subtract(takenBy(year), settle), keep);
  const taken = takenBy(atYear);
  const left = subtract(settle, settledBy(atYear));
  const unused = subtract(keep, usedBy(atYear));
  const above = subtract(taken, mirrored(may));
  const tooMuch = sign(above) > 0 ? above : sign(taken) < 0 ? taken : zero;
  const late = (done: (year: number) => Rational, by: number) =>
    atYear > by ? subtract(done(atYear), done(by)) : zero;
  const breaches: CarryOverBreach[] = [
    { kind: 'mangler', part: 'indregnes', amount: atYear >= duty.settleBy ? left : zero },
    { kind: 'for-sent', part: 'indregnes', amount: late(settledBy, duty.settleBy) },
    { kind: 'mangler', part: 'beholdes', amount: atYear >= duty.keepUntil ? unused : zero },
    { kind: 'for-sent', part: 'beholdes', amount: late(usedBy, duty.keepUntil) },
    { kind: 'for-meget', part: undefined, amount: tooMuch },
  ];
  return {
    takenIn: mirrored(taken),
    left: mirrored(left),
    unused: mirrored(unused),
    breaches: breaches
      .filter(({ kind, amount }) => (kind === 'for-meget' ? !isZero(amount) : sign(amount) > 0))
      .map((breach) => ({ ...breach, amount: mirrored(breach.amount) })),
  };
}

/** A value, but neither below zero nor above a limit. */
function within(value: Rational, limit: Rational): Rational {
  if (sign(value) <= 0) return zero;
  return compare(value, limit) < 0 ? value : limit;
}
