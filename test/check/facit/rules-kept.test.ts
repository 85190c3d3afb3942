import { describe, expect, it } from 'vitest';
import { fordel } from '../../support/fordel.ts';

/** An ordning of 2026 with a frame and an account; it has no facit, and its rules are the check. */
const scheme = (budget: string, takenIn: string) => `ordning: proeve
titel: Prøve
aar: 2026
udsteder: Prøven
overfoersler:
  - id: konto
    titel: Overført
    regel: socialtilsyn
    aar:
      - aar: 2024
        resultat: { fast: "1.000" }
        indregnet:
          - { aar: 2026, beloeb: { fast: "${takenIn}" } }
rammer:
  - id: ramme
    titel: Ramme 2026
    ramme:
      fremskrevet: { af: { fast: "211.000.000" }, fra: 2025, til: 2026, satser: ["2,8"], afrund: 1 }
    dele:
      - { titel: Alle fem, beloeb: { fast: "${budget}" } }
fordelinger:
  - id: alt
    titel: Alt
    beloeb: { fast: 1 }
    noegle: { befolkning: { fil: data/befolkning/folk1a-2008K1-2026K1.csv, tidspunkt: 2023K1 } }
    modtagere: [Aalborg]
    afrunding: { metode: hver-for-sig }
`;
const kontrol = (budget: string, takenIn: string) =>
  fordel(['kontrol', '-', '--format', 'json'], { input: scheme(budget, takenIn) });

describe('the rules an ordning declares', () => {
  it('are a check without any facit', () => {
    const { stdout, status } = kontrol('216.908.000', '1.000');
    expect([status, JSON.parse(stdout).fund]).toEqual([0, []]);
  });

  it('fail by a krone over the frame, and by what was not taken in in time', () => {
    const { stdout, status } = kontrol('216.908.001', '999');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).fund).toMatchObject([
      { kode: 'KONTROL-OVERFOERSEL', niveau: 'fejl', angivet: '999', beregnet: '1.000' },
      { kode: 'KONTROL-RAMME', niveau: 'fejl', angivet: '216.908.001', beregnet: '216.908.000' },
    ]);
  });
});
