import { describe, expect, it } from 'vitest';
import { countStepped } from '../../../src/calculate/keys/steps.ts';
import type { AllocationKey } from '../../../src/model/allocation-key.ts';
import { one, rational } from '../../../src/model/rational.ts';
import { countKey, given, kommune, origin, weighCounting, weightsOf } from '../../support/keys.ts';

const recipients = ['787', '851', '860'].map((code) => kommune(code));
const table = { 787: { antal: 40n }, 851: { antal: 250n }, 860: { antal: 50n } };
const base = { label: 'nøgle', origin };

describe('trin', () => {
  it('counts whole below the threshold and in part above it', () => {
    const stretches = [{ above: rational(150_000n), percent: rational(744n, 10n) }];
    expect(countStepped(rational(150_000n), stretches)).toEqual(rational(150_000n));
    expect(countStepped(rational(250_000n), stretches)).toEqual(rational(224_400n));
    expect(countStepped(rational(1n), stretches)).toEqual(one);
  });

  it('stops each stretch where the next begins', () => {
    const stretches = [
      { above: rational(100n), percent: rational(50n) },
      { above: rational(200n), percent: rational(10n) },
    ];
    const key: AllocationKey = { ...base, kind: 'trin', key: countKey, stretches };
    expect(weightsOf(weighCounting(key, recipients, table))).toEqual(['40', '155', '50']);
  });
});

describe('klasser', () => {
  it('begins a class at its bound, and weighs nothing below the first', () => {
    const classes = [
      { from: rational(50n), weight: rational(2n) },
      { from: rational(200n), weight: rational(5n) },
    ];
    const key: AllocationKey = { ...base, kind: 'klasser', key: countKey, classes };
    expect(weightsOf(weighCounting(key, recipients, table))).toEqual(['0', '5', '2']);
  });
});

describe('faktorer', () => {
  it('multiplies the named, and the others by the factor for them', () => {
    const values = new Map([['787', given(5n)]]);
    const key: AllocationKey = {
      ...base,
      kind: 'faktorer',
      key: countKey,
      values,
      otherwise: rational(1n, 2n),
    };
    expect(weightsOf(weighCounting(key, recipients, table))).toEqual(['200', '125', '25']);
  });
});

describe('sats', () => {
  it('gives amounts', () => {
    const key: AllocationKey = { ...base, kind: 'sats', rate: given(rational(5n, 4n)), key: countKey };
    const weights = weighCounting(key, recipients, table);
    expect(weightsOf(weights)).toEqual(['50', '625/2', '125/2']);
    expect(weights).toMatchObject({ areAmounts: true, whole: rational(425n) });
  });
});

describe('lige', () => {
  it('weighs all alike', () => {
    expect(weightsOf(weighCounting({ ...base, kind: 'lige' }, recipients, {}))).toEqual(['1', '1', '1']);
  });
});

describe('blanding', () => {
  it('shares each part among its own circle', () => {
    const served = recipients.slice(1);
    const key: AllocationKey = {
      ...base,
      kind: 'blanding',
      parts: [
        { percent: rational(80n), key: countKey, recipients: served, origin },
        { percent: rational(20n), key: { ...base, kind: 'lige' }, recipients, origin },
      ],
    };
    const weights = weighCounting(key, recipients, table);
    // 20/3, 80 × 250/300 + 20/3, 80 × 50/300 + 20/3
    expect(weightsOf(weights)).toEqual(['20/3', '220/3', '20']);
    expect(weights.whole).toEqual(rational(100n));
  });
});

describe('graenser', () => {
  const limits = (
    bounds: Pick<AllocationKey & { kind: 'graenser' }, 'floor' | 'ceiling'>,
  ): AllocationKey => ({
    ...base,
    kind: 'graenser',
    key: countKey,
    ...bounds,
  });

  it('takes bounds in percent, in amounts and by another key', () => {
    const percent = limits({ floor: { kind: 'procent', percent: rational(20n), origin } });
    expect(weightsOf(weighCounting(percent, recipients, table))).toEqual(['20', '60', '20']);
    const amount = limits({ ceiling: { kind: 'beloeb', amount: rational(500n), origin } });
    const total = { value: rational(1000n), origins: [] };
    expect(weightsOf(weighCounting(amount, recipients, table, total))).toEqual(['200/9', '50', '250/9']);
    const equal = limits({ ceiling: { kind: 'noegle', key: { ...base, kind: 'lige' }, origin } });
    expect(weightsOf(weighCounting(equal, recipients, table))).toEqual(['100/3', '100/3', '100/3']);
  });

  it('refuses bounds that cannot be met, and amounts without a total', () => {
    const floor = limits({ floor: { kind: 'procent', percent: rational(40n), origin } });
    expect(() => weighCounting(floor, recipients, table)).toThrow('NOEGLE-GRAENSER');
    const amount = limits({ floor: { kind: 'beloeb', amount: one, origin } });
    expect(() => weighCounting(amount, recipients, table)).toThrow('NOEGLE-TOTAL');
  });
});
