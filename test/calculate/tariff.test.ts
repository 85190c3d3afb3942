import { describe, expect, it } from 'vitest';
import { tariff } from '../../src/calculate/tariff.ts';
import { one } from '../../src/model/exact/rational.ts';
import type { Amount } from '../../src/model/scheme/scheme.ts';
import type { TariffPlan } from '../../src/model/scheme/tariff.ts';
import { tal, vis } from '../support/rational.ts';

const origin = { file: 'o.yaml', line: 1, column: 1 };
const fast = (text: string): Amount => ({ kind: 'fast', value: tal(text), origin });
const context = { budgets: new Map(), rates: new Map(), named: new Map(), earlier: [] };
const group = (id: string, factor: string, count?: string) => ({
  id,
  title: id,
  factor: tal(factor),
  ...(count === undefined ? {} : { count: fast(count) }),
});
const plan: TariffPlan = {
  id: 't',
  title: 'Takster',
  unit: 'kr.',
  base: { kind: 'grundtakst', amount: fast('43.851,60') },
  groups: [group('1', '1'), group('2', '1,2'), group('3', '2'), group('4', '3')],
  services: [],
  step: one,
  origin,
};
const amounts = (more: Partial<TariffPlan>) =>
  tariff({ ...plan, ...more }, context).groups.map(({ amount }) => vis(amount));

describe('a family of takster', () => {
  it('is on the unrounded grundtakst', () => {
    expect(amounts({})).toEqual(['43.852', '52.622', '87.703', '131.555']);
    expect(amounts({ base: { kind: 'grundtakst', amount: fast('43.852') } })).toEqual([
      '43.852',
      '52.622',
      '87.704',
      '131.556',
    ]);
  });

  it('shows the development of the rounded takster', () => {
    const { groups } = tariff({ ...plan, previous: fast('42.884,20') }, context);
    expect(groups.map(({ previous }) => vis(previous?.amount ?? one))).toEqual([
      '42.884',
      '51.461',
      '85.768',
      '128.653',
    ]);
    expect(vis(groups[0]?.previous?.change.amount ?? one)).toBe('968');
  });

  it('prices a service by the unrounded årstakst', () => {
    const service = { id: 'v', title: 'Væsentlige ændringer', fraction: tal('0,25'), counts: new Map() };
    const [result] = tariff({ ...plan, services: [service] }, context).services;
    expect(result?.prices.map(({ amount }) => vis(amount))).toEqual(['10.963', '13.155', '21.926', '32.889']);
  });
});

describe('takster that are to bring in a need', () => {
  const groups = [group('1', '1', '10'), group('2', '1,2', '5'), group('3', '2', '2')];
  const need = { kind: 'behov', amount: fast('1.000.000') } as const;

  it('share it by count times factor, and say what the rounding leaves', () => {
    const { base, coverage } = tariff({ ...plan, base: need, groups }, context);
    expect(vis(base.value)).toBe('50.000');
    expect(coverage && [vis(coverage.income), vis(coverage.surplus)]).toEqual(['1.000.000', '0']);
  });

  it('count a service by its part of the årstakst', () => {
    const service = { id: 'v', title: 'V', fraction: tal('0,5'), counts: new Map([['1', fast('10')]]) };
    const { base, coverage } = tariff({ ...plan, base: need, groups, services: [service] }, context);
    expect(vis(base.value)).toBe('40.000');
    expect(vis(coverage?.income ?? one)).toBe('1.000.000');
  });

  it('refuse to be shared by nobody', () => {
    expect(() => tariff({ ...plan, base: need }, context)).toThrow('TAKST-ANTAL');
  });
});
