import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/model/exact/rational.ts';
import { readScheme } from '../../support/read-scheme.ts';

const valid = `ordning: proeve
titel: Prøve
aar: 2024
udsteder: Prøvekommunen
kilder:
  aftale: { dokument: Aftalen, side: 7 }
fordelinger:
  - id: drift
    titel: Drift
    beloeb: { fast: "1.690.518,25" }
    noegle:
      befolkning: { fil: folk.csv, tidspunkt: 2023Q2, alder: "0-17" }
    modtagere: [Aalborg, 860, "0787"]
    afrunding: { metode: restmodtager, til: "0,01", restmodtager: Hjørring }
    kilde: aftale
noegletal:
  - id: pris
    titel: Pris
    taeller: [{ fordeling: drift }]
    naevner: [{ fast: 3 }]
facit:
  - fordeling: drift
    fil: facit.csv
`;

describe('an ordning file that is wrong in several ways', () => {
  it('says each once, and goes on behind unknown keys, bare numbers and twins', () => {
    const { problems } = readScheme(
      valid
        .replace('aar: 2024', 'aar: 2024\naar: 2025\nfarve: blå')
        .replace('"1.690.518,25"', '7.000')
        .replace('tidspunkt: 2023Q2', 'tidspunkt: 2023Q9')
        .replace('modtagere: [Aalborg', 'modtager: [Alborg')
        .replace('metode:', 'metod:')
        .replace('til: "0,01"', 'til: "0.01"'),
    );
    expect(problems.map(({ code, place }) => `${place?.line} ${code}`).sort()).toEqual([
      '12 ORDNING-TAL',
      '14 ORDNING-VAERDI',
      '15 KOMMUNE-UKENDT',
      '15 ORDNING-NOEGLE',
      '16 ORDNING-NOEGLE',
      '16 TAL-TVETYDIG',
      '4 ORDNING-DUBLET',
      '5 ORDNING-NOEGLE',
    ]);
  });

  it('does not go on where it cannot know what was meant', () => {
    const { problems, scheme } = readScheme(
      valid.replace('aar: 2024', 'aar: i år').replace('Aalborg', 'Alborg'),
    );
    expect(problems.map(({ code }) => code)).toEqual(['ORDNING-VAERDI']);
    expect(scheme).toBeUndefined();
  });
});

