import { describe, expect, it } from 'vitest';
import { readScheme } from '../support/read-scheme.ts';

const ordning = ({
  beloeb = '{ fast: 1 }',
  gulv = '{ procent: 1 }',
  faelles = '[Frederikshavn, Læsø]',
  fik = 'kortart: "71", kreditor: "12345678", foran: "2"',
} = {}) => `ordning: proeve
titel: Prøve
aar: 2024
udsteder: Prøven
fordelinger:
  - id: alt
    titel: Alt
    beloeb: ${beloeb}
    noegle: { graenser: { noegle: { lige: {} }, gulv: ${gulv} } }
    modtagere: [Aalborg, { navn: De to, kommuner: ${faelles} }]
    afrunding: { metode: hver-for-sig }
fakturering:
  udsteder: { navn: U, cvr: "12345674", vej: V, nummer: "1", postnr: "9000", by: B, kontakt: { navn: K } }
  betaling: { fik: { ${fik} } }
  moms: { kategori: O, begrundelse: B, bekraeftet_af: R }
  numre: { faktura: { praefiks: F-, cifre: 4 }, kreditnota: { praefiks: K-, cifre: 4 } }
  debitorer: debitorer.csv
`;

describe('what is said of a value that cannot be used', () => {
  it.each([
    [
      'what may stand beside an amount is not one of the amounts to choose between',
      ordning({ beloeb: '{ enhed: kr. }' }),
      /netop én af: fast, budget, .*afrundet\nFundet enhed\.$/,
    ],
    [
      'a block where a number stands alone',
      ordning({ gulv: '{ procent: { fast: 5 } }' }),
      /^"procent" har en ugyldig form\nFundet en blok med nøgler\. procent: En procent/,
    ],
    [
      'a list that is too short and not empty',
      ordning({ faelles: '[Læsø]' }),
      /^"kommuner" skal have mindst 2\nFundet 1\. .*én alene skrives ved sit navn/,
    ],
    ['an empty list', ordning({ faelles: '[]' }), /^"kommuner" må ikke være tom/],
    [
      'one of the texts to choose from, without quotation marks',
      ordning({ fik: 'kortart: 71, kreditor: "12345678"' }),
      /^"kortart" skal være en tekst\nSkriv det i anførselstegn: "71"\.$/,
    ],
    [
      'digits without quotation marks where zeros in front count',
      ordning({ fik: 'kortart: "71", kreditor: "12345678", foran: 2' }),
      /^"foran" skal være en tekst\nSkriv det i anførselstegn: "2"\./,
    ],
    [
      'one of several recipients that nobody knows',
      ordning().replace('[Aalborg,', '[{ parti: Region },'),
      /netop én af: kommune, kommuner, part, region, kreds\nFundet parti\. Mente du "part"\?$/,
    ],
  ])('%s', (_what, text, words) => {
    const { problems } = readScheme(text);
    expect(problems).toHaveLength(1);
    expect(problems.map(({ message, advice }) => `${message}\n${advice}`)[0]).toMatch(words);
  });

  it('says nothing of the ordning as it should be', () => expect(readScheme(ordning()).problems).toEqual([]));
});
