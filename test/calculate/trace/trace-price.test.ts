import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../src/calculate/apportion.ts';
import { sharesPrice } from '../../../src/calculate/trace/price-sieve.ts';
import { tracePrice } from '../../../src/calculate/trace/trace-price.ts';
import { holds } from '../../../src/model/exact/interval.ts';
import { one, rational } from '../../../src/model/exact/rational.ts';
import type { CountCube } from '../../../src/model/statbank/count-cube.ts';

const codes = ['773', '787', '825', '851', '810'];
const municipalities = codes.map((code) => ({
  code,
  name: code,
  regionCode: '081',
  region: 'Region Nordjylland',
  cvr: '',
  legalName: code,
  population: 1000n,
}));

const cubeOf = (counts: readonly number[]): CountCube => ({
  source: { file: 'udtraek.csv', sha256: '' },
  areas: codes,
  slices: [{ date: '2023K2', sex: 'alle', groups: ['alle'], counts: Int32Array.from(counts) }],
});

const rowsOf = (amounts: readonly bigint[]) =>
  amounts.map((amount, at) => ({
    key: codes[at] ?? '',
    name: codes[at] ?? '',
    codes: [codes[at] ?? ''],
    amount: rational(amount),
  }));

/** Whether the rows in `those` have a price in common, by cross-multiplication: floors (2s − 1)/2c, ceilings (2s + 1)/2c. */
function haveOnePrice(steps: readonly number[], counts: readonly number[], without?: number): boolean {
  const rows = steps.map((step, at) => ({ step: BigInt(step), count: BigInt(counts[at] ?? 0), at }));
  const those = rows.filter(({ at }) => at !== without);
  return those.every((a) => those.every((b) => (2n * a.step - 1n) * b.count <= (2n * b.step + 1n) * a.count));
}

const counts = fc.array(fc.integer({ min: 1, max: 400_000 }), { minLength: 5, maxLength: 5 });

describe('sharesPrice', () => {
  it('is what the intervals of the rows say, of all of them and of all but one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 5, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 5, maxLength: 5 }),
        (steps, people) => {
          const odd = steps.flatMap((_, at) => (haveOnePrice(steps, people, at) ? [at] : []));
          const expected = haveOnePrice(steps, people) ? 'alle' : odd.length === 1 ? odd[0] : undefined;
          return sharesPrice(steps, Float64Array.from(people)) === expected;
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('tracePrice', () => {
  it('finds every table of rows rounded one by one, and the total it was of', () => {
    fc.assert(
      fc.property(counts, fc.bigInt({ min: 1n, max: 20_000_000n }), (people, total) => {
        const claims = people.map((count, at) => ({ key: codes[at] ?? '', weight: rational(BigInt(count)) }));
        const rows = apportion(rational(total), claims, { method: 'hver-for-sig', step: one });
        const printed = rowsOf(rows.map(({ amount }) => amount.numerator));
        const { readings, fitAll } = tracePrice(printed, one, [cubeOf(people)], municipalities);
        const [{ outsider, totals } = { totals: [] }] = readings;
        return (
          fitAll === 1 &&
          outsider === undefined &&
          totals.length === 1 &&
          totals.every((circle) => holds(circle.total, rational(total)))
        );
      }),
      { numRuns: 300 },
    );
  });

  it('names the row that does not belong, with what it would be', () => {
    const people = [20_000, 43_000, 1_800, 219_000, 64_000];
    const printed = rowsOf([200_000n, 430_000n, 19_000n, 2_190_000n, 640_000n]);
    const { readings, fitAll, fitAllButOne } = tracePrice(printed, one, [cubeOf(people)], municipalities);
    expect([fitAll, fitAllButOne]).toEqual([0, 1]);
    expect(readings[0]?.outsider?.row.key).toBe('825');
    expect(holds(readings[0]?.outsider?.amounts ?? { from: one, to: one }, rational(18_000n))).toBe(true);
  });

  it('counts a row of a region by its kommuner', () => {
    const people = [20_000, 43_000, 1_800, 219_000, 64_000];
    const region = { key: 'r', name: 'Region Nordjylland', codes, amount: rational(3_478_000n) };
    const some = rowsOf([200_000n, 430_000n, 18_000n]);
    const search = (amount: bigint) =>
      tracePrice([...some, { ...region, amount: rational(amount) }], one, [cubeOf(people)], municipalities);
    expect(search(3_478_000n).fitAll).toBe(1);
    expect(search(3_478_900n)).toMatchObject({ fitAll: 0, fitAllButOne: 1 });
  });
});
