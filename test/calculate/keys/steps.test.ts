import { describe, expect, it } from 'vitest';
import { countStepped } from '../../../src/calculate/keys/steps.ts';
import { one, rational } from '../../../src/model/exact/rational.ts';
import type { AllocationKey } from '../../../src/model/scheme/allocation-key.ts';
import { countKey, kommune, origin, weighCounting, weightsOf } from '../../support/keys.ts';

const recipients = ['787', '851', '860'].map((code) => kommune(code));
const table = { 787: { antal: 40n }, 851: { antal: 250n }, 860: { antal: 50n } };
const base = { label: 'nøgle', origin };

describe('trin', () => {
  it('counts whole below the threshold and in part above it', () => {
    const stretches = [{ above: rational(150_000n), percent: rational(744n, 10n) }];
    expect(countStepped(rational(150_000n), stretches)).toEqual(rational(150_000n));
    expect(countStepped(rational(250_000n), stretches)).toEqual(rational(224_400n));
    expect(countStepped(rational(1n), stretches)).toEqual(one);
    // So that a negative one is refused, and not hidden as nothing.
    expect(countStepped(rational(-1n), stretches)).toEqual(rational(-1n));
  });

  it('stops each stretch where the next begins', () => {
    const stretches = [
      { above: rational(100n), percent: rational(50n) },
      { above: rational(200n), percent: rational(10n) },
    ];
    const key: AllocationKey = { ...base, kind: 'trin', key: countKey, stretches };
    expect(weightsOf(weighCounting(key, recipients, table))).toEqual(['40', '155', '50']);
  });

  it('names a threshold as it is written in Danish, with what decimals it has', () => {
    const stretches = [150_000n, 200_001n].map((above) => ({
      above: rational(above, 2n),
      percent: rational(50n),
    }));
    const key: AllocationKey = { ...base, kind: 'trin', key: countKey, stretches };
    const [first] = weighCounting(key, recipients, table).weighted;
    expect(first?.weight.derivation?.operands.map(({ label }) => label).slice(1)).toEqual([
      'procent, over 75.000',
      'procent, over 100.000,5',
    ]);
  });
});
