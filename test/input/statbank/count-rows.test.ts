import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { shippedPath } from '../../../src/input/reading/paths.ts';
import { readRows, readRowsOf } from '../../support/extracts.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../fixtures/statbank/${name}`, import.meta.url));

describe("StatBank's own files", () => {
  it('reads the API CSV with BOM and CRLF, every area and month', () => {
    expect(readFileSync(fixture('api-csv-da-folk1am-full-copy.csv')).subarray(0, 3)).toEqual(
      Buffer.from([0xef, 0xbb, 0xbf]),
    );
    const { rows, problems } = readRowsOf(fixture('api-csv-da-folk1am-full-copy.csv'));
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(3255);
    expect(rows.find((row) => row.municipalityCode === '851' && row.date === '2024M04')?.count).toBe(
      223_182n,
    );
    expect(new Set(rows.flatMap((row) => row.municipalityCode ?? [])).size).toBe(98);
  });

  it('agrees with the shipped tidy extract in every cell they share', () => {
    const key = (row: { municipalityCode: string | null; date: string }) =>
      `${row.municipalityCode}|${row.date}`;
    const shipped = readRowsOf(shippedPath('befolkning', 'folk1am-2021M10-2026M02.csv')).rows;
    const counts = new Map(shipped.map((row) => [key(row), row.count]));
    const shared = readRowsOf(fixture('api-csv-da-folk1am-full-copy.csv')).rows.filter((row) =>
      counts.has(key(row)),
    );
    expect(shared).toHaveLength(98 * 31);
    expect(shared.filter((row) => counts.get(key(row)) !== row.count)).toEqual([]);
  });

  it('reads the English labels', () => {
    const { rows, problems } = readRowsOf(fixture('api-csv-en-folk1a-head.csv'));
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({
      municipalityCode: null,
      sex: 'alle',
      ages: { from: 65, to: 65 },
      civilStatus: 'alle',
      date: '2008K1',
      count: 61_857n,
    });
  });

  it('reads BULK, which has no BOM', () => {
    const { rows, problems } = readRowsOf(fixture('api-bulk-da-folk1a-excerpt.csv'));
    expect(problems).toEqual([]);
    expect(rows.map((row) => [row.sex, row.ages, row.count])).toEqual([
      ['maend', 'alle', 2_896_918n],
      ['kvinder', 'alle', 2_925_845n],
      ['alle', 'alle', 5_822_763n],
    ]);
  });

  it.each([
    ['text', 'OMRÅDE;KØN;ALDER;TID;INDHOLD\nAalborg;Mænd;17 år;2023K2;5'],
    ['codes', 'OMRÅDE;KØN;ALDER;TID;INDHOLD\n851;1;17;2023K2;5'],
    ['codes and text', 'OMRÅDE;KØN;ALDER;TID;INDHOLD\n851 Aalborg;1 Mænd;17 17 år;2023K2 2023K2;5'],
    ['English codes and text', 'OMRÅDE;KØN;ALDER;TID;INDHOLD\n851 Aalborg;1 Men;17 17 years;2023K2 2023Q2;5'],
    [
      'a tidy extract with both in the name',
      'kommunekode;kommune;koen;alder;tidspunkt;antal\n;851 Aalborg;maend;17;2023K2;5',
    ],
    ['English', 'OMRÅDE;KØN;ALDER;TID;INDHOLD\nAalborg;Men;17 years;2023Q2;5'],
    ['a tidy extract', 'kommunekode;kommune;koen;alder;tidspunkt;antal\n851;Aalborg;maend;17;2023K2;5'],
  ])('reads the same from %s', (_, text) => {
    const { rows, problems } = readRows(text);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { municipalityCode: '851', sex: 'maend', ages: { from: 17, to: 17 }, date: '2023K2', count: 5n },
    ]);
  });
});

