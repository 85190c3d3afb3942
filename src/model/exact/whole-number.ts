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
