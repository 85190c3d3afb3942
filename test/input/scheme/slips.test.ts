import { describe, expect, it } from 'vitest';
import { readScheme, underlined } from '../../support/read-scheme.ts';

const right = `ordning: r
titel: Regnskab
aar: 2026
udsteder: Eksempel
fordelinger:
  - id: a
    titel: A
    beloeb: { fast: 1000 }
    noegle: { procenter: { vaerdier: { Aalborg: 60, Læsø: 40 } } }
    modtagere: [Aalborg, Læsø]
    afrunding: { metode: stoerste-rest, til: 1 }
`;

/** What is said of the ordning with a slip in it, each with the text that its caret underlines. */
function told(from: string, to: string) {
  expect(right).toContain(from);
  const text = right.replace(from, to);
  const { problems } = readScheme(text);
  return problems.map((problem) => [problem.message, problem.advice, underlined(text, problem)]);
}

it('tells a decimal comma in a list once, whatever YAML made of it', () => {
  expect(told('til: 1', 'til: 0,01').map(([message]) => message)).toEqual([
    'decimaltal skal stå i anførselstegn',
  ]);
});

/** A slip, what is said of it, its advice with what may be written in «», and what the caret underlines. */
const slips: readonly [from: string, to: string, message: string, advice: string, caret: string][] = [
  [
    'fast: 1000',
    'fast: 17.645',
    'et tal med punktum kan læses på to måder',
    'YAML læser punktummet som komma. Skriv «17645», hvis det er et helt tal, ellers «"17,6450"».',
    '17.645',
  ],
  [
    'fast: 1000',
    'fast: "17,645"',
    'tallet kan læses på to måder',
    'Fundet "17,645"; skriv «"17,6450"» eller «"17.645"».',
    '"17,645"',
  ],
  [
    'til: 1 }',
    'til: 0.01 }',
    'decimaltal skal skrives med komma og i anførselstegn',
    'Skriv «"0,01"».',
    '0.01',
  ],
  ['til: 1 }', 'til: .5 }', 'decimaltal skal skrives med komma og i anførselstegn', 'Skriv «"0,5"».', '.5'],
  [
    '60, Læsø: 40',
    '62,5, Læsø: "37,5"',
    'decimaltal skal stå i anførselstegn',
    'Mellem { og } slutter et led ved komma. Skriv «"62,5"».',
    '62,5',
  ],
  [
    'fast: 1000',
    'fast: 1.000.000,50',
    'decimaltal skal stå i anførselstegn',
    'Mellem { og } slutter et led ved komma. Skriv «"1.000.000,50"».',
    '1.000.000,50',
  ],
  ['fast: 1000', 'fast:1000', 'der mangler et mellemrum efter kolon', 'Skriv «fast: 1000»', 'fast:1000'],
  ['aar: 2026', 'aar:2026', 'der mangler et mellemrum efter kolon', 'Skriv «aar: 2026»', 'aar:2026'],
  [
    'titel: Regnskab',
    'titel: Budget: 2026',
    'en tekst med kolon skal stå i anførselstegn',
    'Skriv «"Budget: 2026"».',
    'Budget: 2026',
  ],
  [
    'aar: 2026',
    'aar: "2026"',
    '"aar" skal være et tal',
    'Fundet "2026". Skriv det uden anførselstegn: «2026».',
    '"2026"',
  ],
];

describe('a slip of the pen in an ordning', () => {
  it.each(slips)('%s as %s: %s', (from, to, message, advice, caret) => {
    expect(told(from, to)).toEqual([[message, advice.replace(/[«»]/g, ''), caret]]);
    for (const [, written = ''] of advice.matchAll(/«(.*?)»/g)) {
      expect(told(from, to.replace(caret, written)), written).toEqual([]);
    }
  });

  it.each([
    ['titel: Regnskab', 'titel: "Regnskab', 'anførselstegnet er ikke lukket', '"'],
    [
      '    titel: A',
      '   titel: A',
      'linjen er ikke rykket lige så langt ind som de andre i blokken',
      '   titel: A',
    ],
    ['    titel: A', '\ttitel: A', 'der er rykket ind med tabulator', '\t'],
    ['titel: Regnskab', 'titel: @navn', 'en tekst kan ikke begynde med @', '@'],
    [
      'udsteder:',
      ' udsteder:',
      'linjen er rykket ind under en nøgle, der allerede har en værdi',
      ' udsteder: Eksempel',
    ],
    ['stoerste-rest, til: 1 }', 'stoerste-rest, til: 1', 'der mangler en }', ''],
  ])('%j as %j is said once, where it is', (from, to, message, caret) => {
    const said = told(from, to);
    expect(said.map(([what]) => what)).toEqual([message]);
    expect(said[0]?.[2]).toBe(caret);
  });

  it.each([
    ['noegle: { procenter: { vaerdier: { Aalborg: 60, Læsø: 40 } } }', 'noegle: lige', 'Skriv { lige: {} }.'],
    ['beloeb: { fast: 1000 }', 'beloeb: 1000', 'Skriv { fast: 1000 }.'],
    ['beloeb: { fast: 1000 }', 'beloeb: 1.000,50', 'Skriv { fast: "1.000,50" }.'],
    ['[Aalborg, Læsø]', 'Aalborg, Læsø', 'Skriv [Aalborg, Læsø].'],
    ['aar: 2026', 'år: 2026', 'Mente du "aar"?'],
    ['beloeb:', 'beløb:', 'Mente du "beloeb"?'],
    ['beloeb: {', 'beloeb {', 'Der mangler et kolon efter beloeb.'],
    ['stoerste-rest', 'største-rest', 'Mente du "stoerste-rest"?'],
    ['procenter: { v', 'procent: { v', 'Mente du "procenter"?'],
    ['afrunding: {', 'afrund: {', 'Mente du "afrunding"?'],
    ['[Aalborg, Læsø]', '[Aalborg, Laeso]', 'Mente du "Læsø"?'],
    [
      '{ metode: stoerste-rest, til: 1 }',
      'stoerste-rest',
      'Skriv en blok: { metode: … }. Her kan stå: metode,',
    ],
    ['fast: 1000', 'fast: “1000”', 'Skriv "1000". Skal tegnene med'],
    ['titel: Regnskab', 'titel: „Regnskab“', 'Skriv "Regnskab". Skal tegnene med, så skriv'],
    ['fast: 1000', 'fast: 1000 kr.', 'Skriv tallet alene: 1000.'],
    ['fast: 1000', 'fast: 75 t.kr.', 'Skriv 75.000, hvis der læses i kr., og 75, hvis enhed er 1.000 kr.'],
    ['fast: 1000', 'fast: 12 %', 'ikke en procent'],
  ])('%j as %j: %s', (from, to, advice) => {
    expect(told(from, to).map(([, said]) => said)).toContainEqual(expect.stringContaining(advice));
  });
});
