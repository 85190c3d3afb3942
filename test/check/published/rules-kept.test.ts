import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../../support/in-process.ts';

/** An ordning of 2026 with a frame and an account; it has no published table, and its rules are the check. */
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
const kontrol = async (budget: string, takenIn: string) =>
  await fordel(['kontrol', '-', '--format', 'json'], { input: scheme(budget, takenIn) });

/** Of an overskud of 100 in 2020 (5 % of the budget is 500) 60 was used in 2023. */
const kept = async (atYear: number, ...indregnet: [number, string][]) => {
  const parts = indregnet.map(([aar, beloeb]) => `{ aar: ${aar}, beloeb: { fast: "${beloeb}" } }`);
  const input = scheme('1', '1.000')
    .replace('regel: socialtilsyn', 'regel: takstbekendtgoerelsen')
    .replace('aar: 2024', 'aar: 2020')
    .replace('aar: 2026', `aar: ${atYear}`)
    .replace('fast: "1.000" }', 'fast: 100 }\n        budget: { fast: 10000 }')
    .replace('- { aar: 2026, beloeb: { fast: "1.000" } }', `[${parts.join(', ')}]`);
  return JSON.parse((await fordel(['kontrol', '-', '--format', 'json'], { input })).stdout).fund.map(
    ({ niveau, besked, angivet, beregnet }: Record<string, string>) => [
      niveau,
      besked?.split('. ')[0],
      angivet,
      beregnet,
    ],
  );
};

describe('the rules an ordning declares', () => {
  it('are a check without any published table', async () => {
    const { stdout, status } = await kontrol('216.908.000', '1.000');
    expect([status, JSON.parse(stdout).fund]).toEqual([0, []]);
  });

  it('fail by a krone over the frame, and by what was not taken in in time', async () => {
    const { stdout, status } = await kontrol('216.908.001', '999');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).fund).toMatchObject([
      { kode: 'KONTROL-OVERFOERSEL', niveau: 'fejl', angivet: '999', beregnet: '1.000' },
      { kode: 'KONTROL-RAMME', niveau: 'fejl', angivet: '216.908.001', beregnet: '216.908.000' },
    ]);
  });

  it('let an overskud of up to 5 % be kept for five years and no longer', async () => {
    expect(await kept(2024, [2023, '60'])).toEqual([]);
    expect(await kept(2025, [2023, '60'])).toEqual([
      ['fejl', 'Overført: 2020s overskud er ikke brugt senest 2025', '60', '100'],
    ]);
    expect(await kept(2026, [2023, '60'], [2026, '40'])).toEqual([
      ['advarsel', 'Overført: 2020s overskud er først brugt efter 2025', '100', '100'],
    ]);
    expect(await kept(2024, [2023, '101'])).toEqual([
      ['fejl', 'Overført: 2020s overskud er indregnet med mere, end reglen tillader', '101', '100'],
    ]);
    expect(await kept(2024, [2023, '-60'])).toEqual([
      ['fejl', 'Overført: 2020s overskud er indregnet med det modsatte fortegn', '-60', '100'],
    ]);
  });
});
