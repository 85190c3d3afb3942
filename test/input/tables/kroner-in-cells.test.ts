import { describe, expect, it } from 'vitest';
import { vis } from '../../support/rational.ts';
import { calculated } from '../../support/scheme-text.ts';

const budget = 'post;beloeb\nLøn;"kr. 1.037,54"\nHusleje;462,46\n';

/** The total of a fordeling of the budget, in units of its own. */
function total(enhed: string, ofAmount = ''): string {
  const { allocations } = calculated(
    `fordelinger:
  - id: a
    titel: A
    enhed: "${enhed}"
    beloeb: { budget: { fil: b.csv, kolonne: beloeb${ofAmount} } }
    noegle: { lige: {} }
    modtagere: [Rebild, Thisted]
    afrunding: { metode: hver-for-sig, til: "0,01" }
`,
    { 'b.csv': budget },
  );
  return allocations.map(({ total }) => vis(total.value)).join();
}

describe('kr. in the cells of a budget', () => {
  it('is the unit that they are read in', () => {
    expect(total('kr.')).toBe('1.500');
    expect(total('1.000 kr.', ', enhed: kr.')).toBe('1,5');
  });

  it('is refused where the ordning says another one', () => {
    for (const run of [() => total('1.000 kr.'), () => total('kr.', ', enhed: mio. kr.')])
      expect(run).toThrow(/ENHED.*her står kr\., men ordningen læser kolonnen "beloeb" i/);
  });
});
