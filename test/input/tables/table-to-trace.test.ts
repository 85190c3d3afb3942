import { describe, expect, it } from 'vitest';
import { readMunicipalityRegister } from '../../../src/input/reading/municipality-register.ts';
import { SourceReader } from '../../../src/input/reading/source.ts';
import { readTableToTrace } from '../../../src/input/tables/table-to-trace.ts';
import { FordelError } from '../../../src/model/diagnostic.ts';
import { rational } from '../../../src/model/exact/rational.ts';
import { vis } from '../../support/rational.ts';

const register = readMunicipalityRegister(new SourceReader());
const read = (text: string, column?: string) =>
  readTableToTrace({ file: 'tabel.csv', sha256: '', text }, register, column);

/** What is wrong with a table. */
function problemsOf(text: string, column?: string) {
  try {
    return read(text, column).notices.map(({ code, severity }) => `${severity} ${code}`);
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return error.diagnostics.map(({ code, severity }) => `${severity} ${code}`);
  }
}

describe('the columns of a table to trace', () => {
  it.each([
    ['modtager;beloeb\nLæsø;7\nMorsø;8\n'],
    ['Kommune;Beløb\nLæsø;7\nMorsø;8\n'],
    ['Nr;Modtager;Beløb (1.000 kr.)\n1;Læsø;7\n2;Morsø;8\n'],
    ['Hvem;Bidrag\nLæsø;7\nMorsø;8\n'],
    ['kommunekode;Kommune;Folketal;Beløb;andel\n825;Læsø;1700;7;1 %\n773;Morsø;20000;8;2 %\n'],
  ])('are found where they are unambiguous: %j', (text) => {
    const { rows } = read(text);
    expect(rows.map(({ key, amount }) => [key, vis(amount)])).toEqual([
      ['825', '7'],
      ['773', '8'],
    ]);
  });

  it('are asked about where several hold figures, and one is chosen', () => {
    const wide = 'Kommune;2014;2015\nLæsø;1795;1769\nMorsø;21041;20663\n';
    expect(problemsOf(wide)).toEqual(['fejl BRUG-VALG']);
    expect(read(wide, '2015').rows.map(({ amount }) => vis(amount))).toEqual(['1.769', '20.663']);
    expect(problemsOf(wide, '2016')).toEqual(['fejl CSV-KOLONNE']);
  });

  it.each([['Kommune;Note\nLæsø;x\n'], ['Post;Beløb\nLøn;7\n']])(
    'are refused where there is none: %j',
    (text) => {
      expect(problemsOf(text)).toEqual(['fejl SPOR-FACIT']);
    },
  );
});

const north = register.all.filter(({ regionCode }) => regionCode === '081').map(({ name }) => name);
const table = (...more: string[]) =>
  `modtager;beloeb\n${north.map((name) => `${name};10\n`).join('')}${more.map((row) => `${row}\n`).join('')}`;

describe('rows of totals', () => {
  it.each([
    'Region Nordjylland',
    'REGION NORDJYLLAND',
    '1081 REGION NORDJYLLAND',
    '081 Region Nordjylland',
    '081',
    'I alt',
  ])('%s is known as the total of its kommuner', (name) => {
    const { rows, areas, total, totalRows, notices } = read(table(`${name};110`));
    expect([rows.length, areas.length, total && vis(total), totalRows, notices]).toEqual([
      11,
      0,
      '110',
      [name],
      [],
    ]);
  });

  it('a region that is not the sum of its kommuner is an error, but for what rounding can explain', () => {
    expect(problemsOf(table('Region Nordjylland;115'))).toEqual([]);
    expect(problemsOf(table('Region Nordjylland;116'))).toEqual(['fejl KONTROL-SUM']);
  });

  it('an I alt of more than the rows is searched by, and said', () => {
    expect(problemsOf(table('I alt;500'))).toEqual(['advarsel KONTROL-SUM']);
  });

  it('an I alt of more than the rows is not said to be searched by where another total is given', () => {
    const source = { file: 'tabel.csv', sha256: '', text: table('I alt;500') };
    const [notice] = readTableToTrace(source, register, undefined, rational(110n)).notices;
    expect(notice?.advice).toContain('Der er søgt med totalen 110, som er givet.');
  });

  it('the country is a row of its own where its kommuner are not all printed, and the total', () => {
    const { areas, total } = read(table('HELE LANDET;980'));
    expect(areas.map(({ codes }) => codes.length)).toEqual([98]);
    expect(total && vis(total)).toBe('980');
  });

  it('headings without amounts and areas that are no kommuner are passed, the latter with a word', () => {
    expect(problemsOf(table('HELE LANDET;', 'HOVEDSTADSOMRÅDET;'))).toEqual([]);
    expect(problemsOf(table('Christiansø;1'))).toEqual(['advarsel KOMMUNE-UKENDT']);
    expect(problemsOf(table('København;'))).toEqual(['advarsel TAL-TOM']);
    expect(problemsOf(table('Lesø;5', 'Aalborg;5'))).toEqual(['fejl KOMMUNE-UKENDT', 'fejl RAEKKE-DUBLET']);
  });

  it('400 Bornholms kommune is Bornholm', () => {
    expect(read('modtager;beloeb\n400 Bornholms kommune;5\n').rows[0]?.key).toBe('400');
  });
});
