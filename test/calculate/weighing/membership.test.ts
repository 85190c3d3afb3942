import { describe, expect, it } from 'vitest';
import { weighPercentages } from '../../../src/calculate/keys/percentages.ts';
import { byMembership, partOfYear } from '../../../src/calculate/weighing/membership.ts';
import { divide, rational } from '../../../src/model/exact/rational.ts';
import type { MembershipRule } from '../../../src/model/recipient.ts';
import { countKey, kommune, origin, weighCounting, weightsOf } from '../../support/keys.ts';

type Spell = { readonly from?: string; readonly to?: string };

describe('membership with dates', () => {
  const whole = 'hele-maaneder';
  const touched = 'paabegyndte-maaneder';
  it.each<[Spell, MembershipRule, string]>([
    [{}, whole, '1'],
    [{ from: '2024-01-01' }, whole, '1'],
    [{ from: '2024-07-01' }, whole, '1/2'],
    [{ to: '2024-03-31' }, whole, '1/4'],
    [{ from: '2024-03-01', to: '2024-03-31' }, whole, '1/12'],
    [{ from: '2016-07-01', to: '2023-12-31' }, whole, '0'],
    [{ from: '2025-01-01' }, whole, '0'],
    [{ from: '2016-07-01', to: '2030-01-31' }, whole, '1'],
    [{ from: '2024-03-14', to: '2024-06-29' }, whole, '1/6'],
    [{ from: '2024-03-14', to: '2024-03-20' }, whole, '0'],
    [{ from: '2024-03-14', to: '2024-06-29' }, touched, '1/3'],
    [{ from: '2024-03-14', to: '2024-03-14' }, touched, '1/12'],
    [{ from: '2024-03-14' }, 'dage', '293/366'],
    [{ to: '2024-02-29' }, 'dage', '10/61'],
    [{ from: '2024-03-14', to: '2024-03-14' }, 'dage', '1/366'],
  ])('%j by %s is %s of 2024', (spell, rule, part) => {
    const { numerator, denominator } = partOfYear({ ...spell, rule, origin }, 2024);
    expect(denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`).toBe(part);
  });

  it('counts a weight by its months, and leaves the rest of it to the others', () => {
    const late = { ...kommune('773'), membership: { from: '2024-07-01', rule: whole, origin } as const };
    const key = weighCounting(countKey, [kommune('851'), late], { 773: { antal: 10n }, 851: { antal: 15n } });
    const weights = byMembership(key, 2024);
    expect(weightsOf(weights)).toEqual(['15', '5']);
    expect(weights.whole).toEqual(rational(20n));
  });

  it('leaves percentages that miss 100 as far from it as they were', () => {
    const values = new Map(
      ['851', '773'].map((code) => [code, { kind: 'tal', value: rational(60n), origin }] as const),
    );
    const late = { ...kommune('773'), membership: { from: '2025-01-01', rule: whole, origin } as const };
    const key = weighPercentages({ kind: 'procenter', values, label: 'procent', origin }, [
      kommune('851'),
      late,
    ]);
    const after = byMembership(key, 2024);
    expect(after.weighted.map(({ weight }) => divide(weight.value, after.whole))).toEqual([
      rational(6n, 5n),
      rational(0n),
    ]);
  });
});
