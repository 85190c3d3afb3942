import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../src/input/reading/csv-table.ts';
import type { Diagnostic } from '../../../../src/model/diagnostic.ts';

function read(text: string, ...wanted: string[]) {
  const problems: Diagnostic[] = [];
  const table = readCsv({ file: 'x.csv', sha256: '', text: text.replaceAll(' / ', '\n') }, problems, wanted);
  return {
    columns: table.columns.map((cell) => cell.text).join('|'),
    rows: table.rows.map((cells) => cells.map((cell) => cell.text).join('|')),
    titles: table.titles.map((cell) => cell.text).join('|'),
    codes: problems.map(({ code }) => code),
  };
}

describe('the head of a table', () => {
  it.each([
    ['the first line', 'post;beloeb / Løn;1', 'post|beloeb', ''],
    [
      'below titles',
      'Budget 2026; / Beløb i 1.000 kr.; / post;beloeb / Løn;1',
      'post|beloeb',
      'Budget 2026|Beløb i 1.000 kr.',
    ],
    [
      'below titles with another delimiter in them',
      'Budget 2026, vedtaget, 1. udgave / post;beloeb / Løn;1',
      'post|beloeb',
      'Budget 2026, vedtaget, 1. udgave',
    ],
    ['below a line with no delimiter', 'Budget\n\npost,beloeb / Løn,1', 'post|beloeb', 'Budget'],
  ])('is found: %s', (_, text, columns, titles) => {
    expect(read(text, 'beloeb')).toEqual({ columns, rows: ['Løn|1'], titles, codes: [] });
  });

  it.each([
    ['Budget;2026; / post;2025;2026 / Løn;900;1000', 'post|2025|2026', 'Løn|900|1000'],
    ['Kontoret;Budget;2026 / post;2025;2026 / Løn;900;1000', 'post|2025|2026', 'Løn|900|1000'],
    ['post;2026 / El;2026', 'post|2026', 'El|2026'],
    // A row of figures above it would be lost: then the first line is the head, and the column is missed.
    ['Løn;1000; / post;art;beloeb / Tlf;x;7', 'Løn|1000|', 'post|art|beloeb'],
  ])('is told from a title with the same year: %s', (text, columns, row) => {
    expect(read(text, text.includes('beloeb') ? 'beloeb' : '2026')).toMatchObject({
      columns,
      rows: expect.arrayContaining([row]),
    });
  });

  it('is two lines where both are needed', () => {
    const text = ';;Budget;;Regnskab; / afd;post;2025;2026;2025;2026 / Pleje;Løn;1;2;3;4';
    expect(read(text, 'Budget 2026')).toMatchObject({
      columns: 'afd|post|Budget 2025|Budget 2026|Regnskab 2025|Regnskab 2026',
      rows: ['Pleje|Løn|1|2|3|4'],
      codes: [],
    });
    expect(read(text, '2026').codes).toEqual(['CSV-KOLONNE-DUBLET', 'CSV-KOLONNE-DUBLET']);
    expect(read('afd;post;Budget; / ;;2025;2026 / Pleje;Løn;1;2', 'Budget 2026').columns).toBe(
      'afd|post|Budget 2025|Budget 2026',
    );
  });

  it('is the first line where another would lose a figure, or none is wanted', () => {
    expect(read('post;belob / Løn;1 / post;beloeb / Drift;2', 'beloeb').columns).toBe('post|belob');
    expect(read('Budget; / post;beloeb / Løn;1').columns).toBe('Budget|');
  });

  it('may have its units on a line below it', () => {
    expect(read('post;beloeb / ;1.000 kr. / Løn;1', 'beloeb').rows).toEqual(['Løn|1']);
    expect(read('post;beloeb / ;(t.kr.) / Løn;1', 'beloeb').rows).toEqual(['Løn|1']);
    expect(read('post;beloeb / Løn;1.000 kr.', 'beloeb').rows).toEqual(['Løn|1.000 kr.']);
  });

  it.each(['2026', 'Budget 2026', '2026-priser', 'B2026', '2026 / ;t.kr.'])(
    'may have its year on one, and it is said: %s',
    (year) => {
      expect(read(`post;beloeb / ;${year} / Løn;1`, 'beloeb')).toMatchObject({
        rows: ['Løn|1'],
        codes: ['CSV-OVERSKRIFT'],
      });
    },
  );

  it('has no year of a row, or in a column of years', () => {
    expect(read('post;beloeb / Løn;2026', 'beloeb').rows).toEqual(['Løn|2026']);
    expect(read('aar;post;beloeb / 2026;; / 2026;Løn;1', 'beloeb').rows).toEqual(['2026||', '2026|Løn|1']);
    expect(read('post;beloeb / ;2026', 'beloeb').rows).toEqual(['|2026']);
  });
});
