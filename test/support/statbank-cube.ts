import fc from 'fast-check';

/** A dimension of a table: its name in Danish and English, and its labels as code, Danish and English text. */
interface Dimension {
  readonly code: string;
  readonly english: string;
  readonly labels: readonly (readonly [code: string, danish: string, english: string])[];
}

/** Counts of a table, the last dimension fastest. */
export interface CountedCube {
  readonly dimensions: readonly Dimension[];
  readonly counts: readonly number[];
}

const areas = [
  ['851', 'Aalborg', 'Aalborg'],
  ['840', 'Rebild', 'Rebild'],
  ['101', 'København', 'Copenhagen'],
  ['825', 'Læsø', 'Læsø'],
  ['411', 'Christiansø', 'Christiansø'],
] as const;
const sexes = [
  ['TOT', 'I alt', 'Total'],
  ['1', 'Mænd', 'Men'],
  ['2', 'Kvinder', 'Women'],
] as const;
const ages = [0, 1, 2, 17, 18].map((age) => [String(age), `${age} år`, `${age} years`] as const);
const dates = ['2022K4', '2023K1', '2023K2'].map((date) => [date, date, date.replace('K', 'Q')] as const);

/** Counts by area, sex, age and quarter; where there are men, women and both, both are the two together. */
export const countedCube: fc.Arbitrary<CountedCube> = fc
  .record({
    areas: fc.subarray([...areas], { minLength: 1 }),
    sexes: fc.constantFrom([...sexes], sexes.slice(0, 1), sexes.slice(1)),
    ages: fc.subarray([...ages], { minLength: 2 }),
    dates: fc.subarray([...dates], { minLength: 1 }),
    seed: fc.array(fc.nat({ max: 900 }), { minLength: 1, maxLength: 30 }),
  })
  .map(({ seed, ...chosen }) => {
    const dimensions = [
      { code: 'OMRÅDE', english: 'region', labels: chosen.areas },
      { code: 'KØN', english: 'sex', labels: chosen.sexes },
      { code: 'ALDER', english: 'age', labels: chosen.ages },
      { code: 'TID', english: 'time', labels: chosen.dates },
    ];
    const counts = cellsOf({ dimensions, counts: [] }).map(
      ({ at: [area = 0, sex = 0, age = 0, date = 0] }) => {
        const one = (of: number) => seed[(area * 7 + of * 3 + age * 5 + date) % seed.length] ?? 0;
        return chosen.sexes.length === 3 && sex === 0 ? one(1) + one(2) : one(sex);
      },
    );
    return { dimensions, counts };
  });

/** The cells of a cube in its order, with the place of each on every dimension. */
export function cellsOf({ dimensions, counts }: CountedCube): { at: number[]; count: number }[] {
  const places = dimensions.reduce<number[][]>(
    (all, { labels }) => all.flatMap((at) => labels.map((_, index) => [...at, index])),
    [[]],
  );
  return places.map((at, index) => ({ at, count: counts[index] ?? 0 }));
}

/** The same counts with the dimensions in another order. */
export function turned(cube: CountedCube, order: readonly number[]): CountedCube {
  const dimensions = order.flatMap((index) => cube.dimensions[index] ?? []);
  const known = new Map(cellsOf(cube).map(({ at, count }) => [at.join(), count]));
  const counts = cellsOf({ dimensions, counts: [] }).map(({ at }) => {
    const original = cube.dimensions.map((_, index) => at[order.indexOf(index)]);
    return known.get(original.join()) ?? 0;
  });
  return { dimensions, counts };
}
