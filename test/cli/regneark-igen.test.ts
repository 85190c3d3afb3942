import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fordelInProcess } from '../support/in-process.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-regneark-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An ordning that takes its amount, its weights and its published table from the workbook of another. */
const again = `ordning: igen
titel: Telemedicin igen
aar: 2023
udsteder: TeleCare Nord
fordelinger:
  - id: hjertesvigt
    titel: Telemedicin
    enhed: 1.000 kr.
    beloeb: { budget: { fil: aar.xlsx, ark: Fordeling, omraade: "A3:G15", kolonne: Beløb, enhed: 1.000 kr. } }
    noegle: { optaelling: { fil: aar.xlsx, ark: Nøgle, navn: Modtager, kolonne: folketal } }
    modtagere: [Brønderslev, Frederikshavn, Hjørring, Jammerbugt, Læsø, Mariagerfjord, Morsø, Rebild, Thisted, Vesthimmerlands, Aalborg]
    afrunding: { metode: stoerste-rest, til: 1 }
facit:
  - { fordeling: hjertesvigt, fil: aar.xlsx, ark: Fordeling, omraade: fordeling_hjertesvigt }
`;

describe('the workbook that beregn wrote', () => {
  it('is read back, untouched, as budget, key and published table, and gives the same amounts', async () => {
    const path = join(folder, 'aar.xlsx');
    expect((await fordelInProcess(['beregn', 'telecare-nord-2023', '-o', path])).status).toBe(0);
    writeFileSync(join(folder, 'igen.yaml'), again);
    const { stdout, status } = await fordelInProcess(['beregn', join(folder, 'igen.yaml')]);
    expect(status).toBe(0);
    for (const amount of ['431', '693', '753', '452', '235', '2.621', '7.000'])
      expect(stdout).toContain(` ${amount}\n`);
    const kontrol = await fordelInProcess(['kontrol', join(folder, 'igen.yaml')]);
    expect(kontrol.stdout).toContain('48 celler kontrolleret, 0 ikke. 0 fejl, 0 advarsler.');
    expect(kontrol.status).toBe(0);
  });
});
