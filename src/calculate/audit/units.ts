import { divide, multiply, type Rational, rational } from '../../model/rational.ts';

/** Units of money, in øre. */
const oere: ReadonlyMap<string, bigint> = new Map([
  ['øre', 1n],
  ['kr.', 100n],
  ['1.000 kr.', 100_000n],
  ['mio. kr.', 100_000_000n],
  ['mia. kr.', 100_000_000_000n],
]);

/** Whether a figure in one unit may stand for one in another: the same unit, two of money, or two that are none. */
export function isCommensurable(from: string, to: string): boolean {
  return from === to || oere.has(from) === oere.has(to);
}

/** A value in another unit; where the units are not both of money it stays as it is. */
export function inUnit(value: Rational, from: string, to: string): Rational {
  const [have, want] = [oere.get(from), oere.get(to)];
  if (have === undefined || want === undefined) return value;
  return multiply(value, divide(rational(have), rational(want)));
}
