import { table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

export const units: HelpTopic = {
  summary: 'kr., 1.000 kr., procent, og hvad der kan lægges sammen',
  page: [
    { kind: 'overskrift', text: 'Enheder' },
    table(
      ['Enhed', 'Skrives også'],
      [
        ['øre', ''],
        ['kr.', 'kr, kroner, DKK; udgangspunktet, hvor ingen enhed står'],
        ['1.000 kr.', 't.kr., tkr., 1000 kr'],
        ['mio. kr.', 'mio.kr., mill. kr., millioner kr.'],
        ['mia. kr.', 'mia.kr., milliarder kr.'],
        ['kr. pr. …', 'kr./…; hver af dem ovenfor pr. noget'],
        ['%', 'pct., procent; og ‰, promille'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'Penge omregnes nøjagtigt til penge. Alle andre enheder (pladser, årsværk,',
        'match) er kun lig sig selv. Et tal uden enhed er i enheden dér, hvor det står.',
        'Penge kan ganges med antal, procenter og tal. Det, der ikke kan omregnes, er',
        'en fejl (ENHED).',
      ],
    },
  ],
};
