import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  divideRounded,
  greatestCommonDivisor,
  leastCommonMultiple,
  magnitude,
  powerOfTen,
  quotientAndRemainder,
  totalOf,
} from '../../../src/model/exact/integer.ts';

const any = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 20n });

describe('integers', () => {
  it('divide into a quotient rounded down and a remainder below the divisor', () => {
    fc.assert(
      fc.property(any, positive, (dividend, divisor) => {
        const { quotient, remainder } = quotientAndRemainder(dividend, divisor);
        expect(quotient * divisor + remainder).toBe(dividend);
        expect(remainder >= 0n && remainder < divisor).toBe(true);
      }),
    );
  });

  it('divide to the nearest, a half away from zero', () => {
    expect([-3n, -1n, 1n, 3n, 4n].map((number) => divideRounded(number, 2n))).toEqual([-2n, -1n, 1n, 2n, 2n]);
    fc.assert(
      fc.property(any, positive, (dividend, divisor) => {
        const off = divideRounded(dividend, divisor) * divisor - dividend;
        expect(2n * magnitude(off) <= divisor).toBe(true);
        // A half never goes towards zero.
        if (2n * magnitude(off) === divisor) expect(off > 0n).toBe(dividend > 0n);
      }),
    );
  });

  it('have a greatest common divisor and a least common multiple', () => {
    expect(greatestCommonDivisor(-12n, 18n)).toBe(6n);
    expect(greatestCommonDivisor(0n, 0n)).toBe(0n);
    expect(leastCommonMultiple(4n, 6n)).toBe(12n);
    expect(leastCommonMultiple(1n, 100n)).toBe(100n);
    expect(leastCommonMultiple(7n, 7n)).toBe(7n);
  });

  it('add up, and are powers of ten', () => {
    expect(totalOf([1n, -2n, 10n ** 20n])).toBe(10n ** 20n - 1n);
    expect(totalOf([])).toBe(0n);
    expect([0, 2, 20].map(powerOfTen)).toEqual([1n, 100n, 10n ** 20n]);
  });
});
