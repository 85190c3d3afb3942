import { ownEntry } from '../../model/own-entry.ts';
import type { Document } from '../format/document.ts';
import { table } from '../format/document.ts';
import { amounts } from './amounts.ts';
import { budgets } from './budgets.ts';
import { diagnosticCodes, exitCodes } from './codes.ts';
import { counts } from './counts.ts';
import { debtors } from './debtors.ts';
import { extracts } from './extracts.ts';
import { fetching } from './fetching.ts';
import { formats } from './formats/formats.ts';
import { workbooks } from './formats/workbooks.ts';
import { indexation } from './indexation.ts';
import { invoices } from './invoices.ts';
import { keys } from './keys.ts';
import { memos } from './memo/memos.ts';
import { templates } from './memo/templates.ts';
import { numbers } from './numbers.ts';
import { publishedTables } from './published-tables.ts';
import { report } from './report/report.ts';
import { rounding } from './rounding.ts';
import { scheme } from './scheme.ts';
import { settlements } from './settlements.ts';
import { tariffs } from './tariffs.ts';
import type { HelpTopic } from './topic.ts';
import { units } from './units.ts';

/** What `fordel hjaelp EMNE` shows, by topic, in the order in which a finance officer meets them. */
export const helpTopics: Readonly<Record<string, HelpTopic>> = {
  ordning: scheme,
  beloeb: amounts,
  budget: budgets,
  noegler: keys,
  udtraek: extracts,
  hent: fetching,
  optaelling: counts,
  afrunding: rounding,
  pl: indexation,
  takster: tariffs,
  efterregulering: settlements,
  facit: publishedTables,
  rapport: report,
  debitorer: debtors,
  faktura: invoices,
  notat: memos,
  skabelon: templates,
  tal: numbers,
  enheder: units,
  formater: formats,
  regneark: workbooks,
  slutkoder: exitCodes,
  fejlkoder: diagnosticCodes,
};

export function helpTopic(name: string): HelpTopic | undefined {
  return ownEntry(helpTopics, name);
}

/** All topics with a line each. */
export const listOfTopics: Document = [
  { kind: 'overskrift', text: 'Hjælpeemner' },
  table(
    ['Emne', 'Om'],
    Object.entries(helpTopics).map(([name, { summary }]) => [name, summary]),
  ),
  {
    kind: 'afsnit',
    lines: [
      'Et emne: fordel hjaelp EMNE. En kommando: fordel KOMMANDO --help. Begynd en',
      'ordning: fordel ny min-ordning.yaml. En ordning, der følger med: fordel beregn',
      'socialtilsyn-nord-2024.',
    ],
  },
];
