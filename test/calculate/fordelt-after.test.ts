import { expect, it } from 'vitest';
import { vis } from '../support/rational.ts';
import { calculated, fordeling } from '../support/scheme-text.ts';

it('all that comes after the fordelinger may take what any of them gives', () => {
  const of = '{ fordelt: { fordeling: g, til: Rebild } }';
  const { budgets, tariffs, frames, keyFigures } = calculated(
    [
      `fordelinger:\n${fordeling('f', 'fast: 1')}${fordeling('g', 'fast: 900')}budgetter:`,
      '  - { id: b, titel: B, fil: b.csv, kolonne: beloeb, post: post,',
      `      kolonner: [{ id: k, titel: K, poster: [{ post: Ny, beloeb: ${of} }] }] }`,
      `takster:\n  - { id: t, titel: T, grundtakst: ${of}, grupper: [{ id: g, titel: G, faktor: 1 }] }`,
      `rammer:\n  - { id: r, titel: R, ramme: { fast: 500 }, dele: [{ titel: D, beloeb: ${of} }] }`,
      `noegletal:\n  - { id: n, titel: N, taeller: [${of}], naevner: [{ fast: 9 }], forrige: { taeller: [{ fordelt: { fordeling: g } }], naevner: [{ fast: 10 }] } }`,
    ].join('\n'),
    { 'b.csv': 'post;beloeb\nDrift;300\n' },
  );
  const values = [
    budgets[0]?.rows[0]?.cells.get('k')?.value,
    tariffs[0]?.groups[0]?.amount,
    keyFigures[0]?.value,
    keyFigures[0]?.previous?.value,
    frames[0]?.room,
  ];
  expect(values.map((value) => value && vis(value))).toEqual(['450', '450', '50', '90', '50']);
});
