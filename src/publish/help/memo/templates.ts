import { table } from '../../format/document.ts';
import { filters } from '../../memo/writing/filters.ts';
import type { HelpTopic } from '../topic.ts';

export const templates: HelpTopic = {
  summary: 'skabeloner, som fordel notat skriv laver notater af',
  page: [
    { kind: 'overskrift', text: 'Skabeloner til notater' },
    {
      kind: 'afsnit',
      lines: [
        'fordel notat skriv SKABELON --ordning NAVN --ud notat.docx skriv et notat, hvis',
        'tal er ordningens: som .md, .html, .docx eller .pdf. Skabelonen er Markdown med',
        'navne i dobbelte krøllede parenteser:',
      ],
    },
    table(
      ['Skriv', 'Så står der'],
      [
        ['{{overskud | kr}}', 'et tal, som filteret skriver det'],
        ['{{overskud fra underskud | saetning}}', 'ændringen fra det andet til det første'],
        ['{{foer/overskud | kr}}', 'tallet i ordningen fra --foer'],
        ['{{anden-ordning/overskud}}', 'tallet i en anden --ordning'],
        ['{{tabel drift}}', 'tabellen fra fordel beregn, med dens noter'],
        ['{{tabel drift fra foer/drift}}', 'en fordeling ved siden af året før'],
        ['{{! til os selv }}', 'ingenting'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'Navnene er dem i fordel beregn NAVN --format json, med / imellem. Listens navn',
        'kan udelades: drift/Aalborg/beloeb er fordelinger/drift/raekker/Aalborg/beloeb.',
        'Slutter stien ved en post, er det dens beløb. Et navn med / eller | i står i "".',
      ],
    },
    table(
      ['Filter', 'Giver'],
      Object.entries(filters).map(([name, { does }]) => [name, does]),
    ),
    {
      kind: 'afsnit',
      lines: [
        'Et ciffer efter filteret er antallet af decimaler: mio 2. Filtre kan følges ad:',
        '{{a fra b | vaekst | udvikling}}. Et navn, der ikke kendes, er en fejl, og intet',
        'er skrevet. --spor fodnoter eller --spor bilag viser, hvor hvert tal kommer fra.',
      ],
    },
  ],
  example: {
    files: {
      'skabelon.md': `# Budget {{aar}}

Budgettet er {{budget/Budget samlet/beloeb/aar-2024 | kr}}.

{{tabel budget}}
`,
    },
    command: 'fordel notat skriv skabelon.md --ordning socialtilsyn-nord-2024',
  },
};
