import { expect, it } from 'vitest';
import { calculated, fordeling } from '../../support/scheme-text.ts';

const csv = 'post;beloeb\nLøn;-1000\nHusleje;-500\n';
const told = (amount: string, id = 'drift', more = '') =>
  calculated(`fordelinger:\n${fordeling(id, amount)}${more}`, { 'b.csv': csv }).warnings.flatMap(
    ({ code, message }) => (code === 'TVIVL-FORTEGN' ? [message] : []),
  );
const budget = 'budget: { fil: b.csv, kolonne: beloeb }';

it('tells of lines that are below zero in sum, so that recipients are paid', () => {
  const said = ['"drift" deler -1.500 kr., så modtagerne får penge'];
  expect(told(budget)).toEqual(said);
  expect(told(`sum: [{ ${budget} }]`)).toEqual(said);
});

it('does not of what is repaid, settled, written as a number, or less by something', () => {
  expect(told(budget, 'tilbagebetaling')).toEqual([]);
  expect(told('fast: -1500')).toEqual([]);
  expect(told(`sum: [{ ${budget} }, { minus: { fast: 1 } }]`)).toEqual([]);
  const two = `${fordeling('regnskab', 'fast: 2000')}afregninger:\n  - { id: s, titel: S, fordelinger: [drift, regnskab] }\n`;
  expect(told(budget, 'drift', two)).toEqual([]);
});
