import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  compare,
  divide,
  isInteger,
  negate,
  rational,
  subtract,
} from '../../../src/model/exact/rational.ts';
import { decimalStep, roundDown, roundHalfAwayFromZero } from '../../../src/model/exact/rounding.ts';
import { anyRational, anyStep } from '../../support/arbitraries.ts';

describe('roundHalfAwayFromZero', () => {
  it.each([
    [rational(5n, 2n), 3n],
    [rational(-5n, 2n), -3n],
    [rational(249n, 100n), 2n],
    [rational(-1n, 2n), -1n],
    [rational(0n), 0n],
  ])('rounds %o to %s', (value, expected) => {
    expect(roundHalfAwayFromZero(value, rational(1n))).toEqual(rational(expected));
  });

  it('rounds to any step', () => {
    expect(roundHalfAwayFromZero(rational(17_850n), rational(12_000n))).toEqual(rational(12_000n));
    expect(roundHalfAwayFromZero(rational(18_000n), rational(12_000n))).toEqual(rational(24_000n));
    expect(roundHalfAwayFromZero(rational(1005n, 1000n), rational(1n, 100n))).toEqual(rational(101n, 100n));
  });

  it('is a multiple of the step, at most half a step away, and mirrored in zero', () => {
    fc.assert(
      fc.property(anyRational, anyStep, (value, step) => {
        const rounded = roundHalfAwayFromZero(value, step);
        expect(isInteger(divide(rounded, step))).toBe(true);
        expect(compare(absolute(subtract(rounded, value)), divide(step, rational(2n)))).toBeLessThanOrEqual(
          0,
        );
        expect(roundHalfAwayFromZero(negate(value), step)).toEqual(negate(rounded));
      }),
    );
  });
});

describe('roundDown', () => {
  it('is the nearest multiple that is not above, below zero too', () => {
    expect(roundDown(rational(-1n, 2n), rational(1n))).toEqual(rational(-1n));
    fc.assert(
      fc.property(anyRational, anyStep, (value, step) => {
        const distance = subtract(value, roundDown(value, step));
        expect(compare(distance, rational(0n))).toBeGreaterThanOrEqual(0);
        expect(compare(distance, step)).toBeLessThan(0);
      }),
    );
  });
});

describe('decimalStep', () => {
  it('is one unit of the last decimal', () => {
    expect(decimalStep(0)).toEqual(rational(1n));
    expect(decimalStep(2)).toEqual(rational(1n, 100n));
  });
});
