import { describe, expect, it } from 'vitest';
import { kommune, origin, weighCounting, weightsOf } from '../../support/keys.ts';

const recipients = ['787', '851', '860'].map((code) => kommune(code));
const base = { label: 'nøgle', origin };

describe('lige', () => {
  it('weighs all alike', () => {
    expect(weightsOf(weighCounting({ ...base, kind: 'lige' }, recipients, {}))).toEqual(['1', '1', '1']);
  });
});
