import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../src/calculate/apportion.ts';
import { remainderContest } from '../../../src/calculate/rounding/remainder-contest.ts';
import { rational } from '../../../src/model/exact/rational.ts';

interface Vector {
  readonly name: string;
  readonly source: string;
  readonly weights: readonly number[];
  readonly total: number;
  readonly expected: { readonly largest_remainder_hare?: readonly number[] };
}

/** Published apportionments, each with the place it was published. */
const vectors: Vector[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/apportionment.json', import.meta.url), 'utf8'),
);

describe('stoerste-rest', () => {
  const published = vectors.flatMap(({ expected: { largest_remainder_hare: expected }, ...vector }) =>
    expected === undefined ? [] : [{ ...vector, expected }],
  );

  it('has published cases to reproduce', () => expect(published).toHaveLength(6));

  it.each(published)('reproduces $name', ({ weights, total, expected }) => {
    const claims = weights.map((weight, index) => ({ key: String(index), weight: rational(BigInt(weight)) }));
    const rounding = { method: 'stoerste-rest', step: rational(1n) } as const;
    const amounts = apportion(rational(BigInt(total)), claims, rounding).map(({ amount }) => amount);
    expect(amounts).toEqual(expected.map((seats) => rational(BigInt(seats))));
  });

  it('gives a tied step to the lowest key, whatever the order of the rows', () => {
    const claims = ['860', '787', '851'].map((key) => ({ key, exact: rational(1n, 3n) }));
    const winners = remainderContest(claims, rational(1n)).filter(({ wins }) => wins);
    expect(winners.map(({ claim }) => claim.key)).toEqual(['787']);
  });
});
