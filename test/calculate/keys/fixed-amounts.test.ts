import { describe, expect, it } from 'vitest';
import { keyFindings } from '../../../src/calculate/weighing/key-findings.ts';
import { one, rational } from '../../../src/model/exact/rational.ts';
import type { AllocationKey } from '../../../src/model/scheme/allocation-key.ts';
import { expected, given, origin, party, weighCounting, weightsOf } from '../../support/keys.ts';

const total = (value: bigint) => ({ value: rational(value), origins: [] });

describe('beloeb', () => {
  const key = (ucn: ReturnType<typeof given>): AllocationKey => ({
    kind: 'beloeb',
    values: new Map([
      ['UCN', ucn],
      ['AAU', given(70n)],
    ]),
    label: 'måltal',
    origin,
  });
  const parties = [party('UCN'), party('AAU')];

  it('are the amounts themselves', () => {
    const weights = weighCounting(key(given(30n)), parties, {});
    expect(weightsOf(weights)).toEqual(['30', '70']);
    expect(weights).toMatchObject({ areAmounts: true, whole: rational(100n) });
  });

  it('say by how much they miss a total of its own', () => {
    const findings = keyFindings(
      key(given(30n)),
      weighCounting(key(given(30n)), parties, {}),
      total(120n),
      one,
    );
    expect(findings.map(({ message }) => message)).toEqual([
      'måltal summer til 100, men totalen er 120: 20 for lidt',
    ]);
  });

  it('count one that is not out as nothing, and mark it', () => {
    const weights = weighCounting(key(expected), parties, {});
    expect(weights.weighted.map(({ weight }) => weight.provisional)).toEqual([[origin], undefined]);
    expect(keyFindings(key(expected), weights, total(100n), one)).toEqual([]);
  });
});
