import { describe, expect, it } from 'vitest';
import { frame } from '../../src/calculate/frame.ts';
import type { Amount } from '../../src/model/scheme/scheme.ts';
import { tal, vis } from '../support/rational.ts';

const origin = { file: 'o.yaml', line: 1, column: 1 };
const fast = (text: string): Amount => ({ kind: 'fast', value: tal(text), origin });
const context = { budgets: new Map(), rates: new Map(), named: new Map(), earlier: [] };
const of = (...budgets: string[]) => {
  const limit: Amount = {
    kind: 'fremskrevet',
    of: fast('211.000.000'),
    rule: { from: 2025, to: 2026, chaining: 'uafrundet', step: tal('1'), additions: new Map() },
    rates: [tal('0,028')],
    origin,
  };
  const parts = budgets.map((text) => ({ title: text, amount: fast(text) }));
  const { limit: most, room } = frame(
    { id: 'r', title: 'Ramme', unit: 'kr.', limit, parts, origin },
    context,
  );
  return [vis(most.value), vis(room)];
};

describe('the frame of the five socialtilsyn', () => {
  it('is 211 mio. kr. in 2025-pl, regulated to the prices of the year', () => {
    expect(of('36.061.167', '180.846.833')).toEqual(['216.908.000', '0']);
  });

  it('is exceeded by what the budgets come to beyond it', () => {
    expect(of('216.908.001')).toEqual(['216.908.000', '-1']);
  });
});
