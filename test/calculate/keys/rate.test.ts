import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/model/exact/rational.ts';
import type { AllocationKey } from '../../../src/model/scheme/allocation-key.ts';
import { countKey, given, kommune, origin, weighCounting, weightsOf } from '../../support/keys.ts';

const recipients = ['787', '851', '860'].map((code) => kommune(code));
const table = { 787: { antal: 40n }, 851: { antal: 250n }, 860: { antal: 50n } };
const base = { label: 'nøgle', origin };

describe('sats', () => {
  it('gives amounts', () => {
    const key: AllocationKey = { ...base, kind: 'sats', rate: given(rational(5n, 4n)), key: countKey };
    const weights = weighCounting(key, recipients, table);
    expect(weightsOf(weights)).toEqual(['50', '625/2', '125/2']);
    expect(weights).toMatchObject({ areAmounts: true, whole: rational(425n) });
  });
});
