import { type Interval, intersection, scaled } from '../../model/exact/interval.ts';
import {
  absolute,
  add,
  compare,
  divide,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
} from '../../model/exact/rational.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { InputFile } from '../../model/origin.ts';
import type { PublishedAmount } from '../../model/published-table.ts';
import type { CountCube } from '../../model/statbank/count-cube.ts';
import type { AgeSpan, Sex } from '../../model/statbank/extract.ts';
import { visitAgeRuns } from './age-runs.ts';
import { NearestList } from './nearest-list.ts';
import { type SharedBy, sharesPrice } from './price-sieve.ts';
import { stepsOf } from './printed-steps.ts';

/** A headcount of which the printed rows, or all but one of them, are the same price a head, whatever total that is of. */
export interface PriceReading {
  readonly source: InputFile;
  readonly date: string;
  readonly ages: AgeSpan | 'alle';
  readonly sex: Sex;
  /** Of each printed row. */
  readonly counts: readonly number[];
  /** In the table's unit a head. */
  readonly price: Interval;
  /** The row that is not, with the amounts that it would have. */
  readonly outsider?: { readonly row: PublishedAmount; readonly amounts: Interval } | undefined;
  /** The totals that it may be of, by whom they are shared among. */
  readonly totals: readonly { readonly circle: string; readonly total: Interval }[];
}

/** What a search for a price found. */
export interface PriceResult {
  /** The likeliest, those of all rows first. */
  readonly readings: readonly PriceReading[];
  /** How many headcounts fit all rows, and all but one. */
  readonly fitAll: number;
  readonly fitAllButOne: number;
  readonly tried: number;
}

/** How many readings are kept. */
const kept = 200;

/**
 * Finds every headcount date, age span and sex of which a table is one price a head, each row rounded half up: the table of any
 * total, shared among the rows, a region or the country. A row may count several kommuner, as that of a region does.
 *
 * @param step what the amounts are whole multiples of.
 * @param progress called with how many slices of how many are done.
 */
export function tracePrice(
  rows: readonly PublishedAmount[],
  step: Rational,
  cubes: readonly CountCube[],
  municipalities: readonly Municipality[],
  progress: (done: number, of: number) => void = () => {},
): PriceResult {
  // A large amount leaves the narrowest interval: it stands first, so that what does not fit is soon left.
  const ordered = rows.toSorted((a, b) => compare(absolute(b.amount), absolute(a.amount)));
  const found = new NearestList<PriceReading>(kept);
  const slices = cubes.flatMap((cube) => cube.slices.map((slice) => ({ cube, slice })));
  let [tried, fitAll, fitAllButOne] = [0, 0, 0];
  for (const [done, { cube, slice }] of slices.entries()) {
    progress(done, slices.length);
    const table = tableIn(ordered, step, cube, municipalities);
    if (table === undefined) continue;
    const counts = new Float64Array(table.rows.length);
    visitAgeRuns(slice, table.areas, (ages, byArea) => {
      tried++;
      countRows(table, byArea, counts);
      const shared = sharesPrice(table.steps, counts);
      if (shared === undefined) return;
      const candidate = { source: cube.source, date: slice.date, ages, sex: slice.sex };
      const rank = (shared === 'alle' ? 0 : 100) + rarity(candidate);
      if (rank < found.limit) {
        const reading = readingOf(candidate, table, counts, byArea, shared);
        if (reading === undefined) return;
        found.add(reading, rank);
      }
      if (shared === 'alle') fitAll++;
      else fitAllButOne++;
    });
  }
  progress(slices.length, slices.length);
  return { readings: found.items, fitAll, fitAllButOne, tried };
}

/** The printed rows as one extract can count them. */
interface TableInCube {
  readonly rows: readonly PublishedAmount[];
  readonly steps: readonly number[];
  readonly step: Rational;
  /** The columns of the extract, and which of them each row counts. */
  readonly areas: readonly number[];
  readonly columns: readonly (readonly number[])[];
  readonly circles: readonly { readonly label: string; readonly columns: readonly number[] }[];
}

