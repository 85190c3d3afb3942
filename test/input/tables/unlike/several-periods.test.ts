import { describe, expect, it } from 'vitest';
import { FordelError } from '../../../../src/model/diagnostic.ts';
import { amountsOf, calculated, fordeling } from '../../../support/scheme-text.ts';

/** The amounts of a fordeling of a budget, or the codes and lines of what is refused. */
function shared(csv: string, more = '') {
  const beloeb = `budget: { fil: b.csv, kolonne: beloeb${more} }`;
  try {
    return amountsOf(calculated(`fordelinger:\n${fordeling('f', beloeb)}`, { 'b.csv': csv }), 'f');
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return error.diagnostics.map(({ code, place }) => `${code} ${place?.line}`);
  }
}

describe('a budget with lines of several years', () => {
  const years = 'aar;post;beloeb\n2025;Løn;100\n2026;Løn;200\n';

  it('is refused where nothing chooses among them, and is what is chosen', () => {
    expect(shared(years)).toEqual(['HVOR-PERIODE 3']);
    expect(shared(years, ', hvor: { post: Løn }')).toEqual(['HVOR-PERIODE 3']);
    expect(shared(years, ', hvor: { aar: 2026 }')).toEqual(['100', '100']);
    expect(shared(years, ', hvor: { aar: ["2025", "2026"] }')).toEqual(['150', '150']);
  });

  it('is one year where its lines are of its months, or below a merged cell', () => {
    expect(shared('periode;beloeb\n2025M01;100\n2025M02;200\n')).toEqual(['150', '150']);
    expect(shared('periode;beloeb\n2025M12;100\n2026M01;200\n')).toEqual(['HVOR-PERIODE 3']);
    expect(shared('aar;beloeb\n2025;100\n;200\n')).toEqual(['150', '150']);
  });
});
