import { diagnosticCodes as codes } from '../../model/diagnostic-codes.ts';
import { asPrinted, table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

export const exitCodes: HelpTopic = {
  summary: 'hvad 0, 1 og 2 betyder',
  page: [
    { kind: 'overskrift', text: 'Slutkoder' },
    table(
      [asPrinted('Kode'), 'Betydning'],
      [
        ['0', 'Alt i orden. Advarsler og noter alene giver også 0.'],
        ['1', 'Fund: et tal, der ikke holder. Med --streng er en advarsel også et fund.'],
        ['2', 'Arbejdet kunne ikke udføres: forkert brug, ulæselige data, intet at kontrollere.'],
      ],
    ),
  ],
};

export const diagnosticCodes: HelpTopic = {
  summary: 'hver kode, og hvad den betyder',
  page: [
    { kind: 'overskrift', text: 'Fejl- og fundkoder' },
    table(['Kode', 'Betydning'], Object.entries(codes)),
  ],
};
