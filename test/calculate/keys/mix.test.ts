import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/model/exact/rational.ts';
import type { AllocationKey } from '../../../src/model/scheme/allocation-key.ts';
import { countKey, kommune, origin, weighCounting, weightsOf } from '../../support/keys.ts';

const recipients = ['787', '851', '860'].map((code) => kommune(code));
const table = { 787: { antal: 40n }, 851: { antal: 250n }, 860: { antal: 50n } };
const base = { label: 'nøgle', origin };

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
