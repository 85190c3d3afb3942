import { table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

export const counts: HelpTopic = {
  summary: 'andre tal at dele efter: pladser, timer, borgere i en CSV-fil',
  page: [
    { kind: 'overskrift', text: 'Optælling' },
    {
      kind: 'afsnit',
      lines: ['Nøglen optaelling tæller i en CSV-fil med en kolonne med modtagerne og en med', 'tal.'],
    },
    table(
      ['Nøgle', 'Hvad der skrives'],
      [
        ['fil', 'filen'],
        ['navn', 'kolonnen med modtagerne; modtager er udgangspunktet'],
        ['kolonne', 'kolonnen med tal'],
        ['fratraek', 'en kolonne, der trækkes fra; negativ: nul, så under nul tæller som nul'],
        ['hvor', 'hvad der skal stå i andre kolonner, fx { aar: "2025" }'],
        ['betegnelse', 'hvad tallene er, som det skal stå i tabellen'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'Kommuner kan skrives med navn (Aalborg), kode (851) eller begge (851 Aalborg).',
        'Andre parter skrives, som de står i ordningens modtagere.',
      ],
    },
  ],
  example: {
    files: {
      'timer.csv': `kommune;timer
Aalborg;1.204,5
Hjørring;388
Rebild;251,5
`,
      'timer.yaml': `ordning: timer
titel: Efter timer
aar: 2026
udsteder: Aalborg Kommune
fordelinger:
  - id: drift
    titel: Drift
    beloeb: { fast: "780.000" }
    noegle:
      optaelling:
        fil: timer.csv
        navn: kommune
        kolonne: timer
        betegnelse: timer
    modtagere: [Aalborg, Hjørring, Rebild]
    afrunding: { metode: stoerste-rest }
`,
    },
    command: 'fordel beregn timer.yaml',
  },
};
