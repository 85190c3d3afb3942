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
        ['kr. 1.037,54', 'et beløb i en fil; også 1.037,54 kr.'],
        ['4,812', 'decimaler, hvor en anden celle i kolonnen viser det, fx 4,8'],
        ['33.076.5', 'fejl: kan være 33.076,50 eller 330.765'],
        ['1,234', 'fejl ellers: kan være 1,2340 eller 1.234'],
        ['9,52E+12', 'fejl: Excel har forkortet tallet'],
        ['..', 'fejl: tallet er ikke oplyst'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: ['I en ordning skrives hele tal, som de er, og alle andre i anførselstegn:', '"1.690.518,25".'],
    },
  ],
};
