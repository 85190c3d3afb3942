import { asPrinted, table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

export const amounts: HelpTopic = {
  summary: 'beløb: faste, fra et budget, summer, produkter, fremskrevne',
  page: [
    { kind: 'overskrift', text: 'Beløb' },
    {
      kind: 'afsnit',
      lines: [
        'Overalt, hvor en ordning har et beløb, er det netop ét af disse, og de kan stå',
        'i hinanden:',
      ],
    },
    table(
      [asPrinted('Skrevet'), 'Hvad det er'],
      [
        ['fast: "1.690.518,25"', 'beløbet selv'],
        ['fast: "1,5", enhed: mio. kr.', 'beløbet i en anden enhed'],
        ['fast: "21,1", praecision: "0,1"', 'et beløb, der selv er trykt afrundet; kontrol regner med det'],
        ['budget: { fil, kolonne, hvor }', 'summen af de linjer i en CSV-fil, der passer'],
        ['beloeb: ID', 'et beløb fra listen beloeb, der står før det'],
        ['sum: [BELOEB, BELOEB]', 'lagt sammen'],
        ['minus: BELOEB', 'med modsat fortegn'],
        ['gange: [BELOEB, BELOEB]', 'ganget, fx en pris med et antal'],
        ['fremskrevet: { af, fra, til }', 'i et andet års priser; se fordel hjaelp pl'],
        ['fordelt: { fordeling: ID }', 'det, en fordeling før denne giver, i alt eller til én'],
        ['afrundet: { af, til }', 'afrundet undervejs, en halv væk fra nul'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'Et tal, der ikke er kommet endnu, skrives forventet. Det, der hviler på det,',
        'mærkes foreløbigt. Beløb har en enhed; den står ved fordelingen, og kr. er',
        'udgangspunktet. Se fordel hjaelp enheder.',
      ],
    },
  ],
  example: {
    files: {
      'beloeb.yaml': `ordning: beloeb
titel: Beløb af beløb
aar: 2026
udsteder: Aalborg Kommune
beloeb:
  - { id: loen, titel: Løn, beloeb: { fast: "900.000" } }
  - id: husleje
    titel: Husleje, 12 måneder
    beloeb: { gange: [{ fast: "8.250,50" }, { fast: 12 }] }
  - id: overskud
    titel: Overskud fra 2024
    beloeb: { fast: "40.000" }
fordelinger:
  - id: drift
    titel: Drift
    beloeb:
      sum:
        - { beloeb: loen }
        - { beloeb: husleje }
        - { minus: { beloeb: overskud } }
    noegle: { lige: {} }
    modtagere: [Aalborg, Hjørring, Rebild]
    afrunding: { metode: stoerste-rest }
`,
    },
    command: 'fordel beregn beloeb.yaml',
  },
};
