import { describe, expect, it } from 'vitest';
import {
  parseAmount,
  parseDanishNumber,
  parseDanishPercent,
} from '../../../src/model/exact/danish-number.ts';
import { rational } from '../../../src/model/exact/rational.ts';

describe('parseDanishNumber', () => {
  it.each([
    ['1.234.567,89', rational(123_456_789n, 100n)],
    ['1234567,89', rational(123_456_789n, 100n)],
    ['-1.234', rational(-1234n)],
    ['−1.234', rational(-1234n)],
    ['1.234-', rational(-1234n)],
    ['(1.234)', rational(-1234n)],
    ['(1.234,50)', rational(-12345n, 10n)],
    ['1.234  ', rational(1234n)],
    ['\u00a01 234,5\u2009', rational(12345n, 10n)],
    ['1\u00a0234\u00a0567', rational(1_234_567n)],
    ['1\u202f234', rational(1234n)],
    ['0,125', rational(1n, 8n)],
    ['12,5', rational(25n, 2n)],
    ['0', rational(0n)],
    ['1.234,-', rational(1234n)],
    ['–1.234', rational(-1234n)],
    ['90071992547409931', rational(90_071_992_547_409_931n)],
  ])('reads "%s"', (text, value) => {
    expect(parseDanishNumber(text)).toMatchObject({ ok: true, value });
  });

  it.each([
    ['33.076.5', '33.076,50 eller 330.765'],
    ['12.50', '12,50 eller 1.250'],
    ['1,234', '1,2340 eller 1.234'],
    ['1,234,567', '1.234,5670 eller 1.234.567'],
    ['1,234.56', '1.234,56 eller 123.456'],
    ['0.234', '0,2340 eller 234'],
    ['-1234.5', '-1.234,50 eller -12.345'],
    ['(1234.5)', '-1.234,50 eller -12.345'],
  ])('finds two readings of "%s"', (text, readings) => {
    expect(parseDanishNumber(text)).toMatchObject({
      ok: false,
      code: 'TAL-TVETYDIG',
      advice: `Fundet "${text}"; skriv ${readings}.`,
    });
  });

  it.each(['mange', '12 kr.', '1e5', '--5', '1.23.456x', '12,', '(5', 'NaN', '٣'])('refuses "%s"', (text) => {
    expect(parseDanishNumber(text)).toMatchObject({ ok: false, code: 'TAL-UGYLDIG' });
  });

  it('tells an empty field from a figure that is not there', () => {
    expect(parseDanishNumber(' \u00a0 ')).toMatchObject({ code: 'TAL-TOM' });
    for (const text of ['..', '.', '-', '–'])
      expect(parseDanishNumber(text)).toMatchObject({ code: 'TAL-MANGLER' });
  });
});

describe('parseAmount', () => {
  it.each([
    ['kr. 1.037,54', rational(103_754n, 100n)],
    ['1.037,54 kr.', rational(103_754n, 100n)],
    ['1.037,54\u00a0kr', rational(103_754n, 100n)],
    ['DKK 1037,54', rational(103_754n, 100n)],
    ['kr. -1.037,54', rational(-103_754n, 100n)],
    ['-kr. 1.037,54', rational(-103_754n, 100n)],
    ['-1.037,54 kr.', rational(-103_754n, 100n)],
    ['(kr. 1.037,54)', rational(-103_754n, 100n)],
    ['(1.037,54 kr.)', rational(-103_754n, 100n)],
    ['kr. 1.037,54-', rational(-103_754n, 100n)],
    ['kr. 1.234,-', rational(1234n)],
    ['1.234,- kr.', rational(1234n)],
    ['kr. -', rational(0n)],
    ['1.234', rational(1234n)],
  ])('reads "%s"', (text, value) => {
    expect(parseAmount(text)).toMatchObject({ ok: true, value });
  });

  it.each(['kr.', '-kr. -5', 'kr. 5 kr.', 'kr. mange', '5 t.kr.', '1,5 mio. kr.'])('refuses "%s"', (text) => {
    expect(parseAmount(text)).toMatchObject({ ok: false, code: 'TAL-UGYLDIG' });
  });

  it('finds two readings with kr. as without', () => {
    expect(parseAmount('kr. 1,234')).toMatchObject({ code: 'TAL-TVETYDIG' });
  });

  it.each([
    ['1,5 mio. kr.', 'der står en enhed ved tallet: mio. kr.'],
    ['12 %', 'der står en enhed ved tallet: %'],
    ['9,52E+12', 'Excel har forkortet tallet til 9,52E+12'],
    ['1E+06', 'Excel har forkortet tallet til 1E+06'],
    ['#NAVN?', 'det er en fejl fra regnearket: #NAVN?'],
    ['#DIVISION/0!', 'det er en fejl fra regnearket: #DIVISION/0!'],
    ['#I/T', 'det er en fejl fra regnearket: #I/T'],
    ['######', 'kolonnen var for smal i Excel, så tallet er gået tabt'],
  ])('says of "%s" what it is', (text, message) => {
    expect(parseAmount(text)).toMatchObject({ code: 'TAL-UGYLDIG', message });
  });
});

describe('parseDanishPercent', () => {
  it('reads 18,0 % as 0.18 exactly, printed to the thousandth', () => {
    expect(parseDanishPercent('18,0 %')).toEqual({ ok: true, value: rational(18n, 100n), decimals: 3 });
    expect(parseDanishPercent('12,125 %')).toMatchObject({ ok: true, value: rational(97n, 800n) });
    expect(parseDanishPercent('-2,3')).toMatchObject({ value: rational(-23n, 1000n) });
  });
});
