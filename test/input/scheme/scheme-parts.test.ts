import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../../support/in-process.ts';

const base = `ordning: proeve
titel: Prøve
aar: 2024
udsteder: Prøven
`;
const allocation = `fordelinger:
  - id: alt
    titel: Alt
    beloeb: { fast: 1 }
    noegle: { befolkning: { fil: data/befolkning/folk1a-2008K1-2026K1.csv, tidspunkt: 2023K1 } }
    modtagere: [Aalborg]
    afrunding: { metode: hver-for-sig }
`;
/** What is said of an ordning with one more block. */
const errorsOf = async (block: string) => await fordel(['beregn', '-'], { input: base + block + allocation });
const tariff = (more: string) => `takster:
  - id: t
    titel: T
    grupper: [{ id: a, titel: A, faktor: 1 }]
${more}`;

describe('what an ordning may not say', () => {
  it.each([
    [
      'a named amount before it stands',
      'beloeb: [{ id: a, titel: A, beloeb: { beloeb: b } }]\n',
      'intet beløb "b"',
    ],
    [
      'a named amount that comes later',
      'beloeb: [{ id: a, titel: A, beloeb: { beloeb: b } }, { id: b, titel: B, beloeb: { fast: 1 } }]\n',
      'står ikke før det, der bruger det',
    ],
    [
      'stated rates and where to find them',
      'beloeb: [{ id: a, titel: A, beloeb: { fremskrevet: { af: { fast: 1 }, fra: 2023, til: 2024, satser: ["4,8"], skoen: endelig } } }]\n',
      'skoen har ingen virkning',
    ],
    [
      'an addition for a year that is not indexed',
      'beloeb: [{ id: a, titel: A, beloeb: { fremskrevet: { af: { fast: 1 }, fra: 2023, til: 2024, tillaeg_for: { "2023": 5 } } } }]\n',
      'tillægget for 2023 bruges ikke',
    ],
    [
      'an addition by the year before its own, as it was written once',
      'beloeb: [{ id: a, titel: A, beloeb: { fremskrevet: { af: { fast: 1 }, fra: 2023, til: 2024, satser: [4], tillaeg: { 2023: "5,5" } } } }]\n',
      'Det samme skrives nu: tillaeg_for: { 2024: "5,5" }.',
    ],
    [
      'an addition by the year before its own, as it was written once',
      'beloeb: [{ id: a, titel: A, beloeb: { fremskrevet: { af: { fast: 1 }, fra: 2024, til: 2023, satser: [4], tillaeg: { 2023: "5,5" } } } }]\n',
      'Slet det, og træk det fra beløbet',
    ],
    [
      'an index number of a year that is not between the two',
      'beloeb: [{ id: a, titel: A, beloeb: { fremskrevet: { af: { fast: 1 }, fra: 2023, til: 2024, indekstal: { 2022: 99, 2023: 100, 2024: 101 } } } }]\n',
      'indekstallet for 2022 bruges ikke',
    ],
    [
      'index numbers beside rates',
      'beloeb: [{ id: a, titel: A, beloeb: { fremskrevet: { af: { fast: 1 }, fra: 2023, til: 2024, satser: [4], indekstal: { 2023: 100, 2024: 101 } } } }]\n',
      'indekstal har ingen virkning, når satser er angivet',
    ],
    [
      'a year between the two without an index number',
      'beloeb: [{ id: a, titel: A, beloeb: { fremskrevet: { af: { fast: 1 }, fra: 2022, til: 2024, indekstal: { 2022: 100, 2024: 101 } } } }]\n',
      'der mangler indekstal for 2023',
    ],
    [
      'a choice between vintages that it does not make',
      'beloeb: [{ id: a, titel: A, beloeb: { fremskrevet: { af: { fast: 1 }, fra: 2022, til: 2023 } } }]\n',
      'PL-FLERE  <stdin>:5:',
    ],
    [
      'two character sets of one file',
      'beloeb: [{ id: a, titel: A, beloeb: { budget: { fil: x.csv, kolonne: k, tegnsaet: utf-8 } } }, { id: b, titel: B, beloeb: { budget: { fil: ./x.csv, kolonne: l, tegnsaet: windows-1252 } } }]\n',
      './x.csv er sat til to tegnsæt',
    ],
    ['takster with neither grundtakst nor behov', tariff(''), 'netop én af grundtakst og behov'],
    [
      'a count of a group that is not there',
      tariff(
        '    grundtakst: { fast: 1 }\n    ydelser: [{ id: y, titel: Y, procent: 10, antal: { b: { fast: 1 } } }]\n',
      ),
      'ingen gruppe "b"',
    ],
    [
      'a comparison with a column that is not there',
      'budgetter: [{ id: b, titel: B, kolonne: beloeb, post: post, kolonner: [{ id: x, titel: X, fil: f.csv }], sammenlign: { fra: x, til: y } }]\n',
      'ingen kolonne "y"',
    ],
    [
      'the 5 % rule without a budget',
      'overfoersler: [{ id: o, titel: O, regel: takstbekendtgoerelsen, aar: [{ aar: 2023, resultat: { fast: 1 } }] }]\n',
      '2023 mangler budget',
    ],
    [
      'a year of an account twice',
      'overfoersler: [{ id: o, titel: O, regel: socialtilsyn, aar: [{ aar: 2023, resultat: { fast: 1 } }, { aar: 2023, resultat: { fast: 2 } }] }]\n',
      '2023 står to gange',
    ],
    [
      'a result that is taken in before its year',
      'overfoersler: [{ id: o, titel: O, regel: socialtilsyn, aar: [{ aar: 2023, resultat: { fast: 1 }, indregnet: [{ aar: 2022, beloeb: { fast: 1 } }] }] }]\n',
      '2023s resultat er indregnet i 2022, før det fandtes',
    ],
  ])('%s', async (_what, block, message) => {
    const { stderr, status } = await errorsOf(block);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  it.each(['Hjørring', 'Hjoerring', '0860', 'Hjørring Kommune'])('a kommune as a party: %s', async (name) => {
    const input = base + allocation.replace('[Aalborg]', `[Aalborg, { part: "${name}" }]`);
    const { stderr, status } = await fordel(['beregn', '-'], { input });
    expect(stderr).toContain(`"${name}" er en kommune`);
    expect(stderr).toContain(`Skriv { kommune: ${name} }`);
    expect(status).toBe(2);
  });
});
