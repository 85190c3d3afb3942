// The same counts as make-extract.js makes, in the other text forms of Statistikbanken: whole rows of quarters, areas, sexes and
// ages, with the civil statuses beside each other or one by one.
import { closeSync, openSync, writeSync } from 'node:fs';
import { count, dimensions, placesOf } from './make-extract.js';

const [areas, sexes, ages, statuses, quarters] = dimensions;
const seed = 20261128;
const perQuarter = areas.length * sexes.length * ages.length * statuses.length;

/** The forms by name: what each writes, of so many cells at least. */
export const forms = {
  'API-CSV': (write, cells) => {
    write('OMRÅDE;KØN;ALDER;CIVILSTAND;TID;INDHOLD\r\n');
    each(cells, (places, value) => write(`${named(places).join(';')};${value}\r\n`));
  },
  px: (write, cells) => {
    const names = ['tid', 'område', 'køn', 'alder', 'civilstand'];
    const labels = [quarters.slice(0, wholeQuarters(cells)), areas, sexes, ages, statuses];
    write('CHARSET="ANSI";\r\nAXIS-VERSION="2000";\r\nMATRIX="FOLK1A";\r\n');
    write(`STUB=${list(names.slice(0, 4))};\r\nHEADING="civilstand";\r\n`);
    for (const [index, name] of names.entries()) write(`VALUES("${name}")=${list(labels[index])};\r\n`);
    write('DATA=\r\n');
    each(cells, ([, , , status], value) => write(`${value}${status === statuses.length - 1 ? '\r\n' : ' '}`));
    write(';\r\n');
  },
  'JSON-stat': (write, cells) => {
    const ids = ['Tid', 'OMRÅDE', 'KØN', 'ALDER', 'CIVILSTAND'];
    const labels = [quarters.slice(0, wholeQuarters(cells)), areas, sexes, ages, statuses];
    const dimension = Object.fromEntries(
      ids.map((id, index) => [id, { category: categoryOf(labels[index]) }]),
    );
    const head = JSON.stringify({
      class: 'dataset',
      id: ids,
      size: labels.map(({ length }) => length),
      dimension,
    });
    write(`${head.slice(0, -1)},"value":[`);
    each(cells, (_, value, isFirst) => write(`${isFirst ? '' : ','}${value}`));
    write(']}');
  },
  'web-CSV': (write, cells) => {
    write(`"Folketal efter tid, område, køn, alder og civilstand"\r\n\r\n`);
    write(`" ";" ";" ";" ";${statuses.map((status) => `"${status}"`).join(';')}\r\n`);
    each(cells, ([area, sex, age, status, quarter], value) => {
      const first = [age + sex + area === 0, age + sex === 0, age === 0, true];
      const texts = [quarters[quarter], areas[area], sexes[sex], ages[age]];
      if (status === 0) write(texts.map((text, index) => (first[index] ? `"${text}"` : '" "')).join(';'));
      write(`;${value}${status === statuses.length - 1 ? '\r\n' : ''}`);
    });
  },
  'bred, et tal': (write, cells) => {
    write(
      `"Folketal efter område, køn, alder, civilstand og tid"\r\n\r\n" ";" ";" ";" ";"${quarters[0]}"\r\n`,
    );
    each(Math.min(cells, perQuarter), (places, value) =>
      write(
        `${named(places)
          .slice(0, 4)
          .map((text) => `"${text}"`)
          .join(';')};${value}\r\n`,
      ),
    );
  },
  'uden overskrift': (write, cells) => {
    each(cells, (places, value) => write(`${named(places).join(';')};${value}\r\n`));
  },
};

/** Writes a form to a file. */
export function makeForm(name, path, cells) {
  const handle = openSync(path, 'w');
  let text = '';
  const flush = () => {
    writeSync(handle, Buffer.from(text, name === 'px' || name === 'web-CSV' ? 'latin1' : 'utf8'));
    text = '';
  };
  forms[name]((more) => {
    text += more;
    if (text.length > 1 << 20) flush();
  }, cells);
  flush();
  closeSync(handle);
}

/** Whole quarters, so that a cube is whole. */
function wholeQuarters(cells) {
  return Math.ceil(cells / perQuarter);
}

function each(cells, visit) {
  const all = wholeQuarters(cells) * perQuarter;
  for (let cell = 0; cell < all; cell++) {
    const places = placesOf(cell);
    visit(places, count(places, seed), cell === 0);
  }
}

function named(places) {
  return places.map((place, index) => dimensions[index][place]);
}

const list = (texts) => texts.map((text) => `"${text}"`).join(',');

function categoryOf(labels) {
  const code = (index) => `v${index}`;
  return {
    index: labels.map((_, index) => code(index)),
    label: Object.fromEntries(labels.map((label, index) => [code(index), label])),
  };
}
