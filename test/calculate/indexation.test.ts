import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAmount } from '../../src/calculate/indexation.ts';
import { equal, rational } from '../../src/model/exact/rational.ts';
import type { Indexation, IndexRate } from '../../src/model/scheme/index-rate.ts';
import { anyRational } from '../support/arbitraries.ts';
import { sats } from '../support/rates.ts';
import { tal, vis } from '../support/rational.ts';

const rule = (from: number, to: number, more: Partial<Indexation> = {}): Indexation => ({
  from,
  to,
  chaining: 'uafrundet',
  step: tal('0,01'),
  additions: new Map(),
  ...more,
});

describe('fremskrivning', () => {
  // KKR Nordjylland, bilag 2.4: the two secretariats.
  it.each([
    ['1.623.936,84', '2022-2023', '2,8', '1.669.407,07'],
    ['1.623.936,84', '2022-2023', '4,1', '1.690.518,25'],
    ['1.690.518,25', '2023-2024', '4,8', '1.771.663,13'],
    ['1.878.845,71', '2023-2024', '4,8', '1.969.030,3'],
  ])('takes %s over %s by %s pct. to %s', (amount, years, percent, expected) => {
    const rate = sats(years, percent);
    expect(vis(indexAmount(tal(amount), [rate], rule(rate.from, rate.to)).value)).toBe(expected);
  });

  const twoYears = [sats('2022-2023', '4,1'), sats('2023-2024', '4,8')];

  it('chains on rounded or on unrounded amounts as declared', () => {
    const kroner = { step: tal('1') };
    const unrounded = indexAmount(tal('105'), twoYears, rule(2022, 2024, kroner));
    const rounded = indexAmount(tal('105'), twoYears, rule(2022, 2024, { ...kroner, chaining: 'afrundet' }));
    expect(vis(unrounded.exact)).toBe('114,55164');
    expect(vis(unrounded.value)).toBe('115');
    expect(rounded.steps.map(({ after }) => vis(after))).toEqual(['109', '114']);
  });

  it('adds a DUT-like change before the step to the year it is given for', () => {
    const additions = new Map([[2024, tal('1.000')]]);
    const indexed = indexAmount(tal('100.000'), twoYears, rule(2022, 2024, { additions }));
    expect(vis(indexed.value)).toBe('110.144,8');
  });

  it('comes back to where it began', () => {
    fc.assert(
      fc.property(anyRational, (amount) => {
        const exact = rule(2022, 2024);
        const there = indexAmount(amount, twoYears, exact).exact;
        return equal(indexAmount(there, twoYears, { ...exact, from: 2024, to: 2022 }).exact, amount);
      }),
    );
  });

  const [first, second] = twoYears as [IndexRate, IndexRate];
  it.each([
    ['none', []],
    ['the first alone', [first]],
    ['the last alone', [second]],
    ['one twice', [first, first]],
    ['the wrong order', [second, first]],
    ['one too many', [first, second, sats('2024-2025', '3,0')]],
  ])('never takes an amount from 2022 to 2024, nor back, by rates that do not lead there: %s', (_, rates) => {
    expect(() => indexAmount(tal('100'), rates, rule(2022, 2024))).toThrow(RangeError);
    expect(() => indexAmount(tal('100'), rates, rule(2024, 2022))).toThrow('do not lead from 2022 to 2024');
  });

  it('leaves an amount of the same year alone', () => {
    expect(
      indexAmount(rational(7n, 3n), [], { from: 2024, to: 2024, chaining: 'uafrundet', additions: new Map() })
        .value,
    ).toEqual(rational(7n, 3n));
  });

  it('turns a year with an addition exactly round', () => {
    const additions = new Map([[2023, tal('10')]]);
    const rates = [sats('2022-2023', '4,1')];
    const there = indexAmount(tal('100'), rates, rule(2022, 2023, { additions }));
    const back = indexAmount(there.exact, rates, rule(2023, 2022, { additions }));
    expect(vis(there.value)).toBe('114,51');
    expect(back.exact).toEqual(tal('100'));
  });
});
