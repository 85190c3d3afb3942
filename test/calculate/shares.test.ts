import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shares } from '../../src/calculate/shares.ts';
import { one, rational, sum } from '../../src/model/exact/rational.ts';
import { claims } from '../support/arbitraries.ts';

describe('shares', () => {
  it('add up to exactly one', () => {
    fc.assert(
      fc.property(claims, (all) => {
        expect(sum(shares(all).map(({ share }) => share))).toEqual(one);
      }),
    );
  });

  it('refuses no claims, only zeros, and a negative weight, each by its name', () => {
    const claim = (weight: bigint) => ({ key: '851', weight: rational(weight) });
    expect(() => shares([])).toThrow('VAEGT-INGEN');
    expect(() => shares([claim(0n), claim(0n)])).toThrow('VAEGT-NUL');
    expect(() => shares([claim(2n), claim(-1n)])).toThrow('VAEGT-NEGATIV');
  });
});
