/**
 * A whole number as a plain JavaScript number, for counting, dates and digits: the one way to such a number, so that none is
 * rounded on the way. Money and weights are `Rational`.
 *
 * @param value digits, with a minus before them where it is negative, or a bigint.
 * @throws RangeError for a text that is no whole number, and for one that a JavaScript number does not hold exactly.
 */
export function wholeNumber(value: string | bigint): number {
  const number = typeof value === 'string' && !/^-?\d+$/.test(value) ? Number.NaN : Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`not a safe whole number: ${value}`);
  return number;
}

/** How many whole times b, above zero, goes into a, rounded down; both safe whole numbers. */
export function quotient(a: number, b: number): number {
  return (a - remainder(a, b)) / b;
}

/** What is left when b, above zero, has gone into a as often as it goes: 0 ≤ remainder < b. */
export function remainder(a: number, b: number): number {
  return ((a % b) + b) % b;
}

export function isEven(number: number): boolean {
  return number % 2 === 0;
}
