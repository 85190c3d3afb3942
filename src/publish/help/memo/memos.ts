import { relationCodes } from '../../../model/memo/relation-codes.ts';
import { table } from '../../format/document.ts';
import type { HelpTopic } from '../topic.ts';

export const memos: HelpTopic = {
  summary: 'notater, hvis tal fordel notat kontrol holder op mod hinanden',
  page: [
    { kind: 'overskrift', text: 'Notater' },
    {
      kind: 'afsnit',
      lines: [
        'fordel notat kontrol FIL… læser hvert tal i et notat (.md, .txt, .html, .docx,',
        '.pdf) og holder det op mod de andre: totaler, andele, ændringer, satser og',
        'gentagelser, i tabeller og i sætninger. Flere filer holdes også op mod hinanden.',
        'Med --ordning NAVN også mod det, en ordning beregner.',
      ],
    },
    table(
      ['Niveau', 'Betydning'],
      [
        ['fejl', 'Tallene passer ikke, hvordan man end læser dem.'],
        ['advarsel', 'De passer ikke, som de står, men afrunding kan forklare det.'],
        ['note', 'Et forbehold (ca., knap) eller en gættet læsning afgør det.'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'Resultatet siger, hvor mange tal der er, hvor mange der er kontrolleret af',
        'hvilken regel, og med --alle hvilke der ikke er, og hvorfor. Slutkode 0, når',
        'noget er kontrolleret og alt holder; 1 ved fejl; 2, når intet kan kontrolleres.',
      ],
    },
    table(['Regel', 'Holder, at'], Object.entries(relationCodes)),
    {
      kind: 'afsnit',
      lines: [
        'En regel slås fra med --uden REGEL. Et fund, der får lov at stå, accepteres i',
        'notatet selv eller i en fil, med sin grund og sine tal; ændrer tallene sig, er',
        'det et fund igen:',
        '  <!-- fordel: accepter NOTAT-SUM: 500 i stedet for 505, fordi GRUND -->',
        '  fordel notat kontrol FIL --skriv-accepteret accepteret.csv',
        '  fordel notat kontrol FIL --accepteret accepteret.csv',
      ],
    },
  ],
  example: {
    files: {
      'notat.md': `# Budget 2026

Budgettet stiger fra 34.741.043 kr. til 36.061.167 kr.

| Afdeling | Budget 2026 i kr. | Andel |
|---|---:|---:|
| Tilbud | 16.905.109 | 46,9 % |
| Plejefamilier | 19.156.058 | 53,1 % |
| I alt | 36.061.167 | 100,0 % |
`,
    },
    command: 'fordel notat kontrol notat.md',
  },
};
