import { table } from '../../format/document.ts';
import type { HelpTopic } from '../topic.ts';

export const workbooks: HelpTopic = {
  summary: 'resultater som projektmapper i Excel, med levende formler',
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
  ],
};
