import { describe, expect, it } from 'vitest';
import { discrepanciesIn } from '../../src/calculate/audit/audit-scheme.ts';
import { calculateScheme } from '../../src/calculate/calculate-scheme.ts';
import { resultCsv } from '../../src/publish/result/csv/result.ts';
import { resultJson } from '../../src/publish/result/result-json.ts';
import { vis } from '../support/rational.ts';
import { calculated, schemeOf } from '../support/scheme-text.ts';

const files = { 'elever.csv': 'modtager;antal\nRebild;4\nThisted;3\nAalborg;0\n' };
const blocks = (noegle = 'optaelling: { fil: elever.csv, kolonne: antal }', enhed = '1.000 kr.') => `
fordelinger:
  - id: f
    titel: F
    enhed: ${enhed}
    beloeb: { fast: 30 }
    noegle: { lige: {} }
    modtagere: [Rebild, Thisted, Aalborg]
    afrunding: { metode: stoerste-rest }
    pr: { enhed: elev, noegle: { ${noegle} } }
`;

describe('amounts per unit', () => {
  it('are what each pays over its own count, money in kr., and nothing where nothing is counted', () => {
    const result = calculated(blocks(), files);
    const { values, whole } = result.allocations[0]?.perUnit ?? {};
    expect(values?.map((value) => value && vis(value))).toEqual(['2.500', '3.333,33333333', undefined]);
    expect(whole && vis(whole)).toBe('4.285,71428571');
    expect(resultCsv(result)).toContain(';nej;fordeling;;kr. pr. elev;3333,33\r\n');
    expect(resultCsv(result)).toContain(';nej;fordeling;;kr. pr. elev;\r\n');
    const [fordeling] = resultJson(result).fordelinger;
    expect(fordeling).toMatchObject({ pr: { enhed: 'kr. pr. elev', noegle: 'antal' } });
    expect(fordeling?.raekker.map(({ pr }) => pr)).toEqual(['2500', '3333.33333333333333333333', null]);
  });

  it('keep another unit than money as it is', () => {
    const [result] = calculated(blocks(undefined, 'pladser'), files).allocations;
    expect(result?.perUnit?.values[0] && vis(result.perUnit.values[0])).toBe('2,5');
  });

  it('are of what is counted, and of nothing else', () => {
    expect(() =>
      calculated(blocks('procenter: { vaerdier: { Rebild: 50, Thisted: 40, Aalborg: 10 } }'), files),
    ).toThrow('nøglen tæller ikke, hvor mange der er');
  });

  it('are audited', () => {
    schemeOf(
      blocks(),
      (input) => {
        const result = calculateScheme(input);
        const found = (change: object) =>
          discrepanciesIn(input, {
            ...result,
            allocations: result.allocations.map((each) => ({
              ...each,
              perUnit: each.perUnit && { ...each.perUnit, ...change },
            })),
          }).map(({ message }) => message);
        expect(found({})).toEqual([]);
        expect(
          found({ values: [...(result.allocations[0]?.perUnit?.values ?? [])].reverse() }).join(),
        ).toMatch(/beløbet pr\. elev for Rebild mangler/);
        expect(found({ whole: undefined })).toEqual(['F: beløbet pr. elev for alle mangler']);
      },
      files,
    );
  });
});
