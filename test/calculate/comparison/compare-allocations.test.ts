import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../src/calculate/apportion.ts';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { compareAllocations, effectSum } from '../../../src/calculate/comparison/compare-allocations.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { effects } from '../../../src/model/comparison.ts';
import {
  equal,
  isZero,
  one,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../../src/model/exact/rational.ts';
import type { AllocationResult } from '../../../src/model/result.ts';

const shipped = (name: string): AllocationResult => {
  const [allocation] = calculateScheme(loadScheme(name)).allocations;
  if (allocation === undefined) throw new Error(name);
  return allocation;
};
const template = shipped('telecare-nord-2023');

/** A fordeling of a total among named recipients, rounded row by row. */
function allocationOf(total: Rational, weights: Readonly<Record<string, number>>): AllocationResult {
  const claims = Object.entries(weights).map(([key, weight]) => ({ key, weight: rational(BigInt(weight)) }));
  const rows = apportion(total, claims, { method: 'hver-for-sig', step: one });
  const amountSum = sum(rows.map(({ amount }) => amount));
  return {
    ...template,
    total: { value: total, origins: [] },
    rows: rows.map(({ key, weight, share, exact, amount }) => ({
      recipient: { key, municipalityCode: null, memberCodes: [], name: key },
      weight: { value: weight, origins: [] },
      share,
      exact,
      amount,
      provisional: false,
    })),
    amountSum,
    residual: subtract(total, amountSum),
  };
}

const allocations = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 1, max: 10 ** 6 }), {
      minKeys: 1,
    }),
  )
  .map(([total, weights]) => allocationOf(rational(total), weights));

describe('compareAllocations', () => {
  it('splits the 716.028 of Socialtilsyn Nord exactly, kommune by kommune', () => {
    const compared = compareAllocations(shipped('socialtilsyn-nord-2023'), shipped('socialtilsyn-nord-2024'));
    expect(compared.totalChange).toEqual(rational(716_028n));
    expect(compared.residualChange).toEqual(one);
    expect(effectSum(compared.rows, 'budget', 'effects')).toEqual(rational(716_028n));
    expect(effectSum(compared.rows, 'noegle', 'effects')).toEqual(rational(0n));
    expect(effectSum(compared.rows, 'afrunding', 'effects')).toEqual(rational(-1n));
    expect(compared.rows.every((row) => isZero(row.effects.medlemskab))).toBe(true);
    const silkeborg = compared.rows.find(({ recipient }) => recipient.name === 'Silkeborg');
    expect(silkeborg?.change).toEqual(rational(169_511n));
    // 716.028 × 21.502 / 121.100
    expect(silkeborg?.effects.budget).toEqual(rational(716_028n * 21_502n, 121_100n));
  });

  it('has effects that add up to each change, exactly and as shown, whoever comes and goes', () => {
    fc.assert(
      fc.property(allocations, allocations, (before, after) =>
        compareAllocations(before, after).rows.every(
          (row) =>
            equal(sum(effects.map((effect) => row.effects[effect])), row.change) &&
            equal(sum(effects.map((effect) => row.shown[effect])), row.change),
        ),
      ),
    );
  });

  it('gives the whole change of the total to the budget, and nothing in all to key and membership', () => {
    fc.assert(
      fc.property(allocations, allocations, (before, after) => {
        const { rows, totalChange } = compareAllocations(before, after);
        const inBoth = rows.some((row) => row.before !== undefined && row.after !== undefined);
        return (
          equal(effectSum(rows, 'budget', 'effects'), totalChange) &&
          (!inBoth || isZero(effectSum(rows, 'noegle', 'effects'))) &&
          isZero(effectSum(rows, 'medlemskab', 'effects'))
        );
      }),
    );
  });

  it('has no key effect where the weights of those in both are in proportion', () => {
    const before = allocationOf(rational(1000n), { a: 1, b: 2, c: 7 });
    const after = allocationOf(rational(1000n), { a: 10, b: 20, d: 5 });
    const { rows } = compareAllocations(before, after);
    expect(rows.map((row) => row.effects.noegle)).toEqual(rows.map(() => rational(0n)));
  });
});
