/** Whole numbers of any size: the divisions that every exact calculation is made of. */

/** Never negative; the greatest common divisor of 0 and a number is that number. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The least number that both of two positive numbers go into. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return a === b ? a : (a / greatestCommonDivisor(a, b)) * b;
}

/** How many whole times a positive divisor goes into a number, rounded down, and what is left: 0 ≤ remainder < divisor. */
export function quotientAndRemainder(
  dividend: bigint,
  divisor: bigint,
): { readonly quotient: bigint; readonly remainder: bigint } {
  const quotient = dividend / divisor;
  const remainder = dividend - quotient * divisor;
  return remainder < 0n
    ? { quotient: quotient - 1n, remainder: remainder + divisor }
    : { quotient, remainder };
}

/** The whole number nearest to dividend / divisor, which is positive; a half goes away from zero. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const nearest = (2n * magnitude(dividend) + divisor) / (2n * divisor);
  return dividend < 0n ? -nearest : nearest;
}

/** The whole number next to dividend / divisor, which is positive, on the way to zero. */
export function divideTowardsZero(dividend: bigint, divisor: bigint): bigint {
  return dividend / divisor;
}

/** The whole number next to dividend / divisor, which is positive, on the way from zero. */
export function divideAwayFromZero(dividend: bigint, divisor: bigint): bigint {
  const size = (magnitude(dividend) + divisor - 1n) / divisor;
  return dividend < 0n ? -size : size;
}

export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

export function totalOf(values: Iterable<bigint>): bigint {
  let added = 0n;
  for (const value of values) added += value;
  return added;
}

/** 10^exponent, for a whole exponent from 0. */
export function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
