import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounded, clampShares } from '../../../src/calculate/weighing/clamp-shares.ts';
import {
  compare,
  divide,
  equal,
  isZero,
  one,
  type Rational,
  rational,
  sum,
  zero,
} from '../../../src/model/exact/rational.ts';

const percent = (value: number): Rational => rational(BigInt(value), 100n);

const bounded: fc.Arbitrary<Bounded[]> = fc.array(
  fc.record({
    weight: fc.integer({ min: 0, max: 50 }).map((value) => rational(BigInt(value))),
    floor: fc.integer({ min: 0, max: 40 }).map(percent),
    ceiling: fc.option(fc.integer({ min: 20, max: 100 }).map(percent), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('clampShares', () => {
  it('shares by weight where nothing is out of bounds', () => {
    const free = [1n, 3n].map((weight) => ({ weight: rational(weight), floor: zero, ceiling: undefined }));
    expect(clampShares(one, free)).toEqual({ shares: [rational(1n, 4n), rational(3n, 4n)], rounds: [] });
  });

  it('shares again what a floor takes and a ceiling gives', () => {
    const clamped = clampShares(one, [
      { weight: rational(90n), floor: zero, ceiling: percent(50) },
      { weight: rational(9n), floor: zero, ceiling: undefined },
      { weight: rational(1n), floor: percent(10), ceiling: undefined },
    ]);
    expect(clamped?.shares).toEqual([percent(50), percent(40), percent(10)]);
    // 40 too much and 9 too little: first the ceiling, and of the half that leaves 9 to 1, the last is still short of its floor.
    expect(clamped?.rounds).toEqual([
      { floored: [], capped: [0], left: percent(50), free: [1, 2] },
      { floored: [2], capped: [], left: percent(40), free: [1] },
    ]);
  });

  it('says when the bounds cannot be met together', () => {
    const floors = [percent(60), percent(60)].map((floor) => ({ weight: one, floor, ceiling: undefined }));
    const ceilings = [percent(40), percent(40)].map((ceiling) => ({ weight: one, floor: zero, ceiling }));
    const onlyZeroWeight = [
      { weight: one, floor: zero, ceiling: percent(40) },
      { weight: zero, floor: zero, ceiling: undefined },
    ];
    const crossed = [
      { weight: one, floor: percent(60), ceiling: percent(50) },
      { weight: one, floor: zero, ceiling: undefined },
    ];
    expect(clampShares(one, crossed)).toBeUndefined();
    expect([floors, ceilings, onlyZeroWeight].map((list) => clampShares(one, list))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is the whole, within every bound, and by one rate for all who stand at none', () => {
    fc.assert(
      fc.property(bounded, (entries) => {
        const { shares } = clampShares(one, entries) ?? {};
        if (shares === undefined) return true;
        const pairs = entries.map((entry, index) => ({ ...entry, share: shares[index] ?? zero }));
        const rates = pairs
          .filter(
            ({ share, floor, ceiling }) => !equal(share, floor) && !equal(share, ceiling ?? rational(-1n)),
          )
          .map(({ share, weight }) => divide(share, weight));
        const [rate] = rates;
        return (
          equal(sum(shares), one) &&
          pairs.every(
            ({ share, floor, ceiling }) => compare(share, floor) >= 0 && compare(share, ceiling ?? one) <= 0,
          ) &&
          rates.every((other) => rate !== undefined && equal(other, rate)) &&
          // Whoever stands at a bound would be beyond it at that rate.
          pairs.every(({ share, floor, weight, ceiling }) => {
            if (rate === undefined || isZero(weight)) return true;
            const own = divide(share, weight);
            if (equal(share, ceiling ?? rational(-1n)) && compare(own, rate) <= 0) return true;
            return equal(share, floor) ? compare(own, rate) >= 0 : equal(own, rate);
          })
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('always meets bounds that can be met', () => {
    const feasible = bounded.filter((entries) => {
      if (entries.some(({ floor, ceiling }) => ceiling !== undefined && compare(floor, ceiling) > 0))
        return false;
      const floors = sum(entries.map(({ floor }) => floor));
      const ceilings = sum(entries.map(({ ceiling }) => ceiling ?? one));
      return (
        compare(floors, one) <= 0 &&
        compare(ceilings, one) >= 0 &&
        entries.every(({ weight }) => !isZero(weight))
      );
    });
    fc.assert(fc.property(feasible, (entries) => clampShares(one, entries) !== undefined));
  });
});
