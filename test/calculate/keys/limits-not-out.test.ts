import { describe, expect, it } from 'vitest';
import { amountsOf, calculated, fordeling } from '../../support/scheme-text.ts';

const shared = (bounds: string) =>
  calculated(
    `fordelinger:\n${fordeling('f', 'fast: 500', { noegle: `graenser: { noegle: { procenter: { vaerdier: { Rebild: 60, Thisted: 40 } } }, ${bounds} }` })}`,
  );

describe('a bound that is not out yet', () => {
  it.each([
    ['loft: { beloeb: { vaerdier: { Rebild: forventet, Thisted: 500 } } }', ['300', '200']],
    ['loft: { beloeb: { vaerdier: { Rebild: forventet, Thisted: 100 } } }', ['400', '100']],
    ['loft: { noegle: { procenter: { vaerdier: { Rebild: forventet, Thisted: 20 } } } }', ['400', '100']],
    ['loft: { noegle: { sats: { sats: forventet, noegle: { lige: {} } } } }', ['300', '200']],
    // An andel of a sum is not known before all of the sum.
    [
      'loft: { noegle: { faktorer: { noegle: { lige: {} }, vaerdier: { Rebild: forventet, Thisted: 2 } } } }',
      ['300', '200'],
    ],
    ['gulv: { beloeb: { vaerdier: { Rebild: forventet, Thisted: 250 } } }', ['250', '250']],
  ])('binds nobody, and all is provisional: %s', (bounds, amounts) => {
    const result = shared(bounds);
    expect(amountsOf(result, 'f')).toEqual(amounts);
    expect(result.allocations[0]?.rows.map(({ provisional }) => provisional)).toEqual([true, true]);
    expect(result.warnings.filter(({ severity }) => severity === 'fejl')).toEqual([]);
  });
});
