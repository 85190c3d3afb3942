import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/model/exact/rational.ts';
import type { AllocationKey } from '../../../src/model/scheme/allocation-key.ts';
import { countKey, kommune, origin, weighCounting, weightsOf } from '../../support/keys.ts';

const recipients = ['787', '851', '860'].map((code) => kommune(code));
const table = { 787: { antal: 40n }, 851: { antal: 250n }, 860: { antal: 50n } };
const base = { label: 'nøgle', origin };

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
