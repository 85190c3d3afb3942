import { table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

export const budgets: HelpTopic = {
  summary: 'budgetfilen fra Excel, og hvilke af dens linjer der tælles',
  page: [
    { kind: 'overskrift', text: 'Budget' },
    {
      kind: 'afsnit',
      lines: [
        'Et budget er en CSV-fil med en overskrift og en linje pr. post. Gem den fra',
        'Excel som CSV UTF-8 (semikolon). Ordningen siger, hvilken kolonne beløbene',
        'står i, og med hvor, hvilke linjer der lægges sammen.',
      ],
    },
    table(
      ['Nøgle', 'Hvad der skrives'],
      [
        ['fil', 'budgetfilen'],
        ['kolonne', 'kolonnen med beløb'],
        ['hvor', 'hvad der skal stå i andre kolonner: { afdeling: Pleje }'],
        ['enhed', 'hvis filen er i en anden enhed end kr., fx 1.000 kr.'],
        ['udelad', 'linjer, der med vilje ikke tælles: { afdeling: Projekter }, eller resten'],
        ['udfyld: nedad', 'tomme celler under en flettet får teksten fra cellen ovenover'],
        ['totalraekker', 'ingen, eller hvad de hedder, hvor programmet spørger'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'Rækker som I alt og Sum lægges ikke til deres dele: de holdes op mod dem og',
        'udelades. En linje, som intet tager, er en advarsel. beregn viser, hvor mange',
        'linjer af hver fil der er brugt, og beregn --linjer viser resten.',
      ],
    },
    {
      kind: 'afsnit',
      lines: [
        'En tabel over budgettet med summer og udvikling fra år til år er en blok for',
        'sig, budgetter: post er kolonnen med linjernes navne, kolonner er de år eller',
        'regnskaber, der vises, summer lægger poster sammen.',
      ],
    },
  ],
  example: {
    files: {
      'budget.csv': `afdeling;post;beloeb
Pleje;Løn;1.250.000
Pleje;Kørsel;84.500,50
Stab;Husleje;310.000
`,
      'pleje.yaml': `ordning: pleje
titel: Plejeafdelingen 2026
aar: 2026
udsteder: Aalborg Kommune
beloeb:
  - id: stab
    titel: Stab, betales af Aalborg alene
    beloeb:
      budget: { fil: budget.csv, kolonne: beloeb, hvor: { afdeling: Stab } }
fordelinger:
  - id: pleje
    titel: Pleje
    beloeb:
      budget: { fil: budget.csv, kolonne: beloeb, hvor: { afdeling: Pleje } }
    noegle: { lige: {} }
    modtagere: [Aalborg, Hjørring]
    afrunding: { metode: stoerste-rest, til: "0,01" }
`,
    },
    command: 'fordel beregn pleje.yaml',
  },
};
