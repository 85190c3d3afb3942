import { describe, expect, it } from 'vitest';
import { calculated, fordeling } from '../../../support/scheme-text.ts';

describe('a count of both sexes beside each of them', () => {
  it.each(['begge køn', 'Begge køn', 'alle køn', 'mænd og kvinder'])('is a total: %s', (word) => {
    const counts = `modtager;koen;antal\nRebild;mænd;10\nRebild;kvinder;20\nRebild;${word};30\nThisted;mænd;1\nThisted;kvinder;2\n`;
    const { allocations } = calculated(
      `fordelinger:\n${fordeling('f', 'fast: 33', { noegle: 'optaelling: { fil: c.csv, kolonne: antal }' })}`,
      { 'c.csv': counts },
    );
    expect(allocations[0]?.rows.map(({ amount }) => amount.numerator)).toEqual([30n, 3n]);
  });
});
