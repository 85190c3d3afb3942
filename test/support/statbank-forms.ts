import { type CountedCube, cellsOf, turned } from './statbank-cube.ts';
import { type XlsxCell, xlsx } from './xlsx.ts';

type Presentation = 'kode' | 'tekst' | 'begge' | 'engelsk';
type Label = readonly [code: string, danish: string, english: string];

function shown([code, danish, english]: Label, presentation: Presentation): string {
  return { kode: code, tekst: danish, engelsk: english, begge: `${code} ${danish}` }[presentation];
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const lines = (rows: readonly string[]) => rows.map((row) => `${row}\r\n`).join('');

/** What StatBank's API sends as CSV: BOM, CRLF, upper case, one row for each count. */
function apiCsv(cube: CountedCube, presentation: Presentation): Buffer {
  return Buffer.from(`\ufeff${lines(tidyRows(cube, presentation))}`);
}

function tidyRows(cube: CountedCube, presentation: Presentation): string[] {
  const { dimensions } = cube;
  const rows = cellsOf(cube).map(({ at, count }) => {
    const labels = dimensions.map(({ labels: all }, index) =>
      shown(all[at[index] ?? 0] as Label, presentation),
    );
    return [...labels, count].join(';');
  });
  return [[...dimensions.map(({ code }) => code), 'INDHOLD'].join(';'), ...rows];
}

/** BULK: rows in another order. That those of nothing are left out is for the reader of the extract to be told. */
function bulk(cube: CountedCube): Buffer {
  const [head = '', ...rows] = tidyRows(cube, 'tekst');
  return Buffer.from(lines([head, ...rows.reverse()]));
}

function headless(cube: CountedCube): Buffer {
  return latin1(lines(tidyRows(cube, 'tekst').slice(1)));
}

function ownNames(cube: CountedCube): Buffer {
  const [, ...rows] = tidyRows(cube, 'tekst');
  return Buffer.from(['kommune;koen;alder;tidspunkt;antal', ...rows, ''].join('\n'));
}

/** StatBank's page: a title, a blank line, blank cells above the labels, and labels that repeat left blank. */
function webCsv(cube: CountedCube, { english = false, groups = false } = {}): Buffer {
  const names = cube.dimensions.map(({ code, english: name }) => (english ? name : code.toLowerCase()));
  const [last = ''] = names.slice(-1);
  const title = `"Folketal ${english ? 'by' : 'efter'} ${names.slice(0, -1).join(', ')} ${english ? 'and' : 'og'} ${last}"`;
  const text = (label: Label) => `"${shown(label, english ? 'engelsk' : 'tekst')}"`;
  const stubs = cube.dimensions.slice(0, -1);
  const heading = cube.dimensions.at(-1)?.labels ?? [];
  const cells = cellsOf(cube);
  const rows: string[] = [];
  let before: number[] = [];
  for (let start = 0; start < cells.length; start += heading.length) {
    const { at = [] } = cells[start] ?? {};
    const changed = stubs.findIndex((_, index) => at[index] !== before[index]);
    const label = (index: number) => text(stubs[index]?.labels[at[index] ?? 0] as Label);
    if (groups) {
      for (let index = Math.max(0, changed); index < stubs.length - 1; index++) {
        if (index >= changed && at[index] !== before[index])
          rows.push([...blanks(index), label(index)].join(';'));
        else if (index > changed) rows.push([...blanks(index), label(index)].join(';'));
      }
    }
    const shownLabels = stubs.map((_, index) =>
      index >= changed && (!groups || index === stubs.length - 1) ? label(index) : '" "',
    );
    rows.push(
      [...shownLabels, ...cells.slice(start, start + heading.length).map(({ count }) => count)].join(';'),
    );
    before = at.slice(0, stubs.length);
  }
  const head = [...blanks(stubs.length), ...heading.map(text)].join(';');
  return latin1(lines([title, '', head, ...rows]));
}

const blanks = (count: number) => Array.from({ length: count }, () => '" "');

/** A table of one's own with a column for each label of the last dimension. */
function wide(cube: CountedCube, delimiter: string): Buffer {
  const stubs = cube.dimensions.slice(0, -1);
  const heading = cube.dimensions.at(-1)?.labels ?? [];
  const cells = cellsOf(cube);
  const rows = [
    [...stubs.map(({ code }) => code.toLowerCase()), ...heading.map(([, text]) => text)].join(delimiter),
  ];
  for (let start = 0; start < cells.length; start += heading.length) {
    const { at = [] } = cells[start] ?? {};
    const labels = stubs.map(({ labels: all }, index) => all[at[index] ?? 0]?.[1] ?? '');
    rows.push(
      [...labels, ...cells.slice(start, start + heading.length).map(({ count }) => count)].join(delimiter),
    );
  }
  return Buffer.from(`${rows.join('\n')}\n`);
}

function px(cube: CountedCube, { wrapped = false } = {}): Buffer {
  const { dimensions, counts } = cube;
  const list = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(wrapped ? ',\n' : ',');
  const names = dimensions.map(({ code }) => code.toLowerCase());
  const width = dimensions.at(-1)?.labels.length ?? 1;
  const rows = Array.from({ length: counts.length / width }, (_, row) =>
    counts.slice(row * width, (row + 1) * width).join(' '),
  );
  return latin1(
    [
      'CHARSET="ANSI";',
      'AXIS-VERSION="2000";',
      'CODEPAGE="iso-8859-15";',
      'LANGUAGE="da";',
      'MATRIX="FOLK1A";',
      'TITLE="Folketal efter område, "',
      '"køn, alder og tid";',
      'UNITS="antal";',
      `STUB=${list(names.slice(0, -1))};`,
      `HEADING=${list(names.slice(-1))};`,
      ...dimensions.map(
        ({ labels }, index) => `VALUES("${names[index]}")=${list(labels.map(([, text]) => text))};`,
      ),
      ...dimensions.map(
        ({ labels }, index) => `CODES("${names[index]}")=${list(labels.map(([code]) => code))};`,
      ),
      'DATA=',
      ...rows,
      ';',
    ].join('\r\n'),
  );
}

function jsonStat(cube: CountedCube, version: 1 | 2, sparse = false): Buffer {
  const { dimensions, counts } = cube;
  const categories = dimensions.map(({ code, english, labels }) => [
    code,
    {
      label: english,
      category: {
        index: Object.fromEntries(labels.map(([id], index) => [id, index])),
        label: Object.fromEntries(labels.map(([id, , text]) => [id, text])),
      },
    },
  ]);
  const contents = {
    ContentsCode: { label: 'Indhold', category: { index: { FOLK1A: 0 }, label: { FOLK1A: 'Folketal' } } },
  };
  const id = [...dimensions.map(({ code }) => code), 'ContentsCode'];
  const size = [...dimensions.map(({ labels }) => labels.length), 1];
  const dimension = { ...Object.fromEntries(categories), ...contents };
  const value = sparse ? Object.fromEntries(counts.entries()) : counts;
  const dataset =
    version === 1
      ? {
          dataset: {
            dimension: { ...dimension, id, size },
            label: 'Folketal',
            source: 'Danmarks Statistik',
            value,
          },
        }
      : { version: '2.0', class: 'dataset', label: 'Folketal', value, id, size, dimension };
  return Buffer.from(JSON.stringify(dataset, null, version === 2 ? 1 : 0));
}

/** The same counts in every form that there is, by its name. */
export function inEveryForm(cube: CountedCube): ReadonlyMap<string, Buffer> {
  const byAge = turned(cube, [0, 1, 3, 2]);
  const byDate = turned(cube, [3, 2, 1, 0]);
  return new Map([
    ['API, text', apiCsv(cube, 'tekst')],
    ['API, code', apiCsv(cube, 'kode')],
    ['API, both', apiCsv(cube, 'begge')],
    ['API, English', apiCsv(cube, 'engelsk')],
    ['API, other columns', apiCsv(byDate, 'tekst')],
    ['BULK', bulk(cube)],
    ['no heading', headless(cube)],
    ['own names', ownNames(cube)],
    ['JSON-stat 1', jsonStat(cube, 1)],
    ['JSON-stat 2', jsonStat(cube, 2)],
    ['JSON-stat by place', jsonStat(byDate, 2, true)],
    ['px', px(cube)],
    ['px, wrapped', px(byDate, { wrapped: true })],
    ['web CSV', webCsv(cube)],
    ['web CSV, English', webCsv(cube, { english: true })],
    ['web CSV, groups', webCsv(cube, { groups: true })],
    ['web CSV by age', webCsv(byAge)],
    ['wide by age', wide(byAge, ';')],
    ['wide by age, commas', wide(byAge, ',')],
  ]);
}

/** The same counts as BULK sends them: those of nothing are not there. */
export function withoutZeros(cube: CountedCube): Buffer {
  const [head = '', ...rows] = tidyRows(cube, 'tekst');
  return Buffer.from(lines([head, ...rows.reverse().filter((row) => !row.endsWith(';0'))]));
}

/** StatBank's page as a workbook: title, unit, periods as text, repeated labels missing, and a footnote. */
export function webWorkbook(cube: CountedCube): Uint8Array {
  const [title = '', , head = '', ...body] = webCsv(cube).toString('latin1').trimEnd().split('\r\n');
  const cell = (field: string): XlsxCell => {
    const text = /^"(.*)"$/.exec(field)?.[1];
    if (text === undefined) return { n: field };
    return text.trim();
  };
  const fields = (line: string) => line.split(';').map(cell);
  const rows = [
    [cell(title)],
    ['Enhed: Antal'],
    fields(head),
    ...body.map(fields),
    ['Tallene er foreløbige.'],
  ];
  return xlsx([{ name: 'FOLK1A', rows }]);
}
