import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { checkScheme } from '../../../src/check/published/check-scheme.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { FordelError } from '../../../src/model/diagnostic.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** 600 kr., of which half is paid by two kommuner in Region Nordjylland. */
function check(...published: string[]) {
  writeFileSync(join(folder, 'f.csv'), `modtager;beloeb\n${published.join('\n')}\n`);
  writeFileSync(
    join(folder, 'o.yaml'),
    [
      'ordning: a',
      'titel: A',
      'aar: 2024',
      'udsteder: A',
      'fordelinger:',
      '  - id: f',
      '    titel: F',
      '    beloeb: { fast: 600 }',
      '    noegle: { beloeb: { vaerdier: { Læsø: 100, Morsø: 200, København: 300 } } }',
      '    modtagere: [Læsø, Morsø, København]',
      '    afrunding: { metode: hver-for-sig, til: "0,01" }',
      'facit: [{ fordeling: f, fil: f.csv }]',
    ].join('\n'),
  );
  try {
    const input = loadScheme(join(folder, 'o.yaml'), { withPublished: true });
    const { cells, findings } = checkScheme(input, calculateScheme(input));
    return [`${cells.length}`, ...findings.filter(({ severity }) => severity === 'fejl')].map((each) =>
      typeof each === 'string' ? each : `${each.code} ${each.place?.line} ${each.message}`,
    );
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return error.diagnostics.map(({ code, message }) => `${code} ${message}`);
  }
}
const rows = ['Læsø;100', 'Morsø;200', 'København;300'];

describe('rows of a region or the country in a published table', () => {
  it.each(['Region Nordjylland', '1081 REGION NORDJYLLAND', 'Region Nordjylland i alt'])(
    'are known as totals and checked: %s',
    (name) => {
      expect(check(...rows, `${name};300`)).toEqual(['4']);
      expect(check(`${name};301`, ...rows)).toEqual([
        '4',
        `KONTROL-TOTAL 2 beløbet for "${name}" er ikke det beregnede`,
        `KONTROL-SUM 2 rækkerne summer ikke til "${name}"`,
      ]);
    },
  );

  it.each(['HELE LANDET', 'Samlet', 'Alle kommuner i alt', 'Total'])(
    '%s is the total of all rows',
    (name) => {
      expect(check(...rows, `${name};600`)).toEqual(['4']);
      expect(check(...rows, `${name};1.200`)[1]).toMatch(/^KONTROL-TOTAL 5/);
    },
  );

  it('are refused where no recipient is in them', () => {
    expect(check(...rows, 'Region Sjælland;1')).toEqual([
      'FACIT-OVERSKYDENDE "Region Sjælland" har ingen modtagere i ordningen',
    ]);
    expect(check(...rows, 'Landsdel Fyn;1')).toEqual(['KOMMUNE-UKENDT "Landsdel Fyn" er ikke en kommune']);
  });
});
