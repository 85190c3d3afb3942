import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { shippedSchemes } from '../../../src/input/find-scheme.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { isResultTable } from '../../../src/model/published-table.ts';
import { resultCsv } from '../../../src/publish/result/csv/result.ts';
import { checkedText } from '../../support/checked-text.ts';
import { calculated } from '../../support/scheme-text.ts';

/** 100 kr. in thirds, per head of seven, which lose one krone to nobody. */
const scheme = `fordelinger:
  - id: f
    titel: F
    beloeb: { fast: 100 }
    noegle: { lige: {} }
    modtagere: [Rebild, Thisted, Aalborg]
    afrunding: { metode: hver-for-sig }
    pr: { enhed: hoved, noegle: { optaelling: { fil: c.csv, navn: kommune, kolonne: antal } }, decimaler: 3 }
`;
const withPublished = `${scheme}facit: [{ fordeling: f, fil: f.csv }]\n`;
const counts = { 'c.csv': 'kommune;antal\nRebild;7\nThisted;7\nAalborg;7\n' };
const written = () => resultCsv(calculated(scheme, counts));
const check = (published: string) => checkedText(withPublished, { ...counts, 'f.csv': published });
const rows = 'modtager;beloeb / Rebild;33 / Thisted;33 / Aalborg;33';

describe('what beregn writes as CSV', () => {
  it('is a published table that agrees, to the last column', () => {
    expect(check(written())).toEqual([]);
  });

  it.each([
    [/;33,333333\d*;/, ';33,4;', 'KONTROL-BELOEB det eksakte beløb for Rebild'],
    [/;100;3;/, ';101;3;', 'KONTROL-BELOEB tælleren af det eksakte beløb for Rebild'],
    [/;100;3;/, ';100;4;', 'KONTROL-BELOEB nævneren af det eksakte beløb for Rebild'],
    [/4,714\d*/, '4,715', 'KONTROL-BELOEB beløbet pr. enhed for Rebild'],
    [/;nej;/, ';ja;', 'KONTROL-FORELOEBIG foreloebig er "ja" i facit, men nej i beregningen, for Rebild'],
    [/;840;/, ';851;', 'FACIT-KOMMUNEKODE kommunekoden 851 er ikke den, som Rebild har'],
    ['kr. pr. hoved', 'kr. pr. plads', 'ENHED filen siger, at pr_enhed_beloeb er i kr. pr. plads'],
    ['f;787', 'g;787', 'FACIT-OVERSKYDENDE ordningen har ingen fordeling "g"'],
    [';fordeling;', ';fordelin;', 'FACIT-OVERSKYDENDE der er ingen tabel "fordelin"'],
    [/(Afrundingsdifference.*);1;/, '$1;2;', 'KONTROL-BELOEB beløbet for Afrundingsdifference'],
  ])('has no column that may say what it likes: %s', (from, to, told) => {
    const csv = written();
    expect(csv.replace(from, to)).not.toBe(csv);
    expect(check(csv.replace(from, to)).join('\n')).toContain(told);
  });

  it('has tables of known names alone', () => {
    for (const name of shippedSchemes()) {
      const csv = resultCsv(calculateScheme(loadScheme(name)));
      const [head = '', ...lines] = csv.trim().split('\n');
      const at = head.split(';').indexOf('tabel');
      expect(lines.map((line) => line.split(';')[at] ?? '').filter((table) => !isResultTable(table))).toEqual(
        [],
      );
    }
  });
});

describe('the total of rows that were rounded one by one', () => {
  it('may be what was shared or what the rows come to, and is told unless the table says what is left', () => {
    expect(check(`${rows} / I alt;100`)).toEqual(['advarsel KONTROL-SUM rækkerne summer ikke til I alt']);
    expect(check(`${rows} / I alt;99`)).toEqual([
      'advarsel KONTROL-TOTAL beløbet i alt er summen af de afrundede rækker, ikke det, der er fordelt',
    ]);
    for (const total of [99, 100])
      expect(check(`${rows} / Afrundingsdifference;1 / I alt;${total}`)).toEqual([]);
    expect(check(`${rows} / I alt;98`)).toEqual([
      'fejl KONTROL-TOTAL beløbet i alt er ikke det beregnede',
      'advarsel KONTROL-SUM rækkerne summer ikke til I alt',
    ]);
  });
});

describe('a cell that a published table does not have', () => {
  it('is told where other rows have one', () => {
    expect(check(rows.replace('Aalborg;33', 'Aalborg;'))).toEqual([
      'advarsel KONTROL-TOM 1 tom celle i facit: beløbet for Aalborg',
    ]);
    expect(check('modtager;beloeb / Rebild; / Thisted; / Aalborg; / I alt;100')).toEqual([
      'advarsel KONTROL-TOM 3 tomme celler i facit: beløbet for Rebild, Thisted, Aalborg',
    ]);
  });

  it('is nothing to tell where the document prints the total of a column alone', () => {
    expect(
      check('modtager;andel;beloeb / Rebild;33 %; / Thisted;33 %; / Aalborg;33 %; / I alt;;100'),
    ).toEqual([]);
  });

  it('may be a whole takst', () => {
    const takster = `takster:
  - { id: t, titel: T, grundtakst: { fast: 100 }, grupper: [{ id: a, titel: A, faktor: 1 }, { id: b, titel: B, faktor: 2 }] }
facit: [{ takst: t, fil: t.csv }]
`;
    const told = (published: string) => checkedText(takster, { 't.csv': published });
    expect(told('gruppe;takst / a;100')).toEqual(['advarsel KONTROL-TOM facit mangler 1 takst: B']);
    expect(told('gruppe;takst / a;100 / b;')).toEqual([]);
  });
});

it('the column of recipients may be called Kommune, and is then named', () => {
  expect(check('Kommune;beloeb / Rebild;33')).toEqual(['CSV-KOLONNE kolonnen "modtager" mangler']);
});
