import { describe, expect, it } from 'vitest';
import { amountsOf, calculated, fordeling } from '../../support/scheme-text.ts';
import { problemsOf } from '../../support/tariffs.ts';

const shared = (bounds: string, modtagere: string) =>
  calculated(
    `fordelinger:\n${fordeling('f', 'fast: 1000', {
      noegle: `graenser: { noegle: { procenter: { vaerdier: { Rebild: 10, Thisted: 90 } } }, ${bounds} }`,
      modtagere,
    })}`,
  );

describe('bounds and membership in a part of the year', () => {
  const half = 'Rebild, { kommune: Thisted, til: 2024-06 }';

  it('go together while they hold', () => {
    expect(
      amountsOf(shared('gulv: { procent: 10 }', 'Rebild, { kommune: Thisted, til: 2024-12 }'), 'f'),
    ).toEqual(['100', '900']);
    // 10 and 45 of 55.
    expect(amountsOf(shared('loft: { procent: 90 }', half), 'f')).toEqual(['181,82', '818,18']);
  });

  it('are refused where the rest of the year would break a bound, naming whose', () => {
    // 20 and 40 of 60: Rebild would stand at a third.
    const [problem] = problemsOf(() => shared('gulv: { procent: 20 }, loft: { procent: 80 }', half));
    expect(problem).toBeUndefined();
    const [broken] = problemsOf(() =>
      shared('loft: { noegle: { procenter: { vaerdier: { Rebild: 15, Thisted: 95 } } } }', half),
    );
    expect(broken?.code).toBe('NOEGLE-GRAENSER');
    expect(broken?.message).toContain('Rebild får 18,1818 % mod et loft på 15 %');
    const floor = problemsOf(() =>
      shared('gulv: { procent: 20 }', '{ kommune: Rebild, fra: 2024-07 }, Thisted'),
    );
    expect(floor[0]?.message).toContain('Rebild får 11,1111 % mod et gulv på 20 %');
  });

  it('are held in each part of a mix, against what the members of its circle bear of that part', () => {
    const bounded = (bound: string) =>
      calculated(
        `fordelinger:\n${fordeling('f', 'fast: 1000', {
          noegle: `blanding: { dele: [{ procent: 60, noegle: { graenser: { noegle: { procenter: { vaerdier: { Rebild: 10, Thisted: 90 } } }, ${bound} } } }, { procent: 40, noegle: { lige: {} } }] }`,
          modtagere: half,
        })}`,
      );
    // Of the 600: 20 and 80, of which 40 are left, so a third and two thirds; of the 400: two thirds and a third.
    expect(amountsOf(bounded('loft: { procent: 80 }'), 'f')).toEqual(['466,67', '533,33']);
    // 300 of the 600 each: half of the year leaves Thisted 25 of 75.
    const [broken] = problemsOf(() => bounded('gulv: { beloeb: 300 }'));
    expect(broken?.code).toBe('NOEGLE-GRAENSER');
    expect(broken?.message).toContain('Thisted får 33,3333 % mod et gulv på 50 %');
    const [ceiling] = problemsOf(() =>
      bounded('loft: { beloeb: { betegnelse: b, vaerdier: { Rebild: 100, Thisted: 600 } } }'),
    );
    expect(ceiling?.message).toContain('Rebild får 18,1818 % mod et loft på 16,6667 %');
  });

  it('are refused within other bounds, where no weight shows them', () => {
    const inner =
      'graenser: { noegle: { lige: {} }, loft: { noegle: { procenter: { vaerdier: { Rebild: 20, Thisted: 90 } } } } }';
    const within = (modtagere: string) =>
      calculated(
        `fordelinger:\n${fordeling('f', 'fast: 1000', { noegle: `graenser: { noegle: { ${inner} }, loft: { procent: 95 } }`, modtagere })}`,
      );
    expect(amountsOf(within('Rebild, { kommune: Thisted, fra: 2023-01 }'), 'f')).toEqual(['200', '800']);
    const [problem] = problemsOf(() => within(half));
    expect(problem?.code).toBe('NOEGLE-GRAENSER');
    expect(problem?.message).toContain('når nogen er med en del af året: Thisted');
  });
});
