import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberFormat } from '../../../../src/input/reading/workbook/number-format.ts';
import { dayOf, timeOf } from '../../../../src/input/reading/workbook/serial-day.ts';
import {
  danishText,
  inPercent,
  type StoredNumber,
  storedNumber,
} from '../../../../src/input/reading/workbook/stored-number.ts';
import { addDays } from '../../../../src/model/exact/calendar-date.ts';
import { parseDanishNumber } from '../../../../src/model/exact/danish-number.ts';
import { equal, rational } from '../../../../src/model/exact/rational.ts';

const stored = (text: string): StoredNumber =>
  storedNumber(text) ?? { isNegative: false, digits: 'x', decimals: 0 };

describe('a stored number', () => {
  it.each([
    ['1037.54', '1037,54'],
    ['0.30000000000000004', '0,3'],
    ['-0.1', '-0,1'],
    ['1037.5400000000002', '1037,54'],
    ['4.8000000000000001E-2', '0,048'],
    ['1E3', '1000'],
    ['1.5e+06', '1500000'],
    ['0', '0'],
    ['-0', '0'],
    ['.5', '0,5'],
    ['123456789012345', '123456789012345'],
    ['0.999999999999999999', '1'],
    ['1234567890123456', '1,23456789012346E+15'],
    ['1E300', '1E+300'],
  ])('%s is %s', (written, text) => expect(danishText(stored(written))).toBe(text));

  it.each(['', '-', '.', '1,5', '1.2.3', 'NaN', 'INF', '1E999', '0x10'])('%s is none', (written) =>
    expect(storedNumber(written)).toBeUndefined(),
  );

  it('of fifteen digits or fewer is read back exactly, however it is written', () => {
    const digits = fc.bigInt({ min: 1n, max: 999_999_999_999_999n });
    fc.assert(
      fc.property(
        digits,
        fc.integer({ min: 0, max: 12 }),
        fc.boolean(),
        fc.boolean(),
        (whole, decimals, isNegative, isGrouped) => {
          const written = `${isNegative ? '-' : ''}${whole}E-${decimals}`;
          const read = parseDanishNumber(danishText(stored(written), { isGrouped }), true);
          const expected = rational(isNegative ? -whole : whole, 10n ** BigInt(decimals));
          expect(read.ok && equal(read.value, expected)).toBe(true);
        },
      ),
    );
  });

  it('is that of the nearest binary number, which is what Excel writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (whole, decimals) => {
          const binary = whole / 10 ** decimals;
          expect(stored(binary.toPrecision(17))).toEqual(stored(`${whole}E-${decimals}`));
        },
      ),
    );
  });

  it('is shown as its format says', () => {
    expect(danishText(stored('1234567.5'), { least: 2, isGrouped: true })).toBe('1.234.567,50');
    expect(danishText(stored('101'), { places: 4 })).toBe('0101');
    expect(danishText(inPercent(stored('0.048')))).toBe('4,8');
  });
});

describe('a number format', () => {
  it.each([
    ['General', 'tal', undefined],
    ['#,##0.00', 'tal', 2],
    ['_-* #,##0.00\\ "kr."_-;-* #,##0.00\\ "kr."_-', 'tal', 2],
    ['[$kr.-406]\\ #,##0', 'tal', 0],
    ['0.0%', 'procent', undefined],
    ['dd-mm-yyyy', 'dag', undefined],
    ['[$-406]d. mmmm yyyy;@', 'dag', undefined],
    ['mmm', 'dag', undefined],
    ['hh:mm', 'klokkeslaet', undefined],
    ['[h]:mm', 'klokkeslaet', undefined],
    ['0.00E+00', 'tal', undefined],
    ['@', 'tal', undefined],
    ['0 "dage"', 'tal', 0],
    ['[Red]-0.0', 'tal', 1],
  ])('%s is of %s with %s decimals', (code, kind, decimals) => {
    const format = numberFormat(164, code);
    expect([format.kind, format.decimals]).toEqual([kind, decimals]);
  });

  it.each([
    [14, 'dag'],
    [22, 'dag'],
    [20, 'klokkeslaet'],
    [10, 'procent'],
    [4, 'tal'],
  ])('%s is of %s without a code', (id, kind) => expect(numberFormat(id).kind).toBe(kind));

  it('says that thousands are shown', () => {
    expect(numberFormat(164, '#,##0,').thousands).toBe(1);
    expect(numberFormat(164, '#,##0.0,,').thousands).toBe(2);
    expect(numberFormat(164, '#,##0').thousands).toBe(0);
  });
});

describe('a day', () => {
  it.each([
    ['1', 1900, '1900-01-01'],
    ['59', 1900, '1900-02-28'],
    ['60', 1900, undefined],
    ['61', 1900, '1900-03-01'],
    ['45962', 1900, '2025-11-01'],
    ['45962.4375', 1900, '2025-11-01 10:30'],
    ['2958465', 1900, '9999-12-31'],
    ['2958466', 1900, undefined],
    ['-1', 1900, undefined],
    ['0', 1904, '1904-01-01'],
    ['44500', 1904, '2025-11-01'],
  ] as const)('%s of %s is %s', (number, system, day) => expect(dayOf(stored(number), system)).toBe(day));

  it('is as many days after another as its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 80_000 }), fc.integer({ min: 0, max: 500 }), (first, days) => {
        const from = dayOf(stored(`${first}`), 1900) ?? '';
        expect(dayOf(stored(`${first + days}`), 1900)).toBe(addDays(from, days));
      }),
    );
  });

  it('has a time', () => expect(timeOf(stored('1.5'))).toBe('36:00'));
});
