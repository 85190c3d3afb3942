import { describe, expect, it } from 'vitest';
import { calculated, fordeling } from '../support/scheme-text.ts';
import { problemsOf } from '../support/tariffs.ts';

const start = [
  'beloeb: [{ id: v, titel: V, beloeb: { fast: forventet } }]',
  `fordelinger:\n${fordeling('f', 'sum: [{ beloeb: v }, { fast: 10 }]')}`,
].join('\n');
const takst = (base: string, antal: string) =>
  `takster: [{ id: t, titel: T, ${base}, grupper: [{ id: g, titel: G, faktor: 1, antal: ${antal} }] }]`;

describe('an amount that is not out yet', () => {
  it.each([
    ['a grundtakst', takst('grundtakst: { beloeb: v }', '{ fast: 1 }')],
    ['a need', takst('behov: { fordelt: { fordeling: f, til: Rebild } }', '{ fast: 1 }')],
    ['a count', takst('behov: { fast: 1 }', '{ sum: [{ fast: 1 }, { fast: forventet }] }')],
    ['the takst of the year before', takst('grundtakst: { fast: 1 }, forrige: { beloeb: v }', '{ fast: 1 }')],
    [
      'a post of a budget',
      'budgetter: [{ id: b, titel: B, fil: b.csv, kolonne: beloeb, post: post, kolonner: [{ id: k, titel: K, poster: [{ post: Ny, beloeb: { beloeb: v } }] }] }]',
    ],
    [
      'a frame',
      'rammer: [{ id: r, titel: R, ramme: { beloeb: v }, dele: [{ titel: D, beloeb: { fast: 1 } }] }]',
    ],
    [
      'what counts against a frame',
      'rammer: [{ id: r, titel: R, ramme: { fast: 1 }, dele: [{ titel: D, beloeb: { beloeb: v } }] }]',
    ],
    [
      'the result of a year',
      'overfoersler: [{ id: o, titel: O, regel: socialtilsyn, aar: [{ aar: 2023, resultat: { beloeb: v } }] }]',
    ],
  ])('is no zero as %s', (_, block) => {
    const problems = problemsOf(() => calculated(start + block, { 'b.csv': 'post;beloeb\nDrift;300\n' }));
    expect(problems.map(({ code }) => code)).toEqual(['FORVENTET']);
  });
});
