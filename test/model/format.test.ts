import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDanishNumber } from '../../src/input/danish-number.ts';
import { decimalsOf, formatExact, formatNumber, formatPercent } from '../../src/model/format.ts';
import { rational } from '../../src/model/rational.ts';
import { roundHalfAwayFromZero } from '../../src/model/rounding.ts';
import { anyRational } from '../support/arbitraries.ts';

describe('formatNumber', () => {
  it.each([
    [rational(1_234_567_89n, 100n), 2, '1.234.567,89'],
    [rational(-1234n), 0, '-1.234'],
    [rational(1n, 3n), 4, '0,3333'],
    [rational(-1n, 1000n), 2, '0,00'],
    [rational(999_995n, 1000n), 2, '1.000,00'],
    [rational(100n), 0, '100'],
  ])('writes %o with %i decimals as %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it('reads back in as the rounded value', () => {
    fc.assert(
      fc.property(anyRational, fc.constantFrom(0, 2, 4), (value, decimals) => {
        const read = parseDanishNumber(formatNumber(value, decimals));
        expect(read.ok && read.value).toEqual(
          roundHalfAwayFromZero(value, rational(1n, 10n ** BigInt(decimals))),
        );
      }),
    );
  });
});

describe('formatExact', () => {
  it('shows the decimals a number has, and no more than asked for', () => {
    expect(formatExact(rational(3n, 2n), 4)).toBe('1,5');
    expect(formatExact(rational(2n, 3n), 4)).toBe('0,6667');
    expect(decimalsOf(rational(1n, 8n), 10)).toBe(3);
  });
});

describe('formatPercent', () => {
  it('is a share in hundredths', () => {
    expect(formatPercent(rational(18n, 100n), 1)).toBe('18,0 %');
  });
});
