import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { danish, exact } from '../../src/api/numbers.ts';
import { FordelError } from '../../src/model/diagnostic.ts';
import { rational } from '../../src/model/exact/rational.ts';

describe('exact', () => {
  it.each([
    ['1.690.518,25', rational(169051825n, 100n)],
    ['-1.234', rational(-1234n)],
    ['4,8 %', rational(48n, 1000n)],
    [' 100\u00a0% ', rational(1n)],
    [21872n, rational(21872n)],
  ])('reads %s', (written, value) => expect(exact(written)).toEqual(value));

  it.each([
    ['', 'TAL-TOM'],
    ['..', 'TAL-MANGLER'],
    ['1.5', 'TAL-TVETYDIG'],
    ['tusind', 'TAL-UGYLDIG'],
    ['%', 'TAL-TOM'],
  ])('refuses %j with %s', (written, code) => {
    expect(() => exact(written)).toThrow(FordelError);
    expect(() => exact(written)).toThrow(code);
  });
});

describe('danish', () => {
  it('reads back in as the same number, whatever decimals it has', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.nat(20), (digits, decimals) => {
        const value = rational(digits, 10n ** BigInt(decimals));
        // What has three decimals alone, such as 1,234, can be read in two ways.
        fc.pre(!/^-?[1-9]\d{0,2},\d{3}$/.test(danish(value)));
        expect(exact(danish(value))).toEqual(value);
      }),
    );
  });

  it('rounds half away from zero to the decimals asked for, and ends where a number does not', () => {
    expect(danish(rational(-5n, 2n), 0)).toBe('-3');
    expect(danish(rational(1n, 3n))).toBe('0,33333333333333333333');
  });
});
