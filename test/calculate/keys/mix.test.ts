import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/model/exact/rational.ts';
import type { AllocationKey } from '../../../src/model/scheme/allocation-key.ts';
import { countKey, given, kommune, origin, weighCounting, weightsOf } from '../../support/keys.ts';
import { amountsOf, calculated, fordeling } from '../../support/scheme-text.ts';

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

  const mixed = (key: AllocationKey): AllocationKey => ({
    ...base,
    kind: 'blanding',
    parts: [
      { percent: rational(40n), key, recipients, origin },
      { percent: rational(60n), key: { ...base, kind: 'lige' }, recipients, origin },
    ],
  });
  const total = { value: rational(1000n), origins: [] };

  it('holds a bound in amounts against the part, not against the whole total', () => {
    const ceiling = { kind: 'beloeb', amount: rational(200n), origin } as const;
    const weights = weighCounting(
      mixed({ ...base, kind: 'graenser', key: countKey, ceiling }),
      recipients,
      table,
      total,
    );
    // Of the part's 400: 851 stands at 200, and the others share 200 by 40 and 50; each has 200 of the rest.
    expect(weightsOf(weights)).toEqual(['260/9', '40', '280/9']);
  });

  it('refuses fixed amounts that are not what the part is', () => {
    const amounts = (last: bigint): AllocationKey => ({
      ...base,
      kind: 'beloeb',
      values: new Map([
        ['787', given(100n)],
        ['851', given(200n)],
        ['860', given(last)],
      ]),
    });
    expect(weightsOf(weighCounting(mixed(amounts(100n)), recipients, table, total))).toEqual([
      '30',
      '40',
      '30',
    ]);
    expect(() => weighCounting(mixed(amounts(101n)), recipients, table, total)).toThrow('NOEGLE-SUM');
  });

  it('does not let one part hide a negative weight of another', () => {
    const counts = { ...table, 787: { antal: -1n } };
    expect(() => weighCounting(mixed(countKey), recipients, counts, total)).toThrow('VAEGT-NEGATIV');
  });

  it('stays a mix when a member of a part is there half the year: the others of that part bear the rest', () => {
    const noegle =
      'blanding: { dele: [{ procent: 80, noegle: { lige: {} }, modtagere: [Aalborg, Hjørring] }, { procent: 20, noegle: { lige: {} } }] }';
    const result = calculated(
      `fordelinger:\n${fordeling('f', 'fast: 1500', { noegle, modtagere: 'Aalborg, { kommune: Hjørring, til: 2024-06 }, Læsø' })}`,
    );
    // 1.200 as 1 and 1/2; 300 as 1, 1/2 and 1. Læsø has no part in the 1.200, however little Hjørring bears of it.
    expect(amountsOf(result, 'f')).toEqual(['920', '460', '120']);
  });
});