/** Undefined where the extract lacks a printed kommune; a region or the country that it does not have whole is left out. */
function tableIn(
  printed: readonly PublishedAmount[],
  step: Rational,
  cube: CountCube,
  municipalities: readonly Municipality[],
): TableInCube | undefined {
  const columnOf = new Map(cube.areas.map((code, at) => [code, at]));
  const columnsOf = (codes: readonly string[]) => codes.map((code) => columnOf.get(code) ?? -1);
  const isIn = ({ codes }: PublishedAmount) => !columnsOf(codes).includes(-1);
  if (printed.some((row) => row.codes.length === 1 && !isIn(row))) return undefined;
  const rows = printed.filter(isIn);
  const own = new Set(rows.flatMap(({ codes }) => (codes.length === 1 ? codes : [])));
  const regions = [...new Set(municipalities.map(({ region }) => region))];
  const wider = [
    ...regions.map((label) => ({ label, members: municipalities.filter(({ region }) => region === label) })),
    { label: 'hele landet', members: municipalities },
  ].map(({ label, members }) => ({ label, codes: members.map(({ code }) => code) }));
  const circles = wider.filter(
    ({ codes }) =>
      codes.length > own.size &&
      [...own].every((code) => codes.includes(code)) &&
      !columnsOf(codes).includes(-1),
  );
  return {
    rows,
    steps: stepsOf(rows, step),
    step,
    areas: cube.areas.map((_, at) => at),
    columns: rows.map(({ codes }) => columnsOf(codes)),
    circles: [
      { label: 'rækkerne', columns: columnsOf([...own]) },
      ...circles.map(({ label, codes }) => ({ label, columns: columnsOf(codes) })),
    ],
  };
}

function countRows({ columns }: TableInCube, byArea: Float64Array, counts: Float64Array): void {
  for (let row = 0; row < columns.length; row++) counts[row] = countIn(columns[row] ?? [], byArea);
}

function countIn(columns: readonly number[], byArea: Float64Array): number {
  let count = 0;
  for (const column of columns) count += byArea[column] ?? 0;
  return count;
}

/** Holds what passed the sieve against exact fractions; undefined where it was let through by a last digit. */
function readingOf(
  candidate: Pick<PriceReading, 'source' | 'date' | 'ages' | 'sex'>,
  { rows, step, circles }: TableInCube,
  counts: Float64Array,
  byArea: Float64Array,
  shared: SharedBy,
): PriceReading | undefined {
  const half = multiply(step, rational(1n, 2n));
  const price = intersection(
    rows.flatMap(({ amount }, at): Interval[] => {
      const count = rational(BigInt(counts[at] ?? 0));
      if (at === shared || isZero(count)) return [];
      return [{ from: divide(subtract(amount, half), count), to: divide(add(amount, half), count) }];
    }),
  );
  if (price === undefined) return undefined;
  const row = shared === 'alle' ? undefined : rows[shared];
  return {
    ...candidate,
    counts: [...counts],
    price,
    outsider:
      row === undefined || shared === 'alle'
        ? undefined
        : { row, amounts: scaled(price, rational(BigInt(counts[shared] ?? 0))) },
    totals: circles.map(({ label, columns }) => ({
      circle: label,
      total: scaled(price, rational(BigInt(countIn(columns, byArea)))),
    })),
  };
}

/** The common before the rare: everybody counted, both sexes, children from 0, quarters before months. */
function rarity({ ages, sex, date }: Pick<PriceReading, 'date' | 'ages' | 'sex'>): number {
  const age = ages === 'alle' ? 0 : ages.from === 0 ? 8 : 16;
  return age + (sex === 'alle' ? 0 : 4) + (date.includes('M') ? 1 : 0);
}
