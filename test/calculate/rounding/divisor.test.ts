import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../src/calculate/apportion.ts';
import {
  add,
  equal,
  multiply,
  one,
  type Rational,
  rational,
  sum,
} from '../../../src/model/exact/rational.ts';
import { type DivisorMethodName, divisorMethodNames } from '../../../src/model/exact/rounding.ts';
import { claims } from '../../support/arbitraries.ts';

interface Vector {
  readonly name: string;
  readonly source: string;
  readonly weights: readonly number[];
  readonly total: number;
  readonly expected: Readonly<Record<string, readonly number[]>>;
}

const vectors: Vector[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/apportionment.json', import.meta.url), 'utf8'),
);

const published = vectors.flatMap(({ name, source, weights, total, expected }) =>
  divisorMethodNames.flatMap((method) => {
    const seats = expected[method.replace('-', '_')];
    return seats === undefined ? [] : [{ name, source, weights, total, method, seats }];
  }),
);

/** Letters as keys, so that ties go in the order of the table. */
const claimsOf = (weights: readonly (number | bigint)[]) =>
  weights.map((weight, index) => ({
    key: String.fromCharCode(97 + index),
    weight: rational(BigInt(weight)),
  }));

const seatsOf = (total: Rational, weights: readonly (number | bigint)[], method: DivisorMethodName) =>
  apportion(total, claimsOf(weights), { method, step: one }).map(({ amount }) => Number(amount.numerator));

describe('published apportionments by divisor methods', () => {
  it.each(published)('$name, $method ($source)', ({ weights, total, method, seats }) => {
    expect(seatsOf(rational(BigInt(total)), weights, method)).toEqual(seats);
  });

  it('are all here', () => {
    expect(published).toHaveLength(20);
  });
});

describe.each(divisorMethodNames)('%s', (method) => {
  it('gives what giving the steps one by one gives', () => {
    const small = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 40 }), (weights, total) => {
        expect(seatsOf(rational(BigInt(total)), weights, method)).toEqual(oneByOne(weights, total, method));
      }),
    );
  });

  it('conserves the sum', () => {
    fc.assert(
      fc.property(claims, fc.bigInt({ min: 0n, max: 10n ** 20n }), (all, total) => {
        const amounts = apportion(rational(total), all, { method, step: one }).map(({ amount }) => amount);
        return equal(sum(amounts), rational(total));
      }),
    );
  });

  it('never takes a step from anyone when the total grows', () => {
    fc.assert(
      fc.property(claims, fc.bigInt({ min: 0n, max: 10n ** 6n }), (all, total) => {
        const before = apportion(rational(total), all, { method, step: one });
        const after = apportion(add(rational(total), one), all, { method, step: one });
        return before.every(({ amount }, index) => {
          const larger = after[index]?.amount.numerator;
          return larger !== undefined && larger >= amount.numerator;
        });
      }),
    );
  });

  it('does not depend on the unit of the weights', () => {
    fc.assert(
      fc.property(claims, fc.bigInt({ min: 0n, max: 10n ** 6n }), (all, total) => {
        const scaled = all.map((claim) => ({ ...claim, weight: multiply(claim.weight, rational(3n, 7n)) }));
        const [a, b] = [all, scaled].map((list) => apportion(rational(total), list, { method, step: one }));
        return a?.every(({ amount }, index) => equal(amount, b?.[index]?.amount ?? one)) === true;
      }),
    );
  });
});

/** The textbook form: one step at a time to the largest quotient weight / signpost; squares for the geometric mean. */
function oneByOne(weights: readonly number[], total: number, method: DivisorMethodName): number[] {
  const seats = weights.map(() => 0n);
  const squaredPost = (n: bigint): [bigint, bigint] => {
    switch (method) {
      case 'dhondt':
        return [(n + 1n) ** 2n, 1n];
      case 'sainte-lague':
        return [(2n * n + 1n) ** 2n, 1n];
      case 'adams':
        return [n ** 2n, 1n];
      case 'dean':
        return [(n * (n + 1n)) ** 2n, (2n * n + 1n) ** 2n];
      case 'huntington-hill':
        return [n * (n + 1n), 1n];
    }
  };
  for (let seat = 0; seat < total; seat++) {
    let winner = 0;
    for (let index = 1; index < weights.length; index++) {
      const [a, aOver] = squaredPost(seats[winner] ?? 0n);
      const [b, bOver] = squaredPost(seats[index] ?? 0n);
      const left = BigInt(weights[winner] ?? 0) ** 2n * b * aOver;
      const right = BigInt(weights[index] ?? 0) ** 2n * a * bOver;
      const larger = a === 0n && b === 0n ? (weights[index] ?? 0) > (weights[winner] ?? 0) : right > left;
      if (larger) winner = index;
    }
    seats[winner] = (seats[winner] ?? 0n) + 1n;
  }
  return seats.map(Number);
}
