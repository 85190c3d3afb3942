import { describe, expect, it } from 'vitest';
import { one, rational } from '../../../src/model/exact/rational.ts';
import type { AllocationKey } from '../../../src/model/scheme/allocation-key.ts';
import { countKey, given, kommune, origin, weighCounting, weightsOf } from '../../support/keys.ts';
import { problemsOf } from '../../support/tariffs.ts';

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

  it('refuses a floor above a ceiling, naming whose and both bounds', () => {
    const crossed = limits({
      floor: { kind: 'procent', percent: rational(5n), origin },
      ceiling: { kind: 'noegle', key: countKey, origin },
    });
    const counts = { 787: { antal: 600n }, 851: { antal: 390n }, 860: { antal: 10n } };
    const total = { value: rational(1_000_000n), origins: [], unit: 'kr.' };
    const [problem, ...others] = problemsOf(() => weighCounting(crossed, recipients, counts, total));
    expect(others).toEqual([]);
    expect(problem?.code).toBe('NOEGLE-GRAENSER');
    expect(problem?.message).toBe(
      'gulvet er over loftet for 860 (gulv 5 pct., 50.000 kr., loft 1 pct., 10.000 kr.)',
    );
  });

  it('says what bounds that cannot all be met come to', () => {
    const both = limits({
      floor: { kind: 'procent', percent: rational(40n), origin },
      ceiling: { kind: 'procent', percent: rational(50n), origin },
    });
    const [problem] = problemsOf(() => weighCounting(both, recipients, table));
    expect(problem?.advice).toMatch(/^Tilsammen er gulvene 120 pct\. og lofterne 150 pct\. Gulvene må/);
  });

  it('says the amounts too, and tells apart what differs in the eighth decimal', () => {
    const total = { value: rational(1000n), origins: [], unit: 'kr.' };
    const floors = limits({ floor: { kind: 'beloeb', amount: rational(1000n, 3n), origin } });
    expect(() => weighCounting(floors, recipients, table, total)).not.toThrow();
    const hair = rational(100_000_001n, 300_000n);
    const above = limits({ floor: { kind: 'beloeb', amount: hair, origin } });
    const [problem] = problemsOf(() => weighCounting(above, recipients, table, total));
    expect(problem?.advice).toMatch(/^Tilsammen er gulvene 100,000001 pct\., 1\.000,00001 kr\. Gulvene må/);
    const crossed = limits({
      floor: { kind: 'beloeb', amount: hair, origin },
      ceiling: { kind: 'beloeb', amount: rational(1000n, 3n), origin },
    });
    const [other] = problemsOf(() => weighCounting(crossed, recipients.slice(0, 1), table, total));
    expect(other?.message).toBe(
      'gulvet er over loftet for 787 (gulv 33,333334 pct., 333,33334 kr., loft 33,333333 pct., 333,33333 kr.)',
    );
  });

  it('multiplies a bound with its factor, whatever it is of', () => {
    const factor = { kind: 'tal', value: rational(7n, 4n), origin } as const;
    const total = { value: rational(1000n), origins: [] };
    // 1,75 × 200 kr. of 1.000 is 35 percent of each.
    const amount = limits({ ceiling: { kind: 'beloeb', amount: rational(200n), factor, origin } });
    expect(weightsOf(weighCounting(amount, recipients, table, total))).toEqual(['30', '35', '35']);
    // A third × 1,75 is 58 1/3 percent.
    const equal = limits({ ceiling: { kind: 'noegle', key: { ...base, kind: 'lige' }, factor, origin } });
    expect(weightsOf(weighCounting(equal, recipients, table))).toEqual(['500/27', '175/3', '625/27']);
  });

  it('takes the amounts of a bound that is a key of amounts as they are', () => {
    const amounts = (...values: bigint[]): AllocationKey => ({
      ...base,
      kind: 'beloeb',
      values: new Map(values.map((value, index) => [recipients[index]?.key ?? '', given(value)])),
    });
    const key: AllocationKey = {
      ...base,
      kind: 'graenser',
      key: amounts(900n, 100n),
      floor: { kind: 'noegle', key: amounts(100n, 200n), origin },
    };
    const total = { value: rational(1000n), origins: [] };
    // 800 and 200 of 1.000; not a third and two thirds.
    expect(weightsOf(weighCounting(key, recipients.slice(0, 2), table, total))).toEqual(['80', '20']);
    const tooMuch: AllocationKey = { ...key, key: amounts(900n, 200n) };
    expect(() => weighCounting(tooMuch, recipients.slice(0, 2), table, total)).toThrow('NOEGLE-SUM');
    const repaid = { value: rational(-1000n), origins: [] };
    const bound = limits({ ceiling: { kind: 'beloeb', amount: rational(500n), origin } });
    expect(() => weighCounting(bound, recipients, table, repaid)).toThrow('NOEGLE-TOTAL');
  });

  it('does not let a floor hide a negative weight', () => {
    const counts = { ...table, 787: { antal: -40n } };
    const floor = limits({ floor: { kind: 'procent', percent: rational(1n), origin } });
    expect(() => weighCounting(floor, recipients, counts)).toThrow('VAEGT-NEGATIV');
  });

  it('refuses bounds that cannot be met, and amounts without a total', () => {
    const floor = limits({ floor: { kind: 'procent', percent: rational(40n), origin } });
    expect(() => weighCounting(floor, recipients, table)).toThrow('NOEGLE-GRAENSER');
    const amount = limits({ floor: { kind: 'beloeb', amount: one, origin } });
    expect(() => weighCounting(amount, recipients, table)).toThrow('NOEGLE-TOTAL');
  });
});
