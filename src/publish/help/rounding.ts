import { table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

export const rounding: HelpTopic = {
  summary: 'metoderne, og hvem der får den sidste krone',
  page: [
    { kind: 'overskrift', text: 'Afrunding' },
    {
      kind: 'afsnit',
      lines: [
        'Alle beløb er nøjagtige, til de afrundes efter ordningens afrunding.metode og',
        'afrunding.til. En halv enhed afrundes væk fra nul.',
      ],
    },
    table(
      ['Metode', 'Hvad den gør'],
      [
        ['hver-for-sig', 'Afrunder hver række for sig. Summen kan afvige fra totalen; differencen vises.'],
        [
          'rund-op',
          'Runder hver række op, væk fra nul, som RUND.OP. Summen er mindst totalen; differencen vises.',
        ],
        [
          'rund-ned',
          'Runder hver række ned, mod nul, som RUND.NED. Summen er højst totalen; differencen vises.',
        ],
        ['stoerste-rest', 'Afrunder nedad og giver de enheder, der mangler, til de største rester.'],
        ['restmodtager', 'Afrunder hver række for sig; en navngiven modtager tager differencen.'],
        ['kumulativ', 'Afrunder den løbende sum; hver række er det skridt, den tager. Til rater.'],
        ['dhondt', 'Divisormetode til pladser: runder nedad ved en fælles divisor. Begunstiger de store.'],
        ['sainte-lague', 'Divisormetode: runder til nærmeste.'],
        [
          'adams',
          'Divisormetode: runder opad, så ingen med en vægt får nul, når der er enheder nok. Begunstiger de små.',
        ],
        ['dean', 'Divisormetode: runder ved det harmoniske gennemsnit af to nabotal.'],
        ['huntington-hill', 'Divisormetode: runder ved det geometriske gennemsnit af to nabotal.'],
        [
          'krydstabel',
          'Afrunder flere fordelinger sammen, kommune × post: op eller ned, så både rækker og kolonner går op.',
        ],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'I ordningen: afrunding: { metode: stoerste-rest, til: 1 }. Den, der tager',
        'differencen, nævnes: { metode: restmodtager, restmodtager: Aalborg, til: 1 }.',
        'Fordelinger med { metode: krydstabel, til: 1 } nævnes sammen:',
        'krydstabeller: [{ id: poster, titel: Poster, fordelinger: [drift, it] }].',
      ],
    },
    {
      kind: 'afsnit',
      lines: [
        'Alle andre end de tre første rammer altid totalen, som derfor skal gå op i det,',
        'der afrundes til; i en krydstabel bliver en total, der ikke gør, trinnet under',
        'eller over. Står to lige, får den laveste kommunekode enheden.',
      ],
    },
  ],
};
