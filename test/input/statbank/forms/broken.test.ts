import { expect, it } from 'vitest';
import { FordelError } from '../../../../src/model/diagnostic.ts';
import { readRows } from '../../../support/extracts.ts';

const px = `CHARSET="ANSI";
AXIS-VERSION="2000";
STUB="område";
HEADING="tid";
VALUES("område")="Læsø","Rebild";
VALUES("tid")="2023K1","2023K2";
DATA=
1795 1793
30821 30836;
`;
const json = JSON.stringify({
  class: 'dataset',
  id: ['OMRÅDE', 'Tid'],
  size: [2, 2],
  dimension: {
    OMRÅDE: { category: { index: ['825', '840'], label: { 825: 'Læsø', 840: 'Rebild' } } },
    Tid: { category: { index: { '2023K1': 0, '2023K2': 1 } } },
  },
  value: [1795, 1793, 30821, 30836],
});
const web = `"Folketal efter område, køn og tid"

" ";" ";"2023K1";"2023K2"
"Læsø";"Mænd";905;903
" ";"Kvinder";890;890
"Rebild";"Mænd";15534;15538
`;
const wide = 'kommune;2022K1;2023K1\nLæsø;1769;1795\nRebild;30523;30821\n';

/** What is said of a file: the code of each problem, with its line where it has one. */
function said(content: string | Uint8Array): string[] {
  try {
    return readRows(content).problems.map(({ code, place }) => `${code} ${place?.line ?? ''}`.trim());
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return error.diagnostics.map(({ code, place }) => `${code} ${place?.line ?? ''}`.trim());
  }
}

const narrow = 'kommune;2023K1\nLæsø;1795\nRebild;30821\n';

it.each([px, json, web, wide, narrow])('reads the whole of it', (content) =>
  expect(said(content)).toEqual([]),
);

