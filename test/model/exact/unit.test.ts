import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equal, multiply, one, rational } from '../../../src/model/exact/rational.ts';
import {
  amountTitle,
  conversion,
  formatIn,
  inHeading,
  kronerPer,
  moneyUnits,
  unitName,
} from '../../../src/model/exact/unit.ts';
import { tal, vis } from '../../support/rational.ts';

describe('the units of money', () => {
  it.each([
    ['kr.', ['kr', 'Kr.', 'kroner', 'DKK'], '1'],
    ['øre', ['Øre'], '0,01'],
    ['1.000 kr.', ['1000 kr', 't.kr.', 't. kr.', 'tkr.', 'TKR', 'tusind kroner', '1.000  kr.'], '1.000'],
    [
      'mio. kr.',
      ['mio.kr.', 'mio kr', 'Mio. kr.', 'mill. kr.', 'millioner kroner', '1.000.000 kr.'],
      '1.000.000',
    ],
    ['mia. kr.', ['mia kr', 'milliarder kr.', '1.000.000.000 kr.'], '1.000.000.000'],
  ])('are %s in any of its spellings', (name, spellings, kroner) => {
    for (const spelt of [name, ...spellings]) expect(unitName(spelt)).toBe(name);
    expect(vis(kronerPer(name) ?? one)).toBe(kroner);
  });

  it('convert into each other exactly, there and back', () => {
    const unit = fc.constantFrom(...moneyUnits);
    fc.assert(
      fc.property(unit, unit, fc.bigInt(), (from, to, numerator) => {
        const amount = rational(numerator, 7n);
        const there = multiply(amount, conversion(from, to) ?? one);
        return equal(multiply(there, conversion(to, from) ?? one), amount);
      }),
    );
    expect(vis(multiply(tal('1,5'), conversion('mio. kr.', 'kr.') ?? one))).toBe('1.500.000');
  });

  it('are of one kind pr. something, too', () => {
    expect(unitName('t.kr. pr. borger')).toBe('1.000 kr. pr. borger');
    expect(unitName('kr./time')).toBe('kr. pr. time');
    expect(vis(conversion('1.000 kr. pr. borger', 'kr. pr. borger') ?? one)).toBe('1.000');
    expect(conversion('kr. pr. borger', 'kr. pr. time')).toBeUndefined();
    expect(conversion('kr. pr. borger', 'kr.')).toBeUndefined();
    expect(kronerPer('kr. pr. borger')).toBeUndefined();
  });
});

describe('any other unit', () => {
  it.each(['pladser', 'match', 'kr. i 2024-priser', 'årsværk'])('is itself alone: %s', (unit) => {
    expect(unitName(unit)).toBe(unit);
    expect(conversion(unit, unit)).toEqual(one);
    expect(conversion(unit, 'kr.')).toBeUndefined();
    expect(kronerPer(unit)).toBeUndefined();
  });

  it('is kr. where none is written', () => expect(unitName(undefined)).toBe('kr.'));
});

it('reads after its amount', () => {
  expect(formatIn(tal('1,5'), 'mio. kr.')).toBe('1,5 mio. kr.');
  expect(formatIn(tal('900'), '1.000 kr.')).toBe('900 (1.000 kr.)');
  expect(formatIn(tal('1969030,3'), 'kr.')).toBe('1.969.030,30 kr.');
  expect(formatIn(tal('20'), 'kr. pr. borger')).toBe('20 kr. pr. borger');
  expect(formatIn(tal('20,5'), 'kr. i 2024-priser')).toBe('20,50 kr. i 2024-priser');
  expect(formatIn(tal('46,7'), 'årsværk')).toBe('46,7 årsværk');
});

it('stands in a heading', () => {
  expect(inHeading('Beløb', 'kr.')).toBe('Beløb kr.');
  expect(inHeading('Beløb', '1.000 kr.')).toBe('Beløb (1.000 kr.)');
  expect(['kr.', 'mio. kr.', 'kr. i 2024-priser', '%', 'pladser'].map(amountTitle)).toEqual([
    ...Array(4).fill('Beløb'),
    'Antal',
  ]);
});
