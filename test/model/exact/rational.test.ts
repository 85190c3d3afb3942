import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  add,
  compare,
  divide,
  equal,
  isInteger,
  isZero,
  multiply,
  negate,
  rational,
  sign,
  subtract,
  sum,
  zero,
} from '../../../src/model/exact/rational.ts';
import { anyRational } from '../../support/arbitraries.ts';

describe('rational', () => {
  it('is reduced, with a positive denominator', () => {
    expect(rational(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(rational(0n, -7n)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it('refuses a zero denominator', () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError);
    expect(() => divide(rational(1n), zero)).toThrow(RangeError);
  });

  it('adds 0.1 and 0.2 to exactly 0.3', () => {
    expect(equal(add(rational(1n, 10n), rational(2n, 10n)), rational(3n, 10n))).toBe(true);
  });

  it('obeys the laws of a field', () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(sum([a, b, c])).toEqual(sum([c, a, b]));
        if (!isZero(b)) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
    );
  });

  it('orders as its difference has a sign', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        expect(compare(a, b)).toBe(sign(subtract(a, b)));
        expect(sign(negate(a))).toBe(-sign(a) + 0);
        expect(sign(absolute(a))).toBe(isZero(a) ? 0 : 1);
      }),
    );
  });

  it('knows a whole number', () => {
    expect(isInteger(rational(8n, 4n))).toBe(true);
    expect(isInteger(rational(9n, 4n))).toBe(false);
  });
});
