import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { checkScheme } from '../../../src/check/published/check-scheme.ts';
import { schemeOf } from '../../support/scheme-text.ts';

const names = ['Rebild', 'Thisted', 'Aalborg', 'Morsø'];

/** What is said of a published table by rows, of 1.000 kr. unless the fordeling says otherwise. */
function said(
  noegle: string,
  amounts: readonly string[],
  { beloeb = 'fast: 1000', enhed = 'kr.', metode = 'hver-for-sig' } = {},
) {
  const blocks = `fordelinger:
  - { id: f, titel: F, enhed: ${enhed}, beloeb: { ${beloeb} }, noegle: { ${noegle} }, modtagere: [${names.join(', ')}], afrunding: { metode: ${metode} } }
facit: [{ fordeling: f, fil: f.csv }]
`;
  const counts = `modtager;antal\n${names.map((name, at) => `${name};${[100, 200, 300, 400][at]}`).join('\n')}\n`;
  const published = `modtager;beloeb\n${names.map((name, at) => `${name};${amounts[at]}`).join('\n')}\n`;
  return schemeOf(blocks, (input) => checkScheme(input, calculateScheme(input)).findings, {
    'c.csv': counts,
    'f.csv': published,
  })
    .filter(({ severity }) => severity === 'fejl')
    .map(({ code, message, advice }) => `${code} ${message}: ${advice.replace(/^.*forskel \S+\d\. /, '')}`);
}
const counted = 'optaelling: { fil: c.csv, kolonne: antal }';
const percent = 'procenter: { vaerdier: { Rebild: 10, Thisted: 20, Aalborg: 30, Morsø: 40 } }';
const amounts = 'beloeb: { vaerdier: { Rebild: 100, Thisted: 200, Aalborg: 300, Morsø: 400 } }';
const differs = (name: string, why: string) =>
  `KONTROL-BELOEB beløbet for ${name} er ikke det beregnede: ${why}`;

describe('which weight would give an amount', () => {
  it('of counts: the others stay, and the whole goes with it', () => {
    // 1.000 × 150 / 1.050 = 142,857
    expect(said(counted, ['143', '200', '300', '400'])).toEqual([
      differs('Rebild', 'Vægten 100 forklarer det ikke; det ville 150 gøre.'),
    ]);
  });

  it('of percentages: they are parts of a hundred that stays', () => {
    expect(said(percent, ['130', '200', '300', '400'])).toEqual([
      differs('Rebild', 'Vægten 10 forklarer det ikke; det ville 13 gøre.'),
    ]);
    expect(said(percent, ['125', '200', '300', '400'])).toEqual([
      differs('Rebild', 'Vægten 10 forklarer det ikke; det ville 12,5 gøre.'),
    ]);
  });

  it('of amounts: the amount itself, in any unit', () => {
    for (const enhed of ['kr.', 'mio. kr.'])
      expect(said(amounts, ['60', '200', '300', '400'], { beloeb: 'noegle: sum', enhed })).toEqual([
        differs('Rebild', 'Vægten 100 forklarer det ikke; det ville 60 gøre.'),
      ]);
  });

  it('is none, where the part is more than the whole', () => {
    expect(said(counted, ['1.500', '200', '300', '400'])).toEqual([
      differs('Rebild', 'Vægten 100 forklarer det ikke, og det gør intet andet helt antal.'),
    ]);
  });

  it('is tried by the method of the ordning', () => {
    expect(said(counted, ['143', '200', '300', '400'], { metode: 'stoerste-rest' })[0]).toMatch(
      /det ville 1\d\d gøre\.$/,
    );
  });
});

describe('one cause of several rows', () => {
  it('is another rounding method only where it gives all of them', () => {
    const thirds = 'lige: {}';
    // 999 in quarters is 249,75 each: 250 and one krone too many.
    const most = said(thirds, ['250', '250', '249', '250'], { beloeb: 'fast: 999' });
    expect(most).toHaveLength(1);
    expect(most[0]).toMatch(
      /Det er beløbet efter afrundingsmetoden største rest \(metode: stoerste-rest\)\.$/,
    );
    const also = said(thirds, ['250', '260', '240', '249'], { beloeb: 'fast: 999' });
    expect(also).toHaveLength(3);
    expect(also.join()).not.toContain('afrundingsmetoden');
  });

  it('is another unit where every amount is as many times as large', () => {
    expect(said(counted, ['100.000', '200.000', '300.000', '400.000'], { enhed: '"1.000 kr."' })).toEqual([
      'ENHED alle 4 beløb er 1.000 gange de beregnede: er enheden en anden?: Facit ser ud til at være i kr., ordningen i 1.000 kr. Skriv begge i den samme.',
    ]);
    expect(said(counted, ['100', '200', '300', '400'], { beloeb: 'fast: "1.000.000"' })[0]).toMatch(
      /^ENHED alle 4 beløb er 1\.000 gange mindre end de beregnede/,
    );
  });

  it('is that two rows were swapped', () => {
    expect(said(counted, ['200', '100', '300', '400'])).toEqual([
      differs('Rebild', 'Rebilds og Thisteds tal er byttet om.'),
      differs('Thisted', 'Thisteds og Rebilds tal er byttet om.'),
    ]);
  });
});
