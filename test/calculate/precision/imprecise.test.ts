import { describe, expect, it } from 'vitest';
import { auditSpread } from '../../../src/calculate/audit/spreads.ts';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { spreadOf } from '../../../src/model/traced.ts';
import { vis } from '../../support/rational.ts';
import { calculated, fordeling, schemeOf } from '../../support/scheme-text.ts';
import { problemsOf } from '../../support/tariffs.ts';

const pulje =
  'beloeb: [{ id: p, titel: P, enhed: mio. kr., beloeb: { fast: "21,1", praecision: "0,1" } }, { id: n, titel: N, enhed: antal, beloeb: { fast: 3 } }]';
const of = (amount: string, more = '') => `${pulje}\nfordelinger:\n${fordeling('f', amount)}${more}`;

describe('what a total may be off', () => {
  it.each([
    ['beloeb: p', '50.000'],
    ['fast: 21100, enhed: "1.000 kr.", praecision: 100', '50.000'],
    ['sum: [{ beloeb: p }, { fast: 1000 }]', '50.000'],
    ['sum: [{ beloeb: p }, { fast: 1000, praecision: 1000 }]', '50.500'],
    ['minus: { beloeb: p }', '50.000'],
    ['gange: [{ beloeb: p }, { beloeb: n }]', '150.000'],
    ['gange: [{ beloeb: p }, { fast: "5", enhed: "%" }]', '2.500'],
    ['fremskrevet: { af: { beloeb: p }, fra: 2023, til: 2024, satser: ["10 %"] }', '55.000'],
    // The same figure twice is off once: half of it is left.
    ['sum: [{ beloeb: p }, { minus: { gange: [{ beloeb: p }, { fast: "0,5" }] } }]', '25.000'],
    ['sum: [{ beloeb: p }, { minus: { beloeb: p } }, { fast: 5 }]', '0'],
  ])('follows the figures it is made of: %s', (amount, spread) => {
    const [allocation] = calculated(of(amount)).allocations;
    expect(allocation && vis(spreadOf(allocation.total))).toBe(spread);
  });

  it('is held against the ordning worked out with each figure half a step higher', () => {
    schemeOf(of('sum: [{ beloeb: p }, { minus: { gange: [{ beloeb: p }, { fast: "0,5" }] } }]'), (input) => {
      const { amounts, allocations } = calculateScheme(input);
      const [allocation] = allocations;
      if (allocation === undefined) throw new Error('no fordeling');
      const known = { input, amounts, allocations, problems: [] };
      expect(auditSpread(allocation, known)).toEqual([]);
      const total = { ...allocation.total, imprecise: undefined };
      const [problem] = auditSpread({ ...allocation, total }, known);
      expect(problem?.code).toBe('INTERN-PROEVE');
    });
  });

  it.each([
    ['rounding', of('afrundet: { af: { beloeb: p } }')],
    ['two of them multiplied', of('gange: [{ beloeb: p }, { fast: 2, enhed: antal, praecision: 1 }]')],
    [
      'rounded years',
      of('fremskrevet: { af: { beloeb: p }, fra: 2023, til: 2024, satser: ["10 %"], afrund: 1 }'),
    ],
    ['another fordeling', of('beloeb: p', fordeling('g', 'fordelt: { fordeling: f, til: Rebild }'))],
    [
      'a krydstabel',
      `${pulje}\nfordelinger:\n${fordeling('f', 'beloeb: p', { metode: 'krydstabel' })}${fordeling('g', 'fast: 1', { metode: 'krydstabel' })}krydstabeller: [{ id: t, titel: T, fordelinger: [f, g] }]\n`,
    ],
    [
      'bounds in amounts',
      `${pulje}\nfordelinger:\n${fordeling('f', 'beloeb: p', { noegle: 'graenser: { noegle: { lige: {} }, gulv: { beloeb: 7 } }' })}`,
    ],
    [
      'a key of amounts',
      `${pulje}\nfordelinger:\n${fordeling('f', 'beloeb: p', { noegle: 'beloeb: { vaerdier: { Rebild: 1, Thisted: 2 } }' })}`,
    ],
    [
      'a frame',
      `${of('fast: 1')}rammer: [{ id: r, titel: R, ramme: { beloeb: p }, dele: [{ titel: D, beloeb: { fast: 1 } }] }]`,
    ],
    [
      'a settlement',
      `${of('beloeb: p', fordeling('g', 'fast: 1'))}afregninger: [{ id: a, titel: A, fordelinger: [f, g] }]`,
    ],
  ])('is not followed through %s', (_, blocks) => {
    expect(problemsOf(() => calculated(blocks)).map(({ code }) => code)).toEqual(['PRAECISION']);
  });

  it.each([
    ['fast: "21,15", praecision: "0,1"', '21,15 er ikke afrundet til hele 0,1'],
    ['fast: forventet, praecision: "0,1"', 'et tal, der er forventet, har ingen praecision'],
  ])('is refused where it cannot be: %s', (amount, said) => {
    expect(problemsOf(() => calculated(of(amount))).map(({ message }) => message)).toEqual([said]);
  });
});
