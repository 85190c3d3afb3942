import { describe, expect, it } from 'vitest';
import { countRow, kronerRow } from '../../../src/calculate/invoice/charge-basis.ts';
import { one } from '../../../src/model/exact/rational.ts';

const at = (line: number) => ({ file: 'data/budget.csv', line, column: 7 });

describe('a step of a charge', () => {
  it('is kroner or a count', () => {
    expect(kronerRow('Grundtakst', one)).toEqual({ label: 'Grundtakst', value: one, kind: 'kroner' });
    expect(countRow('Pladser', one)).toEqual({ label: 'Pladser', value: one, kind: 'antal' });
  });

  it('says where it was read: the place, or the first and how many more', () => {
    expect(kronerRow('x', one, [at(3)]).source).toBe('data/budget.csv:3');
    expect(countRow('x', one, [at(3), at(5), at(4)]).source).toBe('data/budget.csv:3 og 2 til');
  });
});
