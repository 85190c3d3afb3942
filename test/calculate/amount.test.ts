import { describe, expect, it } from 'vitest';
import { type AmountContext, amountOf } from '../../src/calculate/amount.ts';
import type { Amount } from '../../src/model/scheme/scheme.ts';
import { sats } from '../support/rates.ts';
import { tal, vis } from '../support/rational.ts';

const at = (line: number) => ({ file: 'ordning.yaml', line, column: 1 });
const fast = (text: string, line = 1): Amount => ({ kind: 'fast', value: tal(text), origin: at(line) });
const context: AmountContext = {
  budgets: new Map(),
  rates: new Map([
    [
      'kl.csv',
      { source: { file: 'kl.csv', sha256: '' }, rates: [sats('2023-2024', '4,8', { origin: at(40) })] },
    ],
  ]),
  named: new Map([['overskud', { value: tal('501.980'), origins: [at(7)] }]]),
  earlier: [],
};
const value = (amount: Amount) => vis(amountOf(amount, context).value);
const origin = at(1);

describe('an amount', () => {
  it('is a fixed one as declared', () => expect(value(fast('7.000'))).toBe('7.000'));

  it('is half of a named one', () => {
    const half: Amount = {
      kind: 'gange',
      factors: [{ kind: 'beloeb', id: 'overskud', origin }, fast('0,5', 3)],
      origin,
    };
    expect(value(half)).toBe('250.990');
    expect(amountOf(half, context).origins.map(({ line }) => line)).toEqual([7, 3]);
  });

  it('is a sum less a part', () => {
    const less: Amount = { kind: 'minus', of: fast('247.397'), origin };
    expect(value({ kind: 'sum', terms: [fast('571.490'), less], origin })).toBe('324.093');
  });

  it('is another in the prices of a later year, and remembers the rate', () => {
    const indexed: Amount = {
      kind: 'fremskrevet',
      of: fast('1.690.518,25'),
      rule: { from: 2023, to: 2024, chaining: 'uafrundet', step: tal('0,01'), additions: new Map() },
      rates: { index: 'kl', kind: 'samlet', files: ['kl.csv'] },
      origin,
    };
    const traced = amountOf(indexed, context);
    expect(vis(traced.value)).toBe('1.771.663,13');
    expect(traced.origins.map(({ line }) => line)).toEqual([1, 40]);
    expect(traced.steps?.map(({ factor }) => vis(factor))).toEqual(['1,048']);
  });
});
