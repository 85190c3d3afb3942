import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byName } from '../../../src/calculate/invoice/name-order.ts';

describe('byName', () => {
  it('follows the Danish alphabet, whatever the case', () => {
    expect(['Åsen', 'ægil', 'Zoe', 'Østbo', 'Anna', 'birk'].toSorted(byName)).toEqual([
      'Anna',
      'birk',
      'Zoe',
      'ægil',
      'Østbo',
      'Åsen',
    ]);
  });

  it('takes an å of two characters for the same letter', () => {
    expect(['A\u030Asen', 'Zoe'].toSorted(byName)).toEqual(['Zoe', 'A\u030Asen']);
  });

  it('gives any names one order, however they come', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (names) => {
        expect(names.toReversed().toSorted(byName)).toEqual(names.toSorted(byName));
      }),
    );
  });
});
