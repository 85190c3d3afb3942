import { table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

export const numbers: HelpTopic = {
  summary: 'hvordan tal skrives og læses',
  page: [
    { kind: 'overskrift', text: 'Tal' },
    table(
      ['Skrevet', 'Læst'],
      [
        ['1.234.567,89', 'dansk notation, med eller uden punktummer'],
        ['1 234 567,89', 'mellemrum mellem tusinder, også hårde og smalle'],
        ['-1.234', 'negativt; også 1.234- og (1.234)'],
        ['33.076.5', 'fejl: kan være 33.076,50 eller 330.765'],
        ['1,234', 'fejl: kan være 1,2340 eller 1.234'],
        ['..', 'fejl: tallet er ikke oplyst'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: ['I en ordning skrives hele tal, som de er, og alle andre i anførselstegn:', '"1.690.518,25".'],
    },
  ],
};
