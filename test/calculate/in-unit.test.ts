import { describe, expect, it } from 'vitest';
import { named } from '../support/named-amounts.ts';
import { vis } from '../support/rational.ts';
import { amountsOf, calculated, fordeling } from '../support/scheme-text.ts';
import { problemsOf } from '../support/tariffs.ts';

const totalOf = (amount: string, enhed = 'kr.') => {
  const { allocations } = calculated(named + fordeling('f', amount, { enhed }));
  return vis(allocations[0]?.total.value ?? { numerator: -1n, denominator: 1n });
};
const refused = (amount: string, enhed = 'kr.') =>
  problemsOf(() => calculated(named + fordeling('f', amount, { enhed }))).map(
    ({ code, message, place }) => `${code} ${place?.line} ${message}`,
  );

describe('an amount in another unit than the place where it stands', () => {
  it.each([
    ['beloeb: drift', 'kr.', '1.500.000'],
    ['beloeb: drift', '1.000 kr.', '1.500'],
    ['beloeb: oerer', 'kr.', '1,5'],
    ['minus: { beloeb: leje }', 'kr.', '-250.000'],
    ['sum: [{ beloeb: drift }, { beloeb: leje }, { fast: 7 }]', 'kr.', '1.750.007'],
    ['sum: [{ beloeb: drift }, { minus: { beloeb: leje } }]', 'mio. kr.', '1,25'],
    ['fast: "1,5", enhed: mio. kr.', 'kr.', '1.500.000'],
    ['sum: [{ fast: 1, enhed: t.kr. }, { fast: 1 }]', 'kr.', '1.001'],
    ['afrundet: { af: { beloeb: drift } }', 'mio. kr.', '2'],
    ['afrundet: { af: { beloeb: drift }, til: 1000 }', 'kr.', '1.500.000'],
    [
      'fremskrevet: { af: { beloeb: leje }, fra: 2023, til: 2024, satser: [4], tillaeg_for: { "2024": 1000 } }',
      'kr.',
      '261.040',
    ],
  ])('is converted: %s in %s is %s', (amount, unit, total) => expect(totalOf(amount, unit)).toBe(total));

  it.each([
    [
      'gange: [{ sum: [{ gange: [{ beloeb: sats }, { fast: 30 }] }, { fast: 550 }] }, { beloeb: procent }]',
      'kr.',
      '6.950',
    ],
    [
      'gange: [{ afrundet: { af: { gange: [{ beloeb: sats }, { fast: 3 }] }, til: 1000 } }, { beloeb: procent }]',
      'kr.',
      '700',
    ],
    [
      'gange: [{ minus: { gange: [{ beloeb: sats }, { fast: 200 }] } }, { beloeb: procent }]',
      '1.000 kr.',
      '-46,15',
    ],
    ['gange: [{ sum: [{ gange: [{ beloeb: sats }, { fast: 3 }] }] }, { fast: 2 }]', 'kr.', '27.690'],
  ])('takes a plain number within a factor for what the rate is of: %s in %s is %s', (amount, unit, total) =>
    expect(totalOf(amount, unit)).toBe(total),
  );

  it('is converted from a fordeling to the next', () => {
    const result = calculated(
      `fordelinger:\n${fordeling('led', 'fast: 900', { enhed: '1.000 kr.', modtagere: 'Aalborg, Rebild, Thisted' })}${fordeling('del', 'fordelt: { fordeling: led, til: Aalborg }')}${fordeling('alt', 'fordelt: { fordeling: led }', { enhed: 'mio. kr.' })}`,
    );
    expect(amountsOf(result, 'del')).toEqual(['150.000', '150.000']);
    expect(amountsOf(result, 'alt')).toEqual(['0,45', '0,45']);
  });

  it('says so in its derivation', () => {
    const { allocations } = calculated(named + fordeling('f', 'beloeb: drift'));
    const derivation = allocations[0]?.total.derivation;
    expect(derivation?.operation).toBe('omregnet');
    expect(derivation?.operands.map(({ label }) => label)).toEqual(['1,5 mio. kr. = 1.500.000 kr.']);
  });

  it.each([
    ['beloeb: pladser', 'kr.', 'beløbet er i pladser, men her regnes i kr.'],
    ['beloeb: drift', 'pladser', 'beløbet er i mio. kr., men her regnes i pladser'],
    ['fast: 3, enhed: pladser', 'kr.', 'beløbet er i pladser, men her regnes i kr.'],
    [
      'sum: [{ fast: 1 }, { minus: { beloeb: borgere } }]',
      'pladser',
      'beløbet er i borgere, men her regnes i pladser',
    ],
    ['beloeb: procent', 'kr.', 'beløbet er i %, men her regnes i kr.'],
    ['beloeb: sats', 'kr.', 'beløbet er i kr. pr. borger, men her regnes i kr.'],
  ])('is refused where it cannot be: %s in %s', (amount, unit, message) => {
    expect(refused(amount, unit)).toEqual([expect.stringContaining(`ENHED 14 ${message}`)]);
  });

  it.each(['mio', '1,000 kr.', 'kroner i 1000', 'Mill.'])(
    'is told of as money that is misspelt: %s',
    (unit) => {
      const [problem] = problemsOf(() =>
        calculated(named + fordeling('f', 'beloeb: drift', { enhed: unit })),
      );
      expect(problem?.advice).toBe(
        `"${unit}" kendes ikke som penge. Skriv enheden som i fordel hjaelp enheder.`,
      );
    },
  );

  it('is refused for every part of a sum at once', () => {
    expect(refused('sum: [{ beloeb: pladser }, { beloeb: leje }, { beloeb: borgere }]')).toHaveLength(2);
  });
});

