import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/input/reading/csv-table.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { readRows } from '../../support/extracts.ts';

function read(text: string) {
  const problems: Diagnostic[] = [];
  const table = readCsv({ file: 'x.csv', sha256: '', text }, problems);
  return { table, problems, texts: table.rows.map((cells) => cells.map((cell) => cell.text)) };
}

describe('readCsv', () => {
  it.each([
    ['semicolon', 'a;b\n1,5;2\n'],
    ['comma', 'a,b\n"1,5",2\n'],
    ['tab', 'a\tb\n1,5\t2\n'],
    ['CRLF', 'a;b\r\n1,5;2\r\n'],
    ['no last line end', 'a;b\n1,5;2'],
    ['a first line for Excel', 'sep=;\na;b\n1,5;2\n'],
    ['another one', 'sep=,\r\na,b\r\n"1,5",2\r\n'],
    ['blank lines', '\r\na;b\r\n\r\n1,5;2\r\n;\r\n\r\n'],
  ])('reads %s', (_, text) => {
    const { texts, problems } = read(text);
    expect(problems).toEqual([]);
    expect(texts).toEqual([['1,5', '2']]);
  });

  it('knows the line and column of every cell, past blank lines, quotes and padding', () => {
    const { table } = read('a;b;c\r\n\r\n"x;y";  7;"l1\r\nl2"\r\nø;8;9\r\n');
    const places = table.rows.map((cells) => cells.map(({ origin }) => [origin.line, origin.column]));
    expect(places).toEqual([
      [
        [3, 2],
        [3, 9],
        [3, 12],
      ],
      [
        [5, 1],
        [5, 3],
        [5, 5],
      ],
    ]);
  });

  it('counts the line that tells the delimiter', () => {
    expect(read('sep=;\na;b\n1;2\n').table.rows[0]?.[0]?.origin.line).toBe(3);
  });

  it('reports short and long rows and keeps the others', () => {
    const { texts, problems } = read('a;b\n1\n2;3\n4;5;6\n');
    expect(texts).toEqual([['2', '3']]);
    expect(problems.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['CSV-KORT', 2, 1],
      ['CSV-LANG', 4, 5],
    ]);
  });

  it('reports two columns of one name, in whatever case', () => {
    expect(read('a;b; A\n1;2;3\n').problems).toMatchObject([
      { code: 'CSV-KOLONNE-DUBLET', place: { column: 6 } },
    ]);
    expect(read('a;b;a\n1;2;3\n').problems).toMatchObject([
      { code: 'CSV-KOLONNE-DUBLET', place: { column: 5 } },
    ]);
  });

  it('reports a stray quote and an empty file', () => {
    const quoteAt = (text: string) =>
      read(text).problems.map(({ code, place }) => [code, place?.line, place?.column]);
    expect(quoteAt('a;b\n"x ""y""";1\n1;"x;2\n3;4\n')).toEqual([['CSV-CITAT', 3, 3]]);
    expect(quoteAt('a;b\r\n1;"x"y\r\n')).toEqual([['CSV-CITAT', 2, 5]]);
    expect(quoteAt('a;b\n1;x"y"\n')).toEqual([['CSV-CITAT', 2, 4]]);
    expect(read('  \na;b\n1;2\n').texts).toEqual([['1', '2']]);
    expect(read('\n\n').problems).toMatchObject([{ code: 'CSV-TOM' }]);
  });
});

describe('what was saved in place of a table', () => {
  it.each([
    [
      '<!DOCTYPE html>\n<html><body>Log ind</body></html>',
      'filen er en webside eller et XML-dokument, ikke en tabel',
    ],
    ['\n <html lang="da">', 'filen er en webside eller et XML-dokument, ikke en tabel'],
    [
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>',
      'filen er en webside eller et XML-dokument, ikke en tabel',
    ],
    [
      '{"errorTypeCode":"EXTRACT-NOTFOUND","message":"Tabellen findes ikke"}',
      'filen er en fejlmeddelelse i JSON, ikke en tabel',
    ],
    ['[{"kommune":"Aalborg"}]', 'filen er JSON, ikke en tabel'],
  ])('%j is named', (text, message) => {
    expect(read(text).problems).toMatchObject([{ code: 'FIL-IKKE-TABEL', message }]);
    expect(readRows(text).problems).toMatchObject([{ code: 'FIL-IKKE-TABEL', message }]);
  });

  it('tells what the message says', () => {
    const { problems } = read('{"errorTypeCode":"EXTRACT-NOTFOUND","message":"Tabellen findes ikke"}');
    expect(problems[0]?.advice).toMatch(/^Den siger: "Tabellen findes ikke"\. /);
  });

  it('is no table whose first column is a word in brackets', () => {
    expect(read('[id];<b>\n1;2\n').problems).toEqual([]);
  });
});
