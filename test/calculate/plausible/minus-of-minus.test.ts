import { expect, it } from 'vitest';
import { calculated, fordeling } from '../../support/scheme-text.ts';

const csv = 'post;beloeb;resultat\nLøn;1000;1\nTakster;-200;-1\nTilskud;-100;-1\n';
const told = (less: string) =>
  calculated(`fordelinger:\n${fordeling('f', `sum: [{ fast: 5000 }, { minus: { ${less} } }]`)}`, {
    'b.csv': csv,
  }).warnings.flatMap(({ code, message }) => (code === 'TVIVL-FORTEGN' ? [message] : []));
const lines = (post: string, column = 'beloeb') =>
  `budget: { fil: b.csv, kolonne: ${column}, hvor: { post: [${post}] }, udelad: resten }`;

it('tells of a minus of what is below zero, which adds', () => {
  expect(told('fast: -300')).toEqual(['minus af -300 lægger til i stedet for at trække fra']);
  expect(told(lines('Takster, Tilskud'))).toEqual(['minus af -300 lægger til i stedet for at trække fra']);
});

it('does not of what is above zero, of both, or of a result', () => {
  expect(told('fast: 300')).toEqual([]);
  expect(told(lines('Løn, Takster'))).toEqual([]);
  expect(told(lines('Takster', 'resultat'))).toEqual([]);
});
