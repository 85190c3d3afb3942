import { expect, it } from 'vitest';
import { calculated, fordeling } from '../../../support/scheme-text.ts';

const told = (values: string, ellers = '') =>
  calculated(
    `fordelinger:\n${fordeling('f', 'fast: 1000', { noegle: `faktorer: { noegle: { lige: {} }, vaerdier: { ${values} }${ellers} }` })}`,
  ).warnings.map(({ code, message }) => `${code} ${message}`);

it('doubts a factor that is twenty times another', () => {
  expect(told('Rebild: 150')).toEqual([
    'TVIVL-FAKTOR den største faktor, 150, er mindst tyve gange den mindste, 1',
  ]);
  expect(told('Rebild: 5')).toEqual([]);
  expect(told('Rebild: 150, Thisted: 100')).toEqual([]);
  expect(told('Rebild: 0')).toEqual([]);
  expect(told('Rebild: 150', ', ellers: 100')).toEqual([]);
});
