// Makes up an extract of FOLK1A: quarters × areas × sexes × ages × civil statuses, 14.6 million rows when whole. The same
// seed gives the same file; sorted as StatBank sorts, or every row of it in an order that looks like none.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
export const kommuner = readFileSync(new URL('data/kommuner.csv', root), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(';')[1]);
const regions = ['Hovedstaden', 'Sjælland', 'Syddanmark', 'Midtjylland', 'Nordjylland'];
const areas = ['Hele landet', ...regions.map((name) => `Region ${name}`), 'Christiansø', ...kommuner];
const sexes = ['I alt', 'Mænd', 'Kvinder'];
const ages = ['I alt', ...Array.from({ length: 126 }, (_, age) => `${age} år`)];
const statuses = ['I alt', 'Ugift', 'Gift/separeret', 'Enke/enkemand', 'Fraskilt'];
// The latest first, so that the date asked for is in a part of the table, too.
const quarters = Array.from(
  { length: 73 },
  (_, index) => `${2026 - Math.floor((index + 3) / 4)}K${4 - ((index + 3) % 4)}`,
);
export const date = quarters[0];
export const wholeTable = quarters.length * areas.length * sexes.length * ages.length * statuses.length;

/** Writes a file of so many rows. */
export function makeExtract(path, rows, shuffled, seed = 20261128) {
  const step = shuffled ? coprimeStep(rows) : 1;
  const handle = openSync(path, 'w');
  let text = 'OMRÅDE;KØN;ALDER;CIVILSTAND;TID;INDHOLD\r\n';
  let cell = 0;
  for (let row = 0; row < rows; row++) {
    text += `${labels(cell).join(';')};${count(cell, seed)}\r\n`;
    cell = (cell + step) % rows;
    if (text.length > 1 << 20) {
      writeSync(handle, text);
      text = '';
    }
  }
  writeSync(handle, text);
  closeSync(handle);
}

function labels(cell) {
  let rest = cell;
  const next = (values) => {
    const index = rest % values.length;
    rest = (rest - index) / values.length;
    return values[index];
  };
  const status = next(statuses);
  const age = next(ages);
  const sex = next(sexes);
  const area = next(areas);
  return [area, sex, age, status, next(quarters)];
}

function count(cell, seed) {
  const mixed = Math.imul(cell ^ seed, 2654435761);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % 1000;
}

/** A step that comes by every row once: about the golden section, and with no factor in common. */
function coprimeStep(rows) {
  const divisor = (a, b) => (b === 0 ? a : divisor(b, a % b));
  let step = Math.floor(rows * 0.618034) | 1;
  while (divisor(step, rows) !== 1) step += 2;
  return step;
}
