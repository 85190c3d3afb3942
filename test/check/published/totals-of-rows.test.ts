import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { checkScheme } from '../../../src/check/published/check-scheme.ts';
import { schemeOf } from '../../support/scheme-text.ts';

/** 21,1 mio. kr. by 50, 30 and 20 % against a table. */
function checked(...rows: string[]) {
  const blocks = `fordelinger:
  - id: f
    titel: F
    beloeb: { fast: "21,1", enhed: mio. kr., praecision: "0,1" }
    noegle: { procenter: { vaerdier: { Aalborg: 50, Hjørring: 30, Læsø: 20 } } }
    modtagere: [Aalborg, Hjørring, Læsø]
    afrunding: { metode: hver-for-sig }
facit: [{ fordeling: f, fil: f.csv }]
`;
  return schemeOf(blocks, (input) => checkScheme(input, calculateScheme(input)), {
    'f.csv': `modtager;beloeb\n${rows.join('\n')}\n`,
  });
}
const findingsOf = (...rows: string[]) =>
  checked(...rows).findings.map(({ code, severity, advice }) => `${severity} ${code} ${advice}`);

describe('a total that is only known rounded', () => {
  it('gives the table where one total within its precision does, and says which', () => {
    // 50 %: 21.123.457 to 21.123.459; 20 %: 21.123.452,5 to 21.123.457,5.
    const rows = ['Aalborg;10.561.729', 'Hjørring;6.337.037', 'Læsø;4.224.691', 'I alt;21.123.457'];
    expect(checked(...rows).cells.map(({ verdict }) => verdict)).toEqual(rows.map(() => 'stemmer'));
    expect(findingsOf(...rows)).toEqual([
      'note KONTROL-PRAECISION Ordningens total på 21.100.000 kr. er kun kendt som mellem 21.050.000 og 21.150.000 (praecision); den, der giver tabellen, ligger mellem 21.123.457 og 21.123.457,50.',
    ]);
  });

  it.each([
    [
      'a row that no total within it gives',
      ['10.561.729', '6.337.037', '4.250.000'],
      /^fejl KONTROL-BELOEB /,
    ],
    [
      'rows that no one total gives',
      ['10.561.729', '6.337.037', '4.230.000'],
      /^fejl KONTROL-TOTAL .*af den samme/,
    ],
    [
      'a table of a total outside it',
      ['10.600.000', '6.360.000', '4.240.000'],
      /^fejl KONTROL-TOTAL .*± 50\.000 og ligger uden for/,
    ],
  ])('is a fault for %s', (_, [a, h, l], said) => {
    const findings = findingsOf(`Aalborg;${a}`, `Hjørring;${h}`, `Læsø;${l}`);
    expect(findings).toEqual([expect.stringMatching(said)]);
  });

  it('is held against I alt too', () => {
    const rows = ['Aalborg;10.561.729', 'Hjørring;6.337.037', 'Læsø;4.224.691'];
    const found = findingsOf(...rows, 'I alt;21.140.000');
    expect(found.map((text) => text.split(' ').slice(0, 2).join(' '))).toContain('fejl KONTROL-TOTAL');
  });
});
