import { describe, expect, it } from 'vitest';
import { readBudget } from '../../../../src/input/tables/budget-file.ts';
import type { Diagnostic } from '../../../../src/model/diagnostic.ts';

/** What is said of a total of two lines. */
function said(one: string, other: string, total: string): string[] {
  const problems: Diagnostic[] = [];
  const text = `post;beloeb\nLøn;${one}\nDrift;${other}\nI alt;${total}`;
  readBudget({ file: 'b.csv', sha256: '', text }, new Set(['beloeb']), problems);
  return problems.map(({ code, severity }) => `${severity} ${code}`);
}

describe('a total that is printed rounded', () => {
  it.each([
    ['to whole kroner', '100,40', '50,25', '151'],
    ['to a decimal', '100,44', '50,25', '150,7'],
    ['to thousands', '1.000.123', '499.753', '1.500.000'],
  ])('%s is said to be', (_, one, other, total) => {
    expect(said(one, other, total)).toEqual(['note TOTALRAEKKE']);
  });

  it.each([
    ['more than half a thousand apart', '1.000.123', '499.000', '1.500.000'],
    ['of thousands too', '1.000.000', '499.000', '1.500.000'],
    ['of few thousands', '60.123', '29.753', '90.000'],
    ['apart in whole kroner', '1.000.123', '499.753', '1.499.877'],
  ])('is none where it is %s', (_, one, other, total) => {
    expect(said(one, other, total)).toEqual(['fejl TOTALRAEKKE']);
  });
});
