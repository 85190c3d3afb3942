import { expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

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
const said = async (key: string, method: string) =>
  (await fordel(['beregn', '-'], { input: ordning(key, method) })).stdout;

it('what is left of the total is left by rounding where rows are rounded on their own', async () => {
  expect(await said('{ lige: {} }', 'hver-for-sig')).toContain(
    'Rækkerne er afrundet hver for sig, så der er opkrævet 1 kr. for lidt.\nSe: fordel hjaelp afrunding.',
  );
});

it.each([
  '{ sats: { sats: forventet, noegle: { lige: {} } } }',
  '{ procenter: { vaerdier: { Aalborg: forventet, Hjørring: forventet, Læsø: forventet } } }',
])('what is left of the total because a value is not out yet is not called rounding: %s', async (key) => {
  for (const method of ['stoerste-rest', 'hver-for-sig']) {
    const text = await said(key, method);
    expect(text).toContain(
      'Tal, der ikke er kommet endnu, er ikke regnet med, så der er opkrævet 1.000 kr. for lidt.',
    );
    expect(text).not.toContain('hver for sig, så');
  }
});
