import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDanishNumber } from '../../../src/model/exact/danish-number.ts';
import {
  decimalsOf,
  formatAmount,
  formatExact,
  formatKroner,
  formatNumber,
  formatPayable,
  formatPercent,
  formatRate,
  inNumber,
} from '../../../src/model/exact/format.ts';
import { rational } from '../../../src/model/exact/rational.ts';
import { roundHalfAwayFromZero } from '../../../src/model/exact/rounding.ts';
import { anyRational } from '../../support/arbitraries.ts';

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

describe('amounts', () => {
  it.each([
    [rational(30_000n), '30.000'],
    [rational(60_001n, 2n), '30.000,50'],
    [rational(-123n, 100n), '-1,23'],
    [rational(0n), '0'],
    [rational(48_000_480n, 1000n), '48.000,48'],
  ])('are whole, or have øre: %o is %s', (value, text) => {
    expect(formatAmount(value)).toBe(text);
    expect(formatKroner(value)).toBe(`${text} kr.`);
  });

  it('show more than øre where they are asked to and have them', () => {
    expect(formatKroner(rational(3_443_644_1840n, 10_000n), 4)).toBe('3.443.644,184 kr.');
    expect(formatKroner(rational(1n, 3n), 4)).toBe('0,3333 kr.');
    expect(formatKroner(rational(1n, 2n), 4)).toBe('0,50 kr.');
  });

  it('never have one decimal', () => {
    fc.assert(
      fc.property(anyRational, (value) => {
        expect(formatAmount(value, 4)).not.toMatch(/,\d$/);
      }),
    );
  });
});

describe('inNumber', () => {
  it.each([
    [0, '0 pladser'],
    [1, '1 plads'],
    [2, '2 pladser'],
    [1_200, '1.200 pladser'],
  ])('%i is %s', (count, text) => expect(inNumber(count, 'plads', 'pladser')).toBe(text));
});

describe('formatRate', () => {
  it.each([
    [rational(214n, 10_000n), '2,14 %'],
    [rational(48n, 1000n), '4,8 %'],
    [rational(1n, 10n), '10 %'],
    [rational(-1n, 3n), '-33,3333 %'],
  ])('shows %o as it was given', (rate, text) => expect(formatRate(rate)).toBe(text));
});

it('writes what is to be paid with øre always', () => {
  expect(formatPayable(rational(30_000n))).toBe('30.000,00 kr.');
});
