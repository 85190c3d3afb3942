import { table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

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
    {
      kind: 'afsnit',
      lines: [
        'Procenter, beløb, faktorer og grænser i kr. pr. modtager er en liste (vaerdier) eller',
        'en kolonne i en CSV-fil (fil, kolonne), hvor hver modtager har én række.',
      ],
    },
    {
      kind: 'afsnit',
      lines: [
        'Procenter, beløb, faktorer og grænser pr. modtager skrives i ordningen som',
        'vaerdier: { Aalborg: "62,5" }, eller de står i en fil: fil, navn, kolonne.',
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
