import { table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

/** Each key as it is written. */
const forms = [
  'befolkning: { fil: udtraek.csv, tidspunkt: 2026K1, alder: "0-17", koen: alle }',
  'optaelling: { fil: antal.csv, navn: kommune, kolonne: pladser }',
  'procenter: { vaerdier: { Aalborg: "62,5", Rebild: "37,5" } }',
  'beloeb: { vaerdier: { Aalborg: "300,50", Rebild: "99,50" } }',
  'lige: {}',
  'sats: { sats: "1,25", noegle: { lige: {} } }',
  `blanding: { dele: [{ procent: 80, noegle: { lige: {} } },
                   { procent: 20, noegle: { lige: {} } }] }`,
  'trin: { noegle: { lige: {} }, trin: [{ over: 150000, procent: "74,4" }] }',
  `klasser: { noegle: { lige: {} },
           klasser: [{ fra: 0, vaegt: 1 }, { fra: 50, vaegt: 2 }] }`,
  'faktorer: { noegle: { lige: {} }, vaerdier: { Rebild: 2 }, ellers: 1 }',
  'graenser: { noegle: { lige: {} }, gulv: { procent: 10 }, loft: { procent: 60 } }',
  'graenser: { noegle: { lige: {} }, gulv: { beloeb: 100 } }',
  `graenser: { noegle: { lige: {} },
            loft: { noegle: { lige: {} }, faktor: "1,75" } }`,
];

export const keys: HelpTopic = {
  summary: 'fordelingsnøglerne: befolkning, procenter, lige, blandinger …',
  page: [
    { kind: 'overskrift', text: 'Fordelingsnøgler' },
    {
      kind: 'afsnit',
      lines: ['En fordeling har én nøgle. Den giver hver modtager en vægt; andelen er vægten', 'af summen.'],
    },
    table(
      ['Nøgle', 'Deler efter'],
      [
        ['befolkning', 'indbyggere i et udtræk: fil, tidspunkt, alder, koen; se fordel hjaelp udtraek'],
        ['optaelling', 'tal fra en CSV-fil: pladser, timer, borgere; se fordel hjaelp optaelling'],
        ['procenter', 'faste procenter, der giver 100'],
        ['beloeb', 'faste beløb, der giver totalen'],
        ['lige', 'lige dele'],
        ['sats', 'en pris pr. enhed af en anden nøgle; totalen er det, det giver'],
        ['blanding', 'flere nøgler på én gang: 80 % efter den ene, 20 % efter den anden'],
        ['trin, klasser', 'de første tæller helt, resten med en procent; eller et tal pr. klasse'],
        ['faktorer', 'en anden nøgle ganget med en faktor pr. modtager'],
        ['graenser', 'en anden nøgle med gulv og loft pr. modtager, i procent eller i kr.'],
      ],
    ),
    { kind: 'afsnit', lines: ['Sådan skrives de; hvor der står lige: {}, kan hver af dem stå:'] },
    { kind: 'kode', text: forms.join('\n') },
    {
      kind: 'afsnit',
      lines: [
        'gulv og loft er procent, beloeb eller noegle; faktor ganger dem. Procenter, beløb,',
        'faktorer og grænser i kr. pr. modtager er vaerdier: { Aalborg: "62,5" } eller en',
        'kolonne i en CSV-fil, hvor hver modtager har én række: fil, navn, kolonne.',
      ],
    },
    {
      kind: 'afsnit',
      lines: [
        'Modtagerne er kommuner ved navn eller kode, flere kommuner sammen, andre',
        'parter { part: UCN }, alle, { region: Nordjylland } eller { kreds:',
        'socialtilsyn-nord }. En, der er med en del af året, skrives',
        '{ kommune: Rebild, fra: 2026-04 }, og med en dag i stedet siger fordelingen',
        'hvordan den tælles: medlemskab: dage, hele-maaneder eller paabegyndte-maaneder.',
        'uden: [Hjørring] tager kommuner ud af alle, en region eller en kreds.',
      ],
    },
  ],
  example: {
    files: {
      'blanding.yaml': `ordning: blanding
titel: 70 % efter procenter, 30 % lige
aar: 2026
udsteder: Aalborg Kommune
fordelinger:
  - id: drift
    titel: Drift
    beloeb: { fast: "1.000.000" }
    noegle:
      blanding:
        dele:
          - procent: 70
            noegle:
              procenter:
                vaerdier: { Aalborg: 75, Hjørring: "12,5", Rebild: "12,5" }
          - procent: 30
            noegle: { lige: {} }
    modtagere: [Aalborg, Hjørring, Rebild]
    afrunding: { metode: stoerste-rest }
`,
    },
    command: 'fordel beregn blanding.yaml',
  },
};
