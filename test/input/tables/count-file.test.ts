import { describe, expect, it } from 'vitest';
import { readMunicipalityRegister } from '../../../src/input/reading/municipality-register.ts';
import { SourceReader } from '../../../src/input/reading/source.ts';
import { readCounts } from '../../../src/input/tables/count-file.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';

const register = readMunicipalityRegister(new SourceReader());

function read(text: string, ...recipients: string[]) {
  const problems: Diagnostic[] = [];
  const source = { file: 'antal.csv', sha256: '', text };
  const table = readCounts(
    source,
    'modtager',
    new Set(['antal']),
    { recipients: new Set(recipients), register },
    problems,
  );
  return { keys: table.lines.map(({ key }) => key), problems };
}

describe('readCounts', () => {
  it('knows kommuner however they are written, and leaves parties their names', () => {
    const { keys, problems } = read(
      'modtager;antal\n0851;1\nHjørring Kommune;2\nUCN;3\nRegion Nordjylland;4',
      'UCN',
    );
    expect(keys).toEqual(['851', '860', null, null]);
    expect(problems).toEqual([]);
  });

  it('refuses a name that is nearly a kommune, whose count would be left out', () => {
    expect(read('modtager;antal\nAalborg;1\nAalbrg;2').problems).toMatchObject([
      { code: 'KOMMUNE-UKENDT', place: { line: 3, column: 1 }, advice: expect.stringContaining('"Aalborg"') },
    ]);
    expect(read('modtager;antal\nFrederikshavn/Læsø;2', 'Frederikshavn/Læsø').problems).toEqual([]);
  });

  it('reports a missing column of names, and a cell that is no number', () => {
    expect(read('navn;antal\nAalborg;1').problems).toMatchObject([{ code: 'CSV-KOLONNE' }]);
    expect(read('modtager;antal\nAalborg;..').problems).toMatchObject([{ code: 'TAL-MANGLER' }]);
  });
});
