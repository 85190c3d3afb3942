import { describe, expect, it } from 'vitest';
import { compareSchemes } from '../../../src/calculate/comparison/compare-schemes.ts';
import { calculated } from '../../support/scheme-text.ts';

const scheme = (...ids: readonly string[]) =>
  calculated(
    `fordelinger:\n${ids
      .map(
        (id) =>
          `  - { id: ${id}, titel: T, beloeb: { fast: 100 }, noegle: { lige: {} }, modtagere: [Rebild, Thisted], afrunding: { metode: stoerste-rest } }`,
      )
      .join('\n')}\n`,
  );
const doubts = (before: readonly string[], after: readonly string[]) =>
  compareSchemes(scheme(...before), scheme(...after)).doubts.map(
    ({ severity, message }) => `${severity}: ${message}`,
  );

describe('a fordeling that only one of two ordninger has', () => {
  it('is doubted where it may have got another id', () => {
    expect(doubts(['a', 'b'], ['a', 'b26'])).toEqual([
      'advarsel: ikke alt er sammenlignet: kun den første har "T" (b), og kun den anden har "T" (b26)',
    ]);
  });

  it('is noted where it came or went', () => {
    expect(doubts(['a', 'b'], ['a'])).toEqual(['note: ikke alt er sammenlignet: kun den første har "T" (b)']);
    expect(doubts(['a', 'b'], ['a', 'b'])).toEqual([]);
  });
});
