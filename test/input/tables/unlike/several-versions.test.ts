import { describe, expect, it } from 'vitest';
import { FordelError } from '../../../../src/model/diagnostic.ts';
import { amountsOf, calculated, fordeling } from '../../../support/scheme-text.ts';

/** The amounts of a fordeling and the warnings beside them, or the codes and lines of what is refused. */
function shared(csv: string, more = '') {
  const beloeb = `budget: { fil: b.csv, kolonne: beloeb${more} }`;
  try {
    const result = calculated(`fordelinger:\n${fordeling('f', beloeb)}`, { 'b.csv': csv });
    const doubts = result.warnings.filter(({ code }) => code === 'HVOR-UDGAVE');
    return [...amountsOf(result, 'f'), ...doubts.map(({ code, place }) => `${code} ${place?.line}`)];
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return error.diagnostics.map(({ code, place }) => `${code} ${place?.line}`);
  }
}

describe('a budget in several versions', () => {
  const versions = (heading: string, first: string, second: string) =>
    `${heading};post;beloeb\n${first};Løn;100\n${first};Drift;40\n${second};løn;110\n${second};Drift;40\n`;

  it('is refused where the same line is in two of them, and is what hvor chooses', () => {
    const file = versions('version', 'Forslag', 'Vedtaget');
    expect(shared(file)).toEqual(['HVOR-UDGAVE 4']);
    expect(shared(file, ', hvor: { version: Vedtaget }')).toEqual(['75', '75']);
    expect(shared(file, ', hvor: { version: [Forslag, Vedtaget] }')).toEqual(['145', '145']);
    expect(shared(file, ', hvor: { post: Drift }')).toEqual(['HVOR-UDGAVE 5']);
  });

  it.each([
    ['status', 'foreløbig', 'endelig'],
    ['udgave', '1', '2'],
    ['Fase', 'A', 'B'],
    ['kolonne1', '1. behandling', '2. behandling'],
    ['art', 'Budget', 'Regnskab'],
    ['budgetversion', 'opr. budget', 'korr. budget'],
  ])('is known by its heading or by its texts: %s with %s and %s', (heading, first, second) => {
    expect(shared(versions(heading, first, second))).toEqual(['HVOR-UDGAVE 4']);
  });

  it('needs no other column, and may stand in merged cells', () => {
    expect(shared('version;beloeb\nforslag;100\nvedtaget;110\n')).toEqual(['HVOR-UDGAVE 3']);
    expect(shared('version;post;beloeb\nforslag;Løn;100\n;Drift;40\nvedtaget;Løn;110\n;Drift;40\n')).toEqual([
      'HVOR-UDGAVE 4',
    ]);
  });

  it('is told where no line is in two of them', () => {
    expect(shared('status;post;beloeb\nvedtaget;Løn;100\nforslag;Nyt hus;40\n')).toEqual([
      '70',
      '70',
      'HVOR-UDGAVE 3',
    ]);
  });

  it('is no version where lines are of two places, or of one version', () => {
    expect(shared('sted;post;beloeb\nNord;Løn;100\nSyd;Løn;40\n')).toEqual(['70', '70']);
    expect(shared('status;post;beloeb\naktiv;Løn;100\nlukket;Drift;40\n')).toEqual(['70', '70']);
    expect(shared('version;post;beloeb\nvedtaget;Løn;100\nVedtaget;Drift;40\n')).toEqual(['70', '70']);
  });
});
