import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEven, quotient, remainder, wholeNumber } from '../../../src/model/exact/whole-number.ts';

const safe = fc.maxSafeInteger();

describe('wholeNumber', () => {
  it('is the number that digits or a bigint stand for', () => {
    expect(wholeNumber('0042')).toBe(42);
    fc.assert(
      fc.property(safe, (number) => {
        expect(wholeNumber(String(number))).toBe(number);
        expect(wholeNumber(BigInt(number))).toBe(number);
      }),
    );
  });

  it.each([
    '',
    ' ',
    '1.5',
    '1e3',
    '0x10',
    '٣',
    'Infinity',
    '12 ',
    '9007199254740992',
    2n ** 53n,
    -(2n ** 53n),
  ])('refuses %o, which is none or would be rounded', (value) =>
    expect(() => wholeNumber(value)).toThrow(RangeError),
  );
});

describe('quotient and remainder', () => {
  it('make up the number again, with a remainder from 0 to below the divisor', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (a, b) => {
        expect(quotient(a, b) * b + remainder(a, b)).toBe(a);
        expect(remainder(a, b)).toBeGreaterThanOrEqual(0);
        expect(remainder(a, b)).toBeLessThan(b);
        expect(Number.isInteger(quotient(a, b))).toBe(true);
      }),
    );
  });

  it('know the even numbers', () => {
    expect([-2, -1, 0, 1, 2].filter(isEven)).toEqual([-2, 0, 2]);
  });
});
