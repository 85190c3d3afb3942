import { expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

const ordning = `ordning: proeve
titel: Prøve
aar: 2024
udsteder: Prøven
beloeb:
  - { id: drift, titel: Drift, enhed: 1.000 kr., beloeb: { fast: "1.500,5" } }
fordelinger:
  - id: alt
    titel: Alt
    enhed: 1.000 kr.
    beloeb: { beloeb: drift }
    noegle: { lige: {} }
    modtagere: [Aalborg]
    afrunding: { metode: stoerste-rest, til: "0,1" }
noegletal:
  - { id: n, titel: N, enhed: 1.000 kr., taeller: [{ fordeling: alt }], naevner: [{ fast: 2 }] }
takster:
  - { id: t, titel: T, enhed: 1.000 kr., grundtakst: { fast: 7 }, grupper: [{ id: g, titel: G, faktor: 1 }] }
`;

it('a unit that begins with a digit never reads as part of the number before it', async () => {
  const { stdout, status } = await fordel(['beregn', '-'], { input: ordning });
  expect(status).toBe(0);
  expect(stdout).toContain('Drift   1.500,5 (1.000 kr.)');
  expect(stdout).toContain('afrundet til 0,1 (1.000 kr.) efter');
  expect(stdout).toContain('750 (1.000 kr.)');
  expect(stdout).toContain('Grundtakst 7 (1.000 kr.), uafrundet');
  expect(stdout).not.toMatch(/\d 1\.000 kr\./);
});