it.each([
  ['px', 'cut off in its figures', px.slice(0, -12), ['UDTRAEK-FORM 9']],
  ['px', 'cut off in its head', px.slice(0, 60), ['UDTRAEK-FORM']],
  ['px', 'with a string that is not closed', px.replace('"Rebild";', '"Rebild;'), ['UDTRAEK-FORM 6']],
  ['px', 'with a figure too few', px.replace(' 1793', ''), ['UDTRAEK-FORM 9']],
  ['px', 'with a figure too many', px.replace('1793', '1793 1793'), ['UDTRAEK-FORM 9']],
  ['px', 'with one area twice', px.replace('"Rebild"', '"Læsø"'), ['RAEKKE-DUBLET 5', 'RAEKKE-DUBLET 5']],
  ['px', 'with a figure that is not out', px.replace('1793', '".."'), ['TAL-MANGLER 8']],
  ['px', 'with half a person', px.replace('1793', '1793.5'), ['TAL-TVETYDIG 8']],
  [
    'px',
    'in two character sets',
    Buffer.concat([Buffer.from(px), Buffer.from(px, 'latin1')]),
    ['UDTRAEK-FORM 9'],
  ],
  ['px', 'mixed in its head', mixed(px, 'VALUES("område")'), ['FIL-TEGN 3']],
  ['px', 'two tables', px + px, ['UDTRAEK-FORM 9']],
  ['px', 'without the values of a dimension', px.replace(/VALUES\("tid"\).*\n/, ''), ['UDTRAEK-FORM 4']],
  ['px', 'with some of its cells', px.replace('DATA=', 'KEYS("tid")=VALUES;\nDATA='), ['UDTRAEK-FORM']],
  [
    'px',
    'without areas',
    px.replaceAll('område', 'branche').replace('"Læsø","Rebild"', '"A","B"'),
    ['CSV-KOLONNE'],
  ],
  ['JSON-stat', 'cut off in its figures', json.slice(0, -10), ['UDTRAEK-FORM']],
  ['JSON-stat', 'cut off behind them', json.slice(0, -1), ['UDTRAEK-FORM']],
  ['JSON-stat', 'with a figure too few', json.replace('1793,', ''), ['UDTRAEK-FORM 1']],
  ['JSON-stat', 'with a figure that is not out', json.replace('1793', 'null'), ['TAL-MANGLER 1']],
  ['JSON-stat', 'with another size', json.replace('[2,2]', '[2,3]'), ['UDTRAEK-FORM']],
  [
    'JSON-stat',
    'with a code that is of another',
    json.replace('"825":"Læsø"', '"825":"Morsø"'),
    ['KOMMUNE-UKENDT 1', 'KOMMUNE-UKENDT 1'],
  ],
  ['JSON-stat', 'two tables', json + json, ['UDTRAEK-FORM']],
  ['JSON-stat', 'a collection', '{"class":"collection","link":{"item":[]}}', ['UDTRAEK-FORM']],
  ['web CSV', 'cut off in a row', web.slice(0, -8), ['CSV-KORT 6']],
  ['web CSV', 'with a shifted column', web.replace(';890;890', ';;890;890'), ['CSV-LANG 5']],
  ['web CSV', 'with a cell taken out', web.replace('905;', ''), ['CSV-KORT 4']],
  [
    'web CSV',
    'with a row twice',
    `${web}"Rebild";"Mænd";15534;15538\n`,
    ['RAEKKE-DUBLET 7', 'RAEKKE-DUBLET 7'],
  ],
  ['web CSV', 'with labels that are lost', web.replace('" ";"Kvinder"', '" ";" "'), ['UDTRAEK-FORM 5']],
  [
    'web CSV',
    'with an area that is lost',
    web.replace('"Læsø"', '" "'),
    ['KOMMUNE-UKENDT 4', 'KOMMUNE-UKENDT 4', 'KOMMUNE-UKENDT 5', 'KOMMUNE-UKENDT 5'],
  ],
  [
    'web CSV',
    'two tables',
    web + web,
    ['UDTRAEK-FORM 9', 'UDTRAEK-FORM 7', ...[10, 10, 10, 10, 12, 12].map((line) => `RAEKKE-DUBLET ${line}`)],
  ],
  ['web CSV', 'in two character sets', mixed(web, '"Rebild"', '"Ærø";"Mænd";1;1\n'), ['FIL-TEGN 1']],
  ['web CSV', 'a quote that is lost', web.replace('"Kvinder"', '"Kvinder'), ['CSV-CITAT 6']],
  [
    'web CSV',
    'a group without figures',
    web.replace('"Rebild";"Mænd"', '"Morsø"\n"Rebild";"Mænd"'),
    ['UDTRAEK-FORM 6'],
  ],
  ['wide', 'cut off in a row', wide.slice(0, -7), ['CSV-KORT 3']],
  ['wide', 'with one period twice', wide.replace('2022K1', '2023K1'), ['RAEKKE-DUBLET 2', 'RAEKKE-DUBLET 3']],
  [
    'tidy',
    'two tables',
    'OMRÅDE;TID;INDHOLD\nLæsø;2023K1;1\nOMRÅDE;TID;INDHOLD\nRebild;2023K1;1\n',
    ['UDTRAEK-FORM 3'],
  ],
  [
    'wide',
    'two tables',
    wide + wide,
    [
      'UDTRAEK-FORM 4',
      'UDTRAEK-FORM 4',
      'RAEKKE-DUBLET 5',
      'RAEKKE-DUBLET 5',
      'RAEKKE-DUBLET 6',
      'RAEKKE-DUBLET 6',
    ],
  ],
  ['no heading', 'of three figures', '"2020K3";"I alt";"Læsø";3;1;2\n', ['UDTRAEK-FORM 1']],
  ['no heading', 'and no period', 'Læsø;18;16\nLæsø;19;15\n', ['UDTRAEK-FORM 1']],
])('says of %s %s', (_, _what, content, expected) => expect(said(content)).toEqual(expected));

/** A text that is Latin-1 from a place on, and UTF-8 before it. */
function mixed(text: string, from: string, added = ''): Buffer {
  const at = text.indexOf(from);
  return Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.from(text.slice(at) + added, 'latin1')]);
}