describe('an extract that cannot be trusted', () => {
  it('reports a total in place of a kommune as what it is', () => {
    const { problems } = readRows('OMRÅDE;TID;INDHOLD\nAalborg;2023K2;5\nI alt;2023K2;5');
    expect(problems.map(({ message }) => message)).toEqual(['"I alt" er en total og ingen kommune']);
  });

  it.each([
    ['an unknown kommune', 'OMRÅDE;TID;INDHOLD\nAlborg;2023K2;5', 'KOMMUNE-UKENDT', 2, 1],
    ['an empty area', 'OMRÅDE;TID;INDHOLD\n;2023K2;5', 'KOMMUNE-UKENDT', 2, 1],
    ['a kommune counted twice', 'OMRÅDE;TID;INDHOLD\nAalborg;2023K2;5\n851;2023K2;5', 'RAEKKE-DUBLET', 3, 1],
    ['a figure that is missing', 'OMRÅDE;TID;INDHOLD\nAalborg;2023K2;..', 'TAL-MANGLER', 2, 16],
    ['half a person', 'OMRÅDE;TID;INDHOLD\nAalborg;2023K2;5,5', 'UDTRAEK-ANTAL', 2, 16],
    ['an unknown age', 'OMRÅDE;ALDER;TID;INDHOLD\nAalborg;unge;2023K2;5', 'UDTRAEK-VAERDI', 2, 9],
    [
      'a dimension nobody chose from',
      'OMRÅDE;HERKOMST;TID;INDHOLD\nAalborg;A;2023K2;5\nAalborg;B;2023K2;6',
      'UDTRAEK-KOLONNE',
      1,
      8,
    ],
    [
      'one kind of people where there are more',
      'OMRÅDE;HERKOMST;TID;INDHOLD\nAalborg;Efterkommere;2023K2;5',
      'UDTRAEK-KOLONNE',
      1,
      8,
    ],
    ['no column of counts', 'OMRÅDE;TID\nAalborg;2023K2', 'CSV-KOLONNE', 1, 1],
    ['two columns of counts', 'OMRÅDE;TID;INDHOLD;ANTAL\nAalborg;2023K2;5;5', 'CSV-KOLONNE-DUBLET', 1, 20],
  ])('reports %s', (_, text, code, line, column) => {
    const { problems } = readRows(text);
    expect(
      problems.map((problem) => [problem.code, problem.place?.line, problem.place?.column]),
    ).toContainEqual([code, line, column]);
  });

  it.each([
    ['HERKOMST', 'I alt'],
    ['HERKOMST', 'TOT'],
    ['HERKOMST', 'TOT I alt'],
    ['IELAND', '0000 I alt'],
    ['Enhed', 'Antal'],
    ['Tabel', 'FOLK1C'],
    ['opdateret', '2026-02-11'],
    ['STATSB', ''],
  ])('does not doubt a column %s with %s', (heading, text) => {
    expect(readRows(`OMRÅDE;${heading};TID;INDHOLD\nAalborg;${text};2023K2;5`).problems).toEqual([]);
  });

  it('says once that a file is of another kind, whatever its rows', () => {
    expect(readRows('Befolkning\n\nAalborg;5\nRebild;6;7').problems.map(({ code }) => code)).toEqual([
      'CSV-KOLONNE',
    ]);
  });

  it('says once that two columns have one name', () => {
    const { problems } = readRows('OMRÅDE;TID;INDHOLD;INDHOLD\nAalborg;2023K2;5;5');
    expect(problems.map(({ code }) => code)).toEqual(['CSV-KOLONNE-DUBLET']);
  });

  it.each([
    ['in another case', 'område;Tid;indhold'],
    ['in composed letters', 'OMRÅDE;TID;INDHOLD'.normalize('NFD')],
    ['with white space', ' OMRÅDE ;TID\u00a0;INDHOLD'],
  ])('knows its headings %s', (_, header) => {
    const { rows, problems } = readRows(`${header}\nAalborg;2023K2;5\n`);
    expect([rows.length, problems]).toEqual([1, []]);
  });

  it('refuses a heading that is nearly a known one, which would count everybody', () => {
    const { problems } = readRows('OMRÅDE;ALDR;TID;INDHOLD;Herkomst\nAalborg;17 år;2023K2;5;I alt\n');
    expect(problems.map(({ code, place, advice }) => [code, place?.column, advice])).toEqual([
      ['CSV-KOLONNE', 8, 'Mente du "alder"? Ellers giv den et navn, der ikke ligner.'],
    ]);
  });
});
