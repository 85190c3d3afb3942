import { table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

export const publishedTables: HelpTopic = {
  summary: 'offentliggjorte tabeller, som fordel kontrol genberegner',
  page: [
    { kind: 'overskrift', text: 'Facit' },
    {
      kind: 'afsnit',
      lines: [
        'Facit er den tabel, der er offentliggjort, skrevet af i en CSV-fil. fordel',
        'kontrol ORDNING holder hver celle op mod beregningen: et trykt tal stemmer,',
        'når det beregnede ligger inden for en halv enhed af dets sidste decimal.',
      ],
    },
    table(
      ['Facit af', 'Kolonner'],
      [
        ['fordeling: ID', 'modtager og nogle af vaegt, andel, beloeb; gerne en række I alt'],
        ['takst: ID', 'gruppe og nogle af takst, forrige, aendringPct, faktor'],
        ['budget: ID', 'post og en kolonne pr. kolonne i budgettet'],
        ['nøgletal og beløb', 'noegletal (id) og beloeb; uden fordeling, takst og budget'],
      ],
    ),
  ],
  example: {
    files: {
      'facit.csv': `modtager;andel;beloeb
Aalborg;62,5 %;625.000
Hjørring;37,5 %;375.000
I alt;100,0 %;1.000.000
`,
      'ordning.yaml': `ordning: kontrolleret
titel: Drift 2026
aar: 2026
udsteder: Aalborg Kommune
fordelinger:
  - id: drift
    titel: Drift
    beloeb: { fast: "1.000.000" }
    noegle: { procenter: { vaerdier: { Aalborg: "62,5", Hjørring: "37,5" } } }
    modtagere: [Aalborg, Hjørring]
    afrunding: { metode: hver-for-sig }
facit:
  - { fordeling: drift, fil: facit.csv }
`,
    },
    command: 'fordel kontrol ordning.yaml',
  },
};
