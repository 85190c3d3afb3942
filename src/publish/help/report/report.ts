import { table } from '../../format/document.ts';
import type { HelpTopic } from '../topic.ts';

export const report: HelpTopic = {
  summary: 'én side at se på, hvor hvert tal kan forklares',
  page: [
    { kind: 'overskrift', text: 'Rapport' },
    {
      kind: 'afsnit',
      lines: [
        'fordel rapport ORDNING --foer ORDNINGEN-FØR --ud rapport.html laver én fil, der',
        'åbnes med et dobbeltklik og hverken henter eller sender noget.',
      ],
    },
    table(
      ['Siden har', 'Hvad'],
      [
        ['overblik', 'hvad der deles, efter hvilken nøgle og mellem hvor mange'],
        ['fordelinger', 'hvem der betaler hvad, som diagram og tabel, også pr. indbygger'],
        ['ændring', 'fra året før, delt i budget, nøgle, medlemskab og afrunding'],
        ['budget, takster', 'og overførsler, beløb og nøgletal, som beregn viser dem'],
        ['kontrol', 'de offentliggjorte tabeller med hver celle mærket, og det, der er fundet'],
        ['spor', 'med --spor: hvilken læsning der giver hver offentliggjort fordeling'],
        ['kilder, inddata', 'dokumenterne, og hver fil med sin sha256'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'Et tal med prikker under viser, hvordan det er blevet til, når der trykkes på det',
        '(eller Enter). Tabeller kan søges i, sorteres, kopieres til Excel og hentes som CSV.',
      ],
    },
  ],
};
