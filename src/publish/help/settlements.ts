import { table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

export const settlements: HelpTopic = {
  summary: 'regnskab mod aconto, og over- og underskud, der føres videre',
  page: [
    { kind: 'overskrift', text: 'Efterregulering' },
    {
      kind: 'afsnit',
      lines: [
        'Regnskabet deles med sin nøgle, og det, der er betalt aconto, deles med sin,',
        'med minus. Forskellen pr. modtager opkræves (plus) eller betales tilbage',
        '(minus). afregninger gør de to til ét krav pr. modtager, som beregn viser, og',
        'som faktureres samlet.',
      ],
    },
    {
      kind: 'afsnit',
      lines: [
        'Over- og underskud, der skal ind i senere års budgetter, står under',
        'overfoersler. fordel kontrol siger, om det er sket i tide:',
      ],
    },
    table(
      ['regel', 'Hvad der kræves'],
      [
        ['socialtilsyn', 'det hele ind inden for to år'],
        [
          'takstbekendtgoerelsen',
          'over 5 % af budgettet ind inden for to år; et mindre overskud må gemmes i fem, et mindre underskud må ikke opkræves',
        ],
      ],
    ),
  ],
  example: {
    files: {
      'efterregulering.yaml': `ordning: efterregulering
titel: Regnskab 2024 mod aconto
aar: 2026
udsteder: Hjørring Kommune
afregninger:
  - id: efterregulering
    titel: Efterregulering af 2024
    fordelinger: [regnskab-2024, aconto-2024]
fordelinger:
  - id: regnskab-2024
    titel: Bidrag efter regnskabet
    beloeb: { fast: "1.012.340,50" }
    noegle: { procenter: { vaerdier: { Aalborg: 60, Rebild: 40 } } }
    modtagere: [Aalborg, Rebild]
    afrunding: { metode: stoerste-rest, til: "0,01" }
  - id: aconto-2024
    titel: Betalt aconto
    beloeb: { fast: "-1.000.000" }
    noegle: { procenter: { vaerdier: { Aalborg: 55, Rebild: 45 } } }
    modtagere: [Aalborg, Rebild]
    afrunding: { metode: stoerste-rest, til: "0,01" }
overfoersler:
  - id: overskud
    titel: Overskud
    regel: socialtilsyn
    aar:
      - aar: 2024
        resultat: { fast: "80.000" }
        indregnet:
          - { aar: 2026, beloeb: { fast: "80.000" } }
`,
    },
    command: 'fordel beregn efterregulering.yaml',
  },
};
