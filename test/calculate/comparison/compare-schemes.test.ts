import { describe, expect, it } from 'vitest';
import { compareSchemes } from '../../../src/calculate/comparison/compare-schemes.ts';
import { comparisonDocument } from '../../../src/publish/comparison/document.ts';
import { noScreen } from '../../../src/publish/format/screen.ts';
import { renderText } from '../../../src/publish/format/text.ts';
import { vis } from '../../support/rational.ts';
import { calculated, fordeling } from '../../support/scheme-text.ts';
import { problemsOf } from '../../support/tariffs.ts';

const led = (amount: string, enhed: string) =>
  calculated(`fordelinger:\n${fordeling('led', amount, { enhed, til: '1' })}`);

describe('two ordninger in two units', () => {
  it('are compared in the later one of money, exactly, and it is said', () => {
    const compared = compareSchemes(led('fast: 901', 't.kr.'), led('fast: 904500', 'kr.'));
    const [fordeling] = compared.allocations;
    // 450,5 was rounded to 451 thousand each.
    expect(fordeling?.rows.map(({ change }) => vis(change))).toEqual(['1.250', '1.250']);
    expect(vis(fordeling?.totalChange ?? { numerator: 0n, denominator: 1n })).toBe('3.500');
    expect(fordeling?.convertedFrom).toBe('1.000 kr.');
    const text = renderText(comparisonDocument(compared), noScreen);
    expect(text).toContain('901.000 kr. efter lige dele → 904.500 kr. efter lige dele');
    expect(text).toContain('Beløbene før er omregnet fra 1.000 kr. til kr.');
  });

  it('hide nothing where the later unit is the larger', () => {
    const text = renderText(
      comparisonDocument(compareSchemes(led('fast: 904500', 'kr.'), led('fast: 901', '1.000 kr.'))),
      noScreen,
    );
    expect(text).toMatch(/Rebild +452,25 +451 +-1,25 /);
  });

  it('say nothing of units that are the same, and are refused where they cannot be converted', () => {
    const [same] = compareSchemes(led('fast: 1', 'kr.'), led('fast: 2', 'kroner')).allocations;
    expect(same).not.toHaveProperty('convertedFrom');
    const problems = problemsOf(() => compareSchemes(led('fast: 1', 'pladser'), led('fast: 2', 'kr.')));
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'SAMMENLIGN-ENHED led er i kr., men var i pladser',
    ]);
  });
});
