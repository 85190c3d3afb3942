import { expect, it } from 'vitest';
import { fordel } from '../support/fordel.ts';

const ordning = (key: string, method: string) => `ordning: proeve
titel: Prøve
aar: 2024
udsteder: Prøven
fordelinger:
  - id: alt
    titel: Alt
    beloeb: { fast: 1000 }
    noegle: ${key}
    modtagere: [Aalborg, Hjørring, Læsø]
    afrunding: { metode: ${method} }
noegletal:
  - { id: n, titel: N, taeller: [{ fordeling: alt }], naevner: [{ fast: 4 }] }
`;
const said = (key: string, method: string) => fordel(['beregn', '-'], { input: ordning(key, method) }).stdout;

it('what is left of the total is left by rounding where rows are rounded on their own', () => {
  expect(said('{ lige: {} }', 'hver-for-sig')).toContain(
    'Rækkerne er afrundet hver for sig, så 1 kr. ikke er opkrævet.\nSe: fordel hjaelp afrunding.',
  );
});

it.each([
  '{ sats: { sats: forventet, noegle: { lige: {} } } }',
  '{ procenter: { vaerdier: { Aalborg: forventet, Hjørring: forventet, Læsø: forventet } } }',
])('what is left of the total because a value is not out yet is not called rounding: %s', (key) => {
  for (const method of ['stoerste-rest', 'hver-for-sig']) {
    const text = said(key, method);
    expect(text).toContain(
      'Tal, der ikke er kommet endnu, er ikke regnet med, så 1.000 kr. ikke er opkrævet.',
    );
    expect(text).not.toContain('hver for sig, så');
  }
});
