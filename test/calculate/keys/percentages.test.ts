import { describe, expect, it } from 'vitest';
import { keyFindings } from '../../../src/calculate/weighing/key-findings.ts';
import { one, rational } from '../../../src/model/exact/rational.ts';
import type { AllocationKey } from '../../../src/model/scheme/allocation-key.ts';
import { given, kommune, origin, weighCounting, weightsOf } from '../../support/keys.ts';

const recipients = [kommune('851'), kommune('860')];
const total = { value: rational(500n), origins: [] };
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
      keyFindings(key, weighCounting(key, recipients, {}), total, one).map(({ message }) => message);
    expect(messages(percentages(60n, 40n))).toEqual([]);
    expect(messages(percentages(60n, 41n))).toEqual([
      'procenterne summer til 101, ikke til 100: 1 procentpoint for meget',
    ]);
    expect(messages(percentages(60n, 30n))).toEqual([
      'procenterne summer til 90, ikke til 100: 10 procentpoint for lidt',
    ]);
  });
});
