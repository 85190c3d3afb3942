import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nthLargest } from '../../../src/calculate/rounding/nth-largest.ts';

describe('nthLargest', () => {
  it('is what stands there when the numbers are sorted, with equal ones among them', () => {
    const numbers = fc.array(fc.bigInt({ min: 0n, max: 20n }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(numbers, fc.nat(), fc.bigInt({ min: -5n, max: 25n }), (values, any, pivot) => {
        const sorted = values.toSorted((a, b) => (a > b ? -1 : a < b ? 1 : 0));
        const index = any % values.length;
        expect(nthLargest(values, index + 1)).toBe(sorted[index]);
        expect(nthLargest(values, index + 1, pivot)).toBe(sorted[index]);
      }),
    );
  });

  it('refuses a place that is not there', () => {
    for (const n of [0, 3]) expect(() => nthLargest([1n, 2n], n)).toThrow(RangeError);
  });
});
