import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { checkScheme } from '../../../src/check/published/check-scheme.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';

function check(name: string) {
  const input = loadScheme(name, { withPublished: true });
  const { cells, findings } = checkScheme(input, calculateScheme(input));
  const wrong = findings.filter(({ severity }) => severity !== 'note');
  return { cells, wrong: wrong.map(({ message, stated, computed }) => [message, stated, computed]) };
}

// KKR Nordjylland, bilag 2.4, s. 32-35. Worked out by hand: no other cell fails to follow.
describe('the published budgets of the joint secretariats', () => {
  it('Sundhedssekretariatet: a total that misses a krone, and an overskud that is not the difference', () => {
    const { cells, wrong } = check('sundhedssekretariat-2024');
    expect(cells).toHaveLength(20 * 3);
    expect(wrong).toEqual([
      ['"I alt", udgifter i Budget 2024 er ikke det beregnede', '2.019.060', '2.019.061'],
      ['"Overskud/underskud" i Regnskab 2023 er ikke det beregnede', '571.490', '571.489,47'],
    ]);
  });

  it('Socialaftalen: an øre of income, and 30 øre of expenditure', () => {
    const { cells, wrong } = check('socialaftale-2024');
    expect(cells).toHaveLength(16 * 3);
    expect(wrong).toEqual([
      ['"I alt", indtægter i Budget 2023 er ikke det beregnede', '2.601.411,61', '2.601.411,62'],
      ['"I alt", udgifter i Budget 2024 er ikke det beregnede', '2.165.217,30', '2.165.217,60'],
    ]);
  });

  it('proves what PL-fremskrivning gives', () => {
    const { cells } = check('sundhedssekretariat-2024');
    const collected = cells.filter(({ row }) => row.startsWith('Indkrævet'));
    expect(collected.map(({ published, verdict }) => [published.text, verdict])).toEqual([
      ['1.669.407', 'stemmer'],
      ['1.690.518,25', 'stemmer'],
      ['1.771.663', 'stemmer'],
    ]);
  });
});
