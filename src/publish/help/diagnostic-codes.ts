import { diagnosticCodes as codes } from '../../model/diagnostic-codes.ts';
import { table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

export const diagnosticCodes: HelpTopic = {
  summary: 'hver kode, og hvad den betyder',
  page: [
    { kind: 'overskrift', text: 'Fejl- og fundkoder' },
    table(['Kode', 'Betydning'], Object.entries(codes)),
  ],
};
