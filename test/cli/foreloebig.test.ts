import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

/** What rests on an expected PL rate: KL's of 2023-2024 as it was expected. */
const indexed =
  '{ fremskrevet: { af: { fast: 1000 }, fra: 2023, til: 2024, indeks: kl, skoen: forventet, afrund: 1 } }';
const input = `ordning: r
titel: R
aar: 2024
udsteder: x
beloeb: [{ id: b, titel: B, beloeb: ${indexed} }]
takster: [{ id: t, titel: T, behov: { beloeb: b }, grupper: [{ id: g, titel: G, faktor: 1, antal: { fast: 10 } }] }]
rammer: [{ id: r, titel: Ramme, ramme: { beloeb: b }, dele: [{ titel: Brugt, beloeb: { fast: 900 } }] }]
fordelinger:
  - id: a
    titel: A
    beloeb: { beloeb: b }
    noegle: { lige: {} }
    modtagere: [Aalborg, Læsø]
    afrunding: { metode: stoerste-rest, til: 1 }
noegletal: [{ id: n, titel: N, taeller: [{ fordeling: a }], naevner: [{ fast: 2 }] }]
`;

describe('what rests on an expected PL rate', () => {
  it('is provisional in every part of the JSON', async () => {
    const { stdout } = await fordel(['beregn', '-', '--format', 'json'], { input });
    const { beloeb, fordelinger, noegletal, takster, rammer } = JSON.parse(stdout);
    const parts = [...beloeb, ...fordelinger, ...fordelinger[0].raekker, ...noegletal, ...takster, ...rammer];
    expect(parts.map(({ foreloebig }) => foreloebig)).toEqual(parts.map(() => true));
  });

  it('is marked f in tables, which name the rate, and is a column of the CSV', async () => {
    const { stdout } = await fordel(['beregn', '-'], { input });
    expect(stdout).toMatch(/Aalborg +1 +50,0 % +524 f/);
    expect(stdout).toMatch(/\nG +1 +10 +105 f/);
    expect(stdout).toContain(
      'Foreløbigt (f) er, hvad der bygger på en forventet PL-sats: 2023-2024 (4,8 %).',
    );
    const csv = await fordel(['beregn', '-', '--format', 'csv'], { input });
    expect(csv.stdout.match(/;ja\b/g)).toHaveLength(12);
  });
});
