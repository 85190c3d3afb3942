import { expect, it } from 'vitest';
import { calculated } from '../../support/scheme-text.ts';

const told = (base: string, ...factors: (number | string)[]) => {
  const sizes = ['1-7', '8-24', '25+'];
  const groups = factors.map(
    (factor, at) =>
      `{ id: g${at}, titel: "${sizes[at]}", faktor: ${factor}, pladser: "${sizes[at]}", antal: { fast: 5 } }`,
  );
  return calculated(
    `takster:\n  - { id: t, titel: T, ${base}, grupper: [${groups.join(', ')}] }\n`,
  ).warnings.map(({ code, message }) => `${code} ${message}`);
};

it('doubts factors that fall by size, or are no factors', () => {
  const base = 'grundtakst: { fast: 1000 }';
  expect(told(base, 1, '"1,2"', 2)).toEqual([]);
  expect(told(base, 1, 1, 1)).toEqual([]);
  expect(told(base, 1, 12, 2)).toEqual(['TVIVL-FAKTOR i "T" betaler 25+ mindre end 8-24: faktor 2 mod 12']);
  expect(told(base, 100, 120, 200)).toEqual(['TVIVL-FAKTOR i "T" er den mindste faktor 100']);
});

it('doubts takster below zero, and those that jumped', () => {
  expect(told('behov: { fast: -1000 }', 1)).toEqual(['TVIVL-FORTEGN taksterne i "T" er under nul']);
  expect(told('grundtakst: { fast: 43851 }, forrige: { fast: 4288 }', 1)).toEqual([
    'TVIVL-SPRING "1-7" i "T" er gået fra 4.288 kr. til 43.851 kr.',
  ]);
  expect(told('grundtakst: { fast: 43851 }, forrige: { fast: 42884 }', 1)).toEqual([]);
});