describe('a product', () => {
  const udgift = 'gange: [{ beloeb: sats }, { beloeb: borgere }]';
  const regnet = 'gange: [{ fast: 4615 }, { beloeb: borgere }]';
  it.each([
    ['gange: [{ beloeb: leje }, { fast: "0,5" }]', 'kr.', '125.000'],
    ['gange: [{ fast: "0,5" }, { beloeb: leje }]', '1.000 kr.', '125'],
    ['gange: [{ beloeb: sats }, { beloeb: borgere }]', 'kr.', '6.922.500'],
    ['gange: [{ beloeb: sats }, { beloeb: borgere }]', 'mio. kr.', '6,9225'],
    ['gange: [{ fast: 4615 }, { beloeb: borgere }]', 'kr.', '6.922.500'],
    ['gange: [{ fast: "1,2" }, { beloeb: pladser }]', 'pladser', '48'],
    ['gange: [{ beloeb: leje }, { beloeb: procent }]', 'kr.', '12.500'],
    ['gange: [{ sum: [{ beloeb: leje }, { fast: 50 }] }, { fast: 2 }]', 'kr.', '500.100'],
    ['gange: [{ beloeb: procent }, { fast: 2 }]', '%', '10'],
    ['gange: [{ gange: [{ fast: 4615 }, { beloeb: borgere }] }, { beloeb: procent }]', 'kr.', '346.125'],
    ['gange: [{ fast: "0,9" }, { fast: 450 }]', 'pladser', '405'],
    [`gange: [{ sum: [{ ${udgift} }, { fast: 1 }] }, { fast: 2 }]`, '1.000 kr.', '13.847'],
    [`gange: [{ afrundet: { af: { ${udgift} }, til: 10 } }, { fast: 2 }]`, '1.000 kr.', '13.840'],
    [`gange: [{ sum: [{ ${regnet} }, { ${udgift} }] }, { beloeb: procent }]`, 'kr.', '692.250'],
  ])('%s in %s is %s', (amount, unit, total) => {
    expect(totalOf(amount, unit)).toBe(total);
  });

  it('counts the rest of a percentage as a percentage', () => {
    const rest = 'sum: [{ fast: 100 }, { minus: { beloeb: procent } }]';
    expect(totalOf(`gange: [{ beloeb: leje }, { ${rest} }]`)).toBe('237.500');
  });

  it.each([
    ['gange: [{ beloeb: drift }, { beloeb: leje }]', 'kr.', 'her ganges penge med penge'],
    ['gange: [{ beloeb: pladser }, { beloeb: borgere }]', 'kr.', 'pladser × borgere giver ikke kr.'],
    ['gange: [{ beloeb: drift }, { fast: 2 }]', 'pladser', 'giver ikke pladser'],
    ['gange: [{ beloeb: leje }, { beloeb: pladser }]', 'pladser', 'giver ikke pladser'],
    ['gange: [{ beloeb: sats }, { beloeb: procent }]', 'kr.', 'giver ikke kr.'],
    ['gange: [{ beloeb: procent }, { beloeb: procent }]', 'kr.', 'her regnes i kr.'],
  ])('%s in %s is refused', (amount, unit, message) => {
    expect(refused(amount, unit)).toEqual([expect.stringContaining(message)]);
  });
});
