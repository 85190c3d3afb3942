import { describe, expect, it } from 'vitest';
import { byMembership, monthsOfMembership } from '../../../src/calculate/keys/membership.ts';
import { rational } from '../../../src/model/exact/rational.ts';
import { countKey, kommune, origin, weighCounting, weightsOf } from '../../support/keys.ts';

describe('membership with dates', () => {
  it.each([
    [{}, 12n],
    [{ from: '2024-01' }, 12n],
    [{ from: '2024-07' }, 6n],
    [{ to: '2024-03' }, 3n],
    [{ from: '2024-03', to: '2024-03' }, 1n],
    [{ from: '2016-07', to: '2023-12' }, 0n],
    [{ from: '2025-01' }, 0n],
    [{ from: '2016-07', to: '2030-01' }, 12n],
  ])('%j is so many months of 2024', (spell, months) => {
    expect(monthsOfMembership({ ...spell, origin }, 2024)).toBe(months);
  });

  it('counts a weight by its months, and leaves the rest of it to the others', () => {
    const late = { ...kommune('773'), membership: { from: '2024-07', origin } };
    const key = weighCounting(countKey, [kommune('851'), late], { 773: { antal: 10n }, 851: { antal: 15n } });
    const weights = byMembership(key, 2024);
    expect(weightsOf(weights)).toEqual(['15', '5']);
    expect(weights.whole).toEqual(rational(20n));
  });
});
