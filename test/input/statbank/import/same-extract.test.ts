import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImportRules, importExtract } from '../../../../src/input/statbank/import/import-extract.ts';
import { FordelError } from '../../../../src/model/diagnostic.ts';
import { tidyCsv } from '../../../../src/publish/statbank/tidy-csv.ts';
import { HeldReader } from '../../../support/held-reader.ts';
import { countedCube } from '../../../support/statbank-cube.ts';
import { inEveryForm, webWorkbook, withoutZeros } from '../../../support/statbank-forms.ts';

/** The extract that some files come to, and what is said of them. */
function imported(files: readonly (string | Uint8Array)[], rules: Partial<ImportRules> = {}) {
  const held = new Map(files.map((file, index) => [`${index}.csv`, Buffer.from(file as Uint8Array)]));
  try {
    const { extract, warnings } = importExtract([...held.keys()], new HeldReader(held), {
      missingRowsAreZero: false,
      ...rules,
    });
    return { text: tidyCsv(extract).toString(), said: warnings.map(({ code }) => code), extract };
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return {
      text: '',
      said: error.diagnostics.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`),
    };
  }
}

describe('an import', () => {
  it('comes to the same extract, byte for byte, from every form, packed or not, and from itself', () => {
    fc.assert(
      fc.property(countedCube, (cube) => {
        const [[, first = Buffer.of()] = [], ...others] = inEveryForm(cube);
        const { text, said } = imported([first]);
        expect(said).toEqual([]);
        expect(text.split('\n')).toHaveLength(cube.counts.length + 2);
        for (const [form, bytes] of others) {
          expect([form, imported([bytes]).text]).toEqual([form, text]);
          expect([form, imported([gzipSync(bytes)]).text]).toEqual([form, text]);
        }
        const workbook = imported([webWorkbook(cube)]);
        expect(['xlsx', workbook.text]).toEqual(['xlsx', text]);
        expect(workbook.extract?.files[0]?.notes.footnotes).toEqual(['Tallene er foreløbige.']);
        expect(imported([text]).text).toBe(text);
      }),
      { numRuns: 15 },
    );
  });

  it('fills in the rows of nothing that BULK leaves out, where it is told of them', () => {
    const cube = {
      dimensions: [
        {
          code: 'OMRÅDE',
          english: 'region',
          labels: [
            ['825', 'Læsø', 'Læsø'],
            ['840', 'Rebild', 'Rebild'],
          ],
        },
        {
          code: 'ALDER',
          english: 'age',
          labels: [
            ['0', '0 år', '0 years'],
            ['1', '1 år', '1 year'],
          ],
        },
        { code: 'TID', english: 'time', labels: [['2023K1', '2023K1', '2023Q1']] },
      ] as const,
      counts: [0, 9, 310, 320],
    };
    const whole = imported([inEveryForm(cube).get('API, text') ?? '']);
    const bulk = withoutZeros(cube);
    expect(imported([bulk], { missingRowsAreZero: true })).toMatchObject({
      text: whole.text,
      said: [],
      extract: { zerosFilled: 1 },
    });
    expect(imported([bulk]).said).toEqual(['UDTRAEK-HULLER']);
  });

  it('joins files, and refuses a count that two of them have', () => {
    const of = (date: string) => `OMRÅDE;TID;INDHOLD\nLæsø;${date};1\nRebild;${date};2\n`;
    expect(imported([of('2023K2'), of('2023K1')]).text).toBe(
      'kommunekode;kommune;tidspunkt;antal\n825;Læsø;2023K1;1\n840;Rebild;2023K1;2\n825;Læsø;2023K2;1\n840;Rebild;2023K2;2\n',
    );
    expect(imported([of('2023K1'), of('2023K1')]).said).toEqual([
      'RAEKKE-DUBLET 1.csv:2',
      'RAEKKE-DUBLET 1.csv:3',
    ]);
  });

  it('counts the rows of a value that is chosen', () => {
    const text = 'OMRÅDE;ENHED;TID;INDHOLD\nLæsø;Job;2019;900\nLæsø;Arbejdssteder;2019;170\n';
    const choose = (name: string, value: string) => imported([text], { choices: new Map([[name, value]]) });
    expect(choose('enhed', 'job')).toMatchObject({
      text: 'kommunekode;kommune;tidspunkt;antal\n825;Læsø;2019;900\n',
      extract: { files: [{ rows: 1, leftOut: 1 }] },
    });
    expect(choose('enhed', 'Løn').said).toEqual(['UDTRAEK-KOLONNE 0.csv:1']);
    expect(choose('branche', 'Job').said).toEqual([
      'UDTRAEK-KOLONNE 0.csv:undefined',
      'UDTRAEK-KOLONNE 0.csv:1',
    ]);
    expect(imported([text]).said).toEqual(['UDTRAEK-KOLONNE 0.csv:1']);
  });

  it('takes columns for what it is told they are, and the date it is told', () => {
    const text = 'Bopæl;År;Personer\nLæsø;2019;900\n';
    const declared = new Map([
      ['bopæl', 'area'],
      ['personer', 'count'],
      ['år', 'date'],
    ] as const);
    expect(imported([text], { rules: { declared } }).text).toContain('825;Læsø;2019;900');
    expect(imported(['Læsø;18;9\nLæsø;19;8\n'], { rules: { date: '2021K4' } }).text).toContain(
      '825;Læsø;19;2021K4;8',
    );
  });

  it('keeps what is no kommune under its code', () => {
    const text =
      'OMRÅDE;TID;INDHOLD\nUoplyst;2006;1\nAll Denmark;2006;900\nHals;2006;11\nRegion Nordjylland;2006;12\n';
    expect(imported([text]).text.split('\n').slice(1, -1)).toEqual([
      '000;Hele landet;2006;900',
      '081;Region Nordjylland;2006;12',
      '817;Hals;2006;11',
      ';Uoplyst;2006;1',
    ]);
  });
});
