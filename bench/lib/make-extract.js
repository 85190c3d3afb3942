// Makes up an extract of FOLK1A: quarters × areas × sexes × ages × civil statuses, 14.6 million rows when whole. The same
// seed gives the same file; sorted as StatBank sorts, or every row of it in an order that looks like none.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const register = readFileSync(new URL('data/kommuner.csv', root), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(';'));
export const kommuner = register.map(([, name]) => name);
const regions = [...new Set(register.map(([, , , region]) => region))];
const areas = ['Hele landet', ...regions, 'Christiansø', ...kommuner];
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
    const places = placesOf(cell);
    text += `${labels(places).join(';')};${count(places, seed)}\r\n`;
    cell = (cell + step) % rows;
    if (text.length > 1 << 20) {
      writeSync(handle, text);
      text = '';
    }
  }
  writeSync(handle, text);
  closeSync(handle);
}

/** The place of a cell on each dimension: area, sex, age, civil status, quarter. */
export function placesOf(cell) {
  let rest = cell;
  const next = (values) => {
    const index = rest % values.length;
    rest = (rest - index) / values.length;
    return index;
  };
  const status = next(statuses);
  const age = next(ages);
  const sex = next(sexes);
  const area = next(areas);
  return [area, sex, age, status, next(quarters)];
}

export const dimensions = [areas, sexes, ages, statuses, quarters];
const labels = (places) => places.map((place, index) => dimensions[index][place]);

/** Each part of a dimension has a weight and its total theirs together, so that every total is the sum of its parts. */
const weights = {
  areas: areaWeights(),
  sexes: [3, 1, 2],
  ages: totalled(ages.slice(1).map((_, age) => 1 + (age % 5))),
  statuses: totalled([2, 3, 1, 1]),
};

function totalled(parts) {
  return [parts.reduce((sum, part) => sum + part), ...parts];
}

function areaWeights() {
  const own = register.map((_, index) => 1 + (index % 4));
  const ofRegions = regions.map((region) =>
    register.reduce((sum, row, index) => sum + (row[3] === region ? own[index] : 0), 0),
  );
  const [all] = totalled(own);
  return [all + 1, ...ofRegions, 1, ...own];
}

export function count([area, sex, age, status, quarter], seed) {
  const { areas: ofAreas, sexes: ofSexes, ages: ofAges, statuses: ofStatuses } = weights;
  return ofAreas[area] * ofSexes[sex] * ofAges[age] * ofStatuses[status] * (1 + ((quarter + seed) % 3));
}

/** A step that comes by every row once: about the golden section, and with no factor in common. */
function coprimeStep(rows) {
  const divisor = (a, b) => (b === 0 ? a : divisor(b, a % b));
  let step = Math.floor(rows * 0.618034) | 1;
  while (divisor(step, rows) !== 1) step += 2;
  return step;
}