describe('an ordning file', () => {
  it('becomes what it declares, with the places of its values', () => {
    const { scheme, problems } = readScheme(valid);
    expect(problems).toEqual([]);
    expect(scheme?.allocations[0]).toMatchObject({
      id: 'drift',
      unit: 'kr.',
      amount: {
        kind: 'fast',
        value: rational(169_051_825n, 100n),
        origin: { file: 'ordning.yaml', line: 10, column: 21 },
      },
      key: {
        file: '/mappe/folk.csv',
        date: '2023K2',
        ages: { from: 0, to: 17 },
        sex: 'alle',
        label: '0-17-årige',
      },
      rounding: { method: 'restmodtager', step: rational(1n, 100n), residualRecipient: '860' },
      source: { id: 'aftale', document: 'Aftalen', page: '7' },
    });
    expect(scheme?.allocations[0]?.recipients.map(({ key, name }) => [key, name])).toEqual([
      ['851', 'Aalborg'],
      ['860', 'Hjørring'],
      ['787', 'Thisted'],
    ]);
  });

  it.each([
    ['an unknown key', 'titel: Drift', 'titl: Drift', 'ORDNING-NOEGLE', 9, 5, 'Mente du "titel"?'],
    ['a key that is missing', '    titel: Drift\n', '', 'ORDNING-MANGLER', 8, 5, ''],
    ['a key that stands twice', 'aar: 2024', 'aar: 2024\naar: 2023', 'ORDNING-DUBLET', 4, 1, 'Slet den ene.'],
    [
      'a method that is not one',
      'metode: restmodtager',
      'metode: stoerst-rest',
      'ORDNING-VAERDI',
      14,
      26,
      'Mente du "stoerste-rest"?',
    ],
    [
      'a bare number with a point',
      'fast: "1.690.518,25"',
      'fast: 17.645',
      'ORDNING-TAL',
      10,
      21,
      'Skriv 17645, hvis det er et helt tal, ellers "17,6450".',
    ],
    [
      'a bare number that YAML reads as seven',
      'fast: "1.690.518,25"',
      'fast: 7.000',
      'ORDNING-TAL',
      10,
      21,
      '',
    ],
    [
      'a published table of two things',
      '  - fordeling: drift\n',
      '  - fordeling: drift\n    takst: drift\n',
      'ORDNING-VAERDI',
      22,
      5,
      'de kan nævne samme fil',
    ],
    [
      'a published table that stands twice',
      '    fil: facit.csv\n',
      '    fil: facit.csv\n  - { fordeling: drift, fil: facit.csv }\n',
      'ORDNING-VAERDI',
      24,
      30,
      'Slet den ene linje.',
    ],
    ['a bare number in sixteens', 'aar: 2024', 'aar: 0x7e8', 'ORDNING-TAL', 3, 6, 'Fundet 0x7e8'],
    [
      'a number YAML would round',
      '"1.690.518,25"',
      '12345678901234567890',
      'ORDNING-VAERDI',
      10,
      21,
      'anførselstegn',
    ],
    ['an alias to nothing', 'titel: Prøve', 'titel: *x', 'ORDNING-YAML', 2, 8, ''],
    [
      'an amount without its block',
      '{ fast: "1.690.518,25" }',
      '7000',
      'ORDNING-VAERDI',
      10,
      13,
      'netop én af: fast',
    ],
    ['a number with two readings', '"1.690.518,25"', '"1690518.25"', 'TAL-TVETYDIG', 10, 21, '1.690.518,25'],
    [
      'two kinds of amount at once',
      'fast: "1.690.518,25"',
      'fast: 1, budget: { fil: b.csv, kolonne: k }',
      'ORDNING-VAERDI',
      10,
      13,
      '',
    ],
    ['no kind of amount', 'fast: "1.690.518,25"', '', 'ORDNING-VAERDI', 10, 13, ''],
    [
      'a kommune that is none',
      '[Aalborg, 860',
      '[Alborg, 860',
      'KOMMUNE-UKENDT',
      13,
      17,
      'Mente du "Aalborg"?',
    ],
    ['a kommune twice', '"0787"', 'Aalborg', 'ORDNING-VAERDI', 13, 31, 'Slet den ene.'],
    ['a date that is none', '2023Q2', '2. kvartal 2023', 'ORDNING-VAERDI', 12, 47, 'Skriv fx 2023K2'],
    ['an age that is a list', '"0-17"', '[0, 17]', 'ORDNING-VAERDI', 12, 62, 'alder: "0-17", et enkelt år'],
    ['an age that is none', '"0-17"', 'unge', 'ORDNING-VAERDI', 12, 62, 'Skriv fx "0-17"'],
    [
      'a residual recipient outside the circle',
      'restmodtager: Hjørring',
      'restmodtager: Læsø',
      'ORDNING-VAERDI',
      14,
      67,
      'Vælg en af dem: Aalborg',
    ],
    [
      'a residual recipient without the method',
      'metode: restmodtager',
      'metode: hver-for-sig',
      'ORDNING-VAERDI',
      14,
      67,
      'Metoden er hver-for-sig.',
    ],
    [
      'the method without a residual recipient',
      ', restmodtager: Hjørring',
      '',
      'ORDNING-VAERDI',
      14,
      26,
      'Skriv restmodtager',
    ],
    ['a step of zero', '"0,01"', '0', 'ORDNING-VAERDI', 14, 45, ''],
    [
      'a source that is not listed',
      'kilde: aftale',
      'kilde: aftal',
      'ORDNING-VAERDI',
      15,
      12,
      'Mente du "aftale"?',
    ],
    [
      'a fordeling that is not there',
      '{ fordeling: drift }',
      '{ fordeling: drit }',
      'ORDNING-VAERDI',
      19,
      28,
      'Mente du "drift"?',
    ],
    ['a list where a block should be', 'aar: 2024', 'aar: [2024]', 'ORDNING-VAERDI', 3, 6, ''],
    ['broken YAML', 'titel: Prøve', 'titel: "Prøve', 'ORDNING-YAML', undefined, undefined, ''],
  ])('reports %s where it stands', (_, from, to, code, line, column, advice) => {
    expect(valid).toContain(from);
    const { problems } = readScheme(valid.replace(from, to));
    const found = problems.find((problem) => problem.code === code);
    expect(found, JSON.stringify(problems)).toBeDefined();
    expect(found?.advice ?? '').toContain(advice);
    if (line !== undefined) expect([found?.place?.line, found?.place?.column]).toEqual([line, column]);
  });

  it('reports every problem, not the first', () => {
    const text = valid
      .replace('"0-17"', 'unge')
      .replace('Aalborg, 860', 'Alborg, 999')
      .replace('kilde: aftale', 'kilde: x');
    expect(readScheme(text).problems).toHaveLength(5);
  });
});
