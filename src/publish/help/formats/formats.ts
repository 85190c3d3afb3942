import { table } from '../../format/document.ts';
import type { HelpTopic } from '../topic.ts';

export const formats: HelpTopic = {
  summary: 'tabel, csv, json, md, html og xlsx; github, junit og sarif',
  page: [
    { kind: 'overskrift', text: 'Formater' },
    table(
      ['Format', 'Til'],
      [
        ['tabel', 'en skærm: hele resultatet i tekst (tekst er det samme)'],
        ['csv', 'Excel: UTF-8 med BOM, semikolon, decimalkomma; kan læses ind igen'],
        ['json', 'programmer: beløb er tekster med decimalpunktum; se fordel skema'],
        ['md', 'notater og dagsordener'],
        ['html', 'en side, der åbnes i en browser, uden net'],
        ['xlsx', 'Excel: en projektmappe i en fil; se fordel hjaelp regneark'],
        ['github', 'kun kontroller: fund som bemærkninger i en pull request på GitHub'],
        ['junit', 'kun kontroller: en testrapport, som GitLab og andre viser'],
        ['sarif', 'kun kontroller: fund til værktøjer, der samler dem (SARIF 2.1.0)'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'Tal i JSON og CSV har alle deres decimaler. Slutter de aldrig, som 1/3, er de',
        'afrundet til 20, og i JSON står tallet selv ved siden af som brøk:',
        'beloebBroek ved beloeb. CSV har andele og mellemregninger med 10 decimaler;',
        'eksakt_taeller og eksakt_naevner er det nøjagtige beløb.',
        'Et tal, der ikke er kommet endnu (forventet), er tomt i CSV og null i JSON, aldrig 0.',
      ],
    },
    {
      kind: 'afsnit',
      lines: [
        'På en skærm er ingen tabel bredere end den: overskrifter og tekster ombrydes,',
        'navne afkortes med …, og er der stadig ikke plads, står hver række for sig.',
        'Tal ombrydes og afkortes aldrig. I en fil er alt i fuld bredde.',
      ],
    },
    {
      kind: 'afsnit',
      lines: [
        'Uden --format bestemmer filendelsen i --ud: .csv, .json, .md, .html, .xlsx, .txt,',
        '.sarif eller .xml (junit).',
      ],
    },
  ],
};
