import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/calculate/apportion.ts';
import { divisorMethods } from '../../src/calculate/rounding/divisor-methods.ts';
import { shares } from '../../src/calculate/shares.ts';
import {
  absolute,
  add,
  compare,
  divide,
  isZero,
  multiply,
  negate,
  one,
  type Rational,
  rational,
  sign,
  subtract,
  sum,
  zero,
} from '../../src/model/exact/rational.ts';
import {
  type DivisorMethodName,
  divisorMethodNames,
  type RoundingMethod,
  roundDown,
  roundHalfAwayFromZero,
} from '../../src/model/exact/rounding.ts';
import { anyRational, anyStep, claims, wholeSteps } from '../support/arbitraries.ts';

/** A row as the definitions below see it: a key and an exact amount, in fractions from end to end. */
interface Row {
  readonly key: string;
  readonly exact: Rational;
}

/** Every method by its definition, one fraction at a time: nothing is brought over a common denominator. */
const definitions: Readonly<Record<string, (rows: readonly Row[], step: Rational) => Rational[]>> = {
  'hver-for-sig': (rows, step) => rows.map(({ exact }) => roundHalfAwayFromZero(exact, step)),
  // What is rounded up is the mirror of what a floor does below zero.
  'rund-op': (rows, step) =>
    rows.map(({ exact }) => withSign(negate(roundDown(negate(absolute(exact)), step)), exact)),
  'rund-ned': (rows, step) => rows.map(({ exact }) => withSign(roundDown(absolute(exact), step), exact)),
  kumulativ: (rows, step) => {
    const paidAt = (index: number) =>
      roundHalfAwayFromZero(sum(rows.slice(0, index).map(({ exact }) => exact)), step);
    return rows.map((_, index) => subtract(paidAt(index + 1), paidAt(index)));
  },
  restmodtager: (rows, step) => {
    const alone = rows.map(({ exact }) => roundHalfAwayFromZero(exact, step));
    const residual = subtract(sum(rows.map(({ exact }) => exact)), sum(alone));
    const recipient = heaviest(rows);
    return alone.map((amount, index) => (index === recipient ? add(amount, residual) : amount));
  },
  'stoerste-rest': (rows, step) => {
    const sizes = rows.map(({ exact }) => absolute(exact));
    const floors = sizes.map((size) => roundDown(size, step));
    const ranking = rows
      .map(({ key }, index) => ({ key, index, rest: subtract(sizes[index] ?? zero, floors[index] ?? zero) }))
      .sort((a, b) => compare(b.rest, a.rest) || (a.key < b.key ? -1 : 1));
    const left = Number(divide(subtract(sum(sizes), sum(floors)), step).numerator);
    const lucky = new Set(ranking.slice(0, left).map(({ index }) => index));
    return floors.map((floor, index) =>
      withSign(lucky.has(index) ? add(floor, step) : floor, rows[index]?.exact ?? zero),
    );
  },
};

const withSign = (size: Rational, of: Rational) => (sign(of) < 0 ? negate(size) : size);

function heaviest(rows: readonly Row[]): number {
  const sizes = rows.map(({ exact }) => absolute(exact));
  const largest = sizes.reduce((most, size) => (compare(size, most) > 0 ? size : most), zero);
  return sizes.findIndex((size) => compare(size, largest) === 0);
}

/** One step at a time to the largest amount / signpost, both squared. */
function oneByOne(rows: readonly Row[], step: Rational, name: DivisorMethodName): Rational[] {
  const wanted = absolute(divide(sum(rows.map(({ exact }) => exact)), step)).numerator;
  const steps = rows.map(() => 0n);
  const stronger = (a: number, b: number) => {
    const [x, y] = [a, b].map((index) => ({
      squared: multiply(rows[index]?.exact ?? zero, rows[index]?.exact ?? zero),
      post: divisorMethods[name].squaredSignpost(steps[index] ?? 0n),
      key: rows[index]?.key ?? '',
    }));
    if (x === undefined || y === undefined || isZero(y.squared)) return true;
    if (isZero(x.squared)) return false;
    if (isZero(x.post) !== isZero(y.post)) return isZero(x.post);
    const order = isZero(x.post)
      ? compare(x.squared, y.squared)
      : compare(multiply(x.squared, y.post), multiply(y.squared, x.post));
    return order === 0 ? x.key < y.key : order > 0;
  };
  for (let given = 0n; given < wanted; given++) {
    const winner = rows
      .map((_, index) => index)
      .reduce((best, index) => (stronger(index, best) ? index : best));
    steps[winner] = (steps[winner] ?? 0n) + 1n;
  }
  return rows.map(({ exact }, index) => withSign(multiply(rational(steps[index] ?? 0n), step), exact));
}

const cases = anyStep.chain((step) =>
  fc.record({ total: wholeSteps(step), all: claims, step: fc.constant(step) }),
);

describe('apportion', () => {
  it.each(Object.keys(definitions) as RoundingMethod[])('by %s gives what the definition gives', (method) => {
    fc.assert(
      fc.property(cases, ({ total, all, step }) => {
        const rows = shares(all).map(({ key, share }) => ({ key, exact: multiply(total, share) }));
        const residualRecipient = rows[heaviest(rows)]?.key ?? '';
        fc.pre(method !== 'restmodtager' || !isZero(total));
        const amounts = apportion(total, all, { method, step, residualRecipient }).map(
          ({ amount }) => amount,
        );
        expect(amounts).toEqual(definitions[method]?.(rows, step));
      }),
    );
  });

  it.each(divisorMethodNames)('by %s gives the steps that giving them one by one gives', (method) => {
    const few = anyStep.chain((step) =>
      fc.record({ all: claims, step: fc.constant(step), steps: fc.bigInt({ min: -60n, max: 60n }) }),
    );
    fc.assert(
      fc.property(few, ({ all, step, steps }) => {
        const total = multiply(rational(steps), step);
        const rows = shares(all).map(({ key, share }) => ({ key, exact: multiply(total, share) }));
        const amounts = apportion(total, all, { method, step }).map(({ amount }) => amount);
        expect(amounts).toEqual(oneByOne(rows, step, method));
      }),
      { numRuns: 50 },
    );
  });

  it('has share and exact amount as the reduced fractions they are, of any whole that is not zero', () => {
    const whole = anyRational.filter((value) => !isZero(value));
    fc.assert(
      fc.property(anyRational, claims, anyStep, fc.option(whole), (total, all, step, of) => {
        const apportioned = apportion(total, all, { method: 'hver-for-sig', step }, of ?? undefined);
        const weightSum = sum(all.map(({ weight }) => weight));
        for (const { weight, share, exact, amount } of apportioned) {
          expect(share).toEqual(divide(weight, of ?? weightSum));
          expect(exact).toEqual(multiply(total, divide(weight, of ?? weightSum)));
          expect(amount).toEqual(roundHalfAwayFromZero(exact, step));
        }
      }),
    );
  });

  it('keeps what else a claim holds', () => {
    const claim = { key: '851', weight: one, name: 'Aalborg' };
    expect(apportion(one, [claim], { method: 'stoerste-rest', step: one })).toMatchObject([claim]);
  });
});
