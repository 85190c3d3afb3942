import { describe, expect, it } from 'vitest';
import { readScheme, underlined } from '../../support/read-scheme.ts';

const sharedBy = (recipients: string, key = '{ lige: {} }') => `ordning: proeve
titel: Prøve
aar: 2024
udsteder: Prøven
fordelinger:
  - id: f
    titel: F
    beloeb: { fast: 900000 }
    noegle: ${key}
    modtagere: [${recipients}]
    afrunding: { metode: stoerste-rest }
`;
const mixAmong = (circle: string) =>
  `{ blanding: { dele: [{ procent: 100, noegle: { lige: {} }, modtagere: [${circle}] }] } }`;
const joint = '{ navn: Nord, kommuner: [Aalborg, Hjørring] }';

describe('a recipient that stands twice', () => {
  it.each([
    ['by name and code', sharedBy('Aalborg, "0851"'), '"0851"'],
    ['in another spelling', sharedBy('Aalborg, Ålborg Kommune'), 'Ålborg Kommune'],
    ['alone and as a member of a joint one', sharedBy(`${joint}, Hjørring`), 'Hjørring'],
    ['as both members of a joint one', sharedBy('{ navn: Nord, kommuner: [Aalborg, 851] }'), '851'],
    ['as a member of two joint ones', sharedBy(`${joint}, { navn: Øst, kommuner: [860, Læsø] }`), '{'],
    ['as two parties of one name', sharedBy('{ part: UCN }, { part: UCN }'), '{'],
    ['as a joint one of the name of another', sharedBy('Læsø, { navn: Læsø, kommuner: [851, 860] }'), '{'],
    [
      'in a part of a mix',
      sharedBy('Aalborg, Hjørring, Læsø', mixAmong('Aalborg, "0851", Hjørring')),
      '"0851"',
    ],
    [
      'in a part of a mix by two members of a joint one',
      sharedBy(`${joint}, Læsø`, mixAmong('851, 860')),
      '860',
    ],
    ['among values', sharedBy('Aalborg', '{ procenter: { vaerdier: { Aalborg: 40, "0851": 60 } } }'), '60'],
    [
      'among values by two members',
      sharedBy(joint, '{ beloeb: { vaerdier: { Aalborg: 4, Hjørring: 5 } } }'),
      '5',
    ],
    [
      'among factors',
      sharedBy(
        'Aalborg, Læsø',
        '{ faktorer: { noegle: { lige: {} }, vaerdier: { Aalborg: 2, "0851": 3 } } }',
      ),
      '3',
    ],
  ])('%s is refused', (_how, text, cell) => {
    const { problems } = readScheme(text);
    expect(problems.map(({ code, message }) => [code, message.replace(/.* står/, 'står')])).toEqual([
      ['ORDNING-VAERDI', 'står to gange'],
    ]);
    expect(problems.map((problem) => underlined(text, problem))).toEqual([cell]);
  });

  it('is one key to YAML too, as a number and in quotes', () => {
    const text = sharedBy('Aalborg', '{ procenter: { vaerdier: { 851: 40, "851": 60 } } }');
    const { problems } = readScheme(text);
    expect(problems.map(({ code }) => code)).toEqual(['ORDNING-DUBLET']);
    expect(problems.map((problem) => underlined(text, problem))).toEqual(['"851"']);
  });

  it('is fine in two parts of a mix, and under two joint names', () => {
    const twoParts = `{ blanding: { dele: [{ procent: 50, noegle: { lige: {} }, modtagere: [Aalborg] }, { procent: 50, noegle: { lige: {} } }] } }`;
    expect(readScheme(sharedBy('Aalborg, Hjørring', twoParts)).problems).toEqual([]);
  });
});

describe('an id', () => {
  it('is its own among key figures and named amounts, which a published table looks up together', () => {
    const text = `${sharedBy('Aalborg')}beloeb: [{ id: pris, titel: A, beloeb: { fast: 1 } }]
noegletal: [{ id: pris, titel: K, taeller: [{ fast: 7 }] }]
`;
    expect(readScheme(text).problems.map(({ message }) => message)).toEqual(['id "pris" er allerede brugt']);
  });

  it.each([
    ['beloeb', '[{ id: a, titel: A, beloeb: { fast: 1 } }, { id: a, titel: B, beloeb: { fast: 1 } }]'],
    [
      'budgetter',
      '[{ id: a, titel: A, fil: f.csv, kolonne: k, post: p, kolonner: [{ id: x, titel: X }] }, { id: a, titel: A, fil: f.csv, kolonne: k, post: p, kolonner: [{ id: x, titel: X }] }]',
    ],
    [
      'budgetter',
      '[{ id: a, titel: A, fil: f.csv, kolonne: k, post: p, kolonner: [{ id: x, titel: X }, { id: x, titel: X }] }]',
    ],
    [
      'takster',
      '[{ id: a, titel: A, grundtakst: { fast: 1 }, grupper: [{ id: g, titel: G, faktor: 1 }] }, { id: a, titel: A, grundtakst: { fast: 1 }, grupper: [{ id: g, titel: G, faktor: 1 }] }]',
    ],
    [
      'takster',
      '[{ id: a, titel: A, grundtakst: { fast: 1 }, grupper: [{ id: g, titel: G, faktor: 1 }, { id: g, titel: H, faktor: 2 }] }]',
    ],
    [
      'takster',
      '[{ id: a, titel: A, grundtakst: { fast: 1 }, grupper: [{ id: g, titel: G, faktor: 1 }], ydelser: [{ id: y, titel: Y, procent: 10 }, { id: y, titel: Y, procent: 10 }] }]',
    ],
    [
      'overfoersler',
      '[{ id: a, titel: A, regel: socialtilsyn, aar: [{ aar: 2023, resultat: { fast: 1 } }] }, { id: a, titel: A, regel: socialtilsyn, aar: [{ aar: 2023, resultat: { fast: 1 } }] }]',
    ],
    [
      'rammer',
      '[{ id: a, titel: A, ramme: { fast: 1 }, dele: [{ titel: D, beloeb: { fast: 1 } }] }, { id: a, titel: A, ramme: { fast: 1 }, dele: [{ titel: D, beloeb: { fast: 1 } }] }]',
    ],
    [
      'noegletal',
      '[{ id: a, titel: A, taeller: [{ fast: 1 }] }, { id: a, titel: A, taeller: [{ fast: 1 }] }]',
    ],
  ])('that stands twice in %s is refused', (list, entries) => {
    const { problems } = readScheme(`${sharedBy('Aalborg')}${list}: ${entries}\n`);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^id "\w" er allerede brugt$/),
    ]);
  });
});
