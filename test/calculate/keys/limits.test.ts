import { describe, expect, it } from 'vitest';
import { one, rational } from '../../../src/model/exact/rational.ts';
import type { AllocationKey } from '../../../src/model/scheme/allocation-key.ts';
import { countKey, kommune, origin, weighCounting, weightsOf } from '../../support/keys.ts';

const recipients = ['787', '851', '860'].map((code) => kommune(code));
const table = { 787: { antal: 40n }, 851: { antal: 250n }, 860: { antal: 50n } };
const base = { label: 'nøgle', origin };

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
