import { describe, expect, it } from 'vitest';
import { keyFindings } from '../../../src/calculate/keys/key-findings.ts';
import { rational } from '../../../src/model/exact/rational.ts';
import type { AllocationKey } from '../../../src/model/scheme/allocation-key.ts';
import { expected, given, kommune, origin, party, weighCounting, weightsOf } from '../../support/keys.ts';

const recipients = [kommune('851'), kommune('860')];
const total = (value: bigint) => ({ value: rational(value), origins: [] });
const percentages = (a: bigint, b: bigint): AllocationKey => ({
  kind: 'procenter',
  values: new Map([
    ['851', given(a)],
    ['860', given(b)],
  ]),
  label: 'procent',
  origin,
});

describe('procenter', () => {
  it('are parts of 100, whatever they add up to', () => {
    const weights = weighCounting(percentages(60n, 41n), recipients, {});
    expect(weightsOf(weights)).toEqual(['60', '41']);
    expect(weights.whole).toEqual(rational(100n));
  });

  it('say by how much they miss 100', () => {
    const messages = (key: AllocationKey) =>
      keyFindings(key, weighCounting(key, recipients, {}), total(500n)).map(({ message }) => message);
    expect(messages(percentages(60n, 40n))).toEqual([]);
    expect(messages(percentages(60n, 41n))).toEqual([
      'procenterne summer til 101, ikke til 100: 1 procentpoint for meget',
    ]);
    expect(messages(percentages(60n, 30n))).toEqual([
      'procenterne summer til 90, ikke til 100: 10 procentpoint for lidt',
    ]);
  });
});

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
    const findings = keyFindings(key(given(30n)), weighCounting(key(given(30n)), parties, {}), total(120n));
    expect(findings.map(({ message }) => message)).toEqual([
      'måltal summer til 100, men totalen er 120: 20 for lidt',
    ]);
  });

  it('count one that is not out as nothing, and mark it', () => {
    const weights = weighCounting(key(expected), parties, {});
    expect(weights.weighted.map(({ weight }) => weight.provisional)).toEqual([[origin], undefined]);
    expect(keyFindings(key(expected), weights, total(100n))).toEqual([]);
  });
});
