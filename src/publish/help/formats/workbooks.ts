import { table } from '../../format/document.ts';
import type { HelpTopic } from '../topic.ts';

export const workbooks: HelpTopic = {
  summary: 'projektmapper i Excel: som inddata, og som resultater med levende formler',
  page: [
    { kind: 'overskrift', text: 'Regneark' },
    {
      kind: 'afsnit',
      lines: [
        'fordel beregn ORDNING -o FIL.xlsx skriver ordningens projektmappe: beløbene er',
        'formler over arket Inddata, hvor hver celle har fil, linje og kilde. Ret en',
        'celle dér, og resten følger; arket Kontrol viser forskellen fra det, fordel',
        'har regnet. takst, fremskriv, sammenlign, kontrol, spor og forklar skriver',
        'deres resultat på samme måde.',
      ],
    },
    table(
      ['I arket', 'Er'],
      [
        ['blåt på gult', 'inddata'],
        ['sort', 'en formel'],
        ['grå kursiv', 'en værdi fra fordel, som ikke kan skrives som formel'],
        ['f efter et tal', 'foreløbigt'],
        ['beloeb_ID, total_ID, grundtakst_ID', 'navne til egne formler; - i ID er _'],
        ['fordeling_ID', 'tabellen med modtagere, så den kan læses igen'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'Afrunding er formler: hver for sig, største rest (med rest og rang),',
        'restmodtager og kumulativ. Divisormetoder, krydstabel og graenser er værdier.',
      ],
    },
    {
      kind: 'afsnit',
      lines: [
        'Alt, der læses som CSV, læses også fra .xlsx: fil: budget.xlsx. Uden mere læses',
        'det første ark, der ikke er skjult; ark: og omraade: vælger et andet:',
      ],
    },
    {
      kind: 'kode',
      text: 'budget: { fil: budget.xlsx, ark: Drift, omraade: "A3:D40", kolonne: beloeb }',
    },
    {
      kind: 'afsnit',
      lines: [
        'omraade er celler (A3:D40), kolonner (B:E) eller et navn i projektmappen. Tal',
        'læses ved deres værdi med 15 cifre, ikke som de vises; datoer og procenter efter',
        'deres format; formler ved den værdi, der er gemt. En fejlværdi, en formel uden',
        'værdi og et flettet tal er fejl. Skjulte rækker og kolonner læses og siges.',
        'Steder skrives som budget.xlsx Drift!C7. På kommandolinjen: --ark og --omraade.',
        '.xls, .xlsb og .ods gemmes først som .xlsx.',
      ],
    },
  ],
};
