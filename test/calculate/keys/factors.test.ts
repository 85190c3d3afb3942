import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/model/exact/rational.ts';
import type { AllocationKey } from '../../../src/model/scheme/allocation-key.ts';
import { countKey, given, kommune, origin, weighCounting, weightsOf } from '../../support/keys.ts';

const recipients = ['787', '851', '860'].map((code) => kommune(code));
const table = { 787: { antal: 40n }, 851: { antal: 250n }, 860: { antal: 50n } };
const base = { label: 'nøgle', origin };

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
