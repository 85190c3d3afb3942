import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDanishNumber } from '../../../src/model/exact/danish-number.ts';
import { divide, equal, rational } from '../../../src/model/exact/rational.ts';
import {
  csvDecimal,
  exactCells,
  exactly,
  oereDecimal,
  plainDecimal,
} from '../../../src/publish/format/decimal.ts';
import { anyRational } from '../../support/arbitraries.ts';

/** A plain decimal back to the number it writes. */
function parsed(text: string) {
  const [whole = '', fraction = ''] = text.split('.');
  return rational(BigInt(`${whole}${fraction}`), 10n ** BigInt(fraction.length));
}
const longest = rational(3n ** 150n, 2n ** 60n * 5n ** 45n);

describe('a number for machines', () => {
  it.each([
    [rational(0n), '0'],
    [rational(-1n, 8n), '-0.125'],
    [rational(10n ** 60n + 1n), `1${'0'.repeat(59)}1`],
    [rational(1n, 10n ** 50n), `0.${'0'.repeat(49)}1`],
  ])('is exact where a finite decimal is: %o', (value, text) => {
    expect(plainDecimal(value)).toBe(text);
    expect(exactly('beloeb', value)).toEqual({ beloeb: text });
    expect(csvDecimal(value)).toBe(text.replace('.', ','));
  });

  it('has all of a number of more than 40 digits', () => {
    expect(plainDecimal(longest).length).toBeGreaterThan(75);
    expect(equal(parsed(plainDecimal(longest)), longest)).toBe(true);
  });

  it('has its fraction beside it where no finite decimal is', () => {
    expect(exactly('andel', rational(-2n, 3n))).toEqual({
      andel: '-0.66666666666666666667',
      andelBroek: '-2/3',
    });
  });

  it('is the number itself, or says that it is not', () => {
    fc.assert(
      fc.property(anyRational, (value) => {
        const { x, xBroek } = exactly('x', value);
        const [numerator = '', denominator = '1'] = (xBroek ?? '').split('/');
        const exact =
          xBroek === undefined
            ? parsed(x)
            : divide(rational(BigInt(numerator)), rational(BigInt(denominator)));
        return equal(exact, value);
      }),
    );
  });
});

it.each([
  [rational(172_144n, 1000n), '172,1440'],
  [rational(-1_058n, 1000n), '-1,0580'],
  [rational(-125n, 1000n), '-0,125'],
  [rational(1_234_567n, 1000n), '1234,567'],
])('is in CSV as it is read back, with no three decimals that could be thousands: %o', (value, text) => {
  const written = csvDecimal(value);
  expect(written).toBe(text);
  expect(parseDanishNumber(written)).toMatchObject({ ok: true, value });
});

it('is in CSV as a decimal and as two whole numbers', () => {
  expect(exactCells(rational(5n, 12n))).toEqual(['0,4166666667', '5', '12']);
});

it.each([
  [rational(3_443_644n), '3443644.00'],
  [rational(-1n, 200n), '-0.01'],
  [rational(-1n, 1000n), '0.00'],
  [rational(1n, 10n), '0.10'],
])('writes kroner with two decimals: %o', (value, text) => {
  expect(oereDecimal(value)).toBe(text);
});
