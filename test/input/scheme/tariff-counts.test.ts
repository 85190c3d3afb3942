import { expect, it } from 'vitest';
import { readScheme } from '../../support/read-scheme.ts';

const told = (groups: string, base = 'behov: { fast: 1000 }', services = '') =>
  readScheme(`ordning: r
titel: Regnskab
aar: 2026
udsteder: Eksempel
takster:
  - { id: t, titel: T, ${base}, grupper: [${groups}]${services} }
`).problems.map(({ message }) => message);
const counted = '{ id: a, titel: A, faktor: 1, antal: { fast: 0 } }';
const uncounted = '{ id: b, titel: B, faktor: 2 }';

it('asks for the number of each group where a need is shared by them', () => {
  expect(told(`${counted}, ${uncounted}`)).toEqual(['gruppen "b" har intet antal']);
  expect(told(counted)).toEqual([]);
  expect(told(`${counted}, ${uncounted}`, 'grundtakst: { fast: 1000 }')).toEqual([]);
  const service = ', ydelser: [{ id: y, titel: Y, procent: 10, antal: { b: { fast: 3 } } }]';
  expect(told(uncounted, undefined, service)).toEqual(['gruppen "b" har intet antal']);
});
