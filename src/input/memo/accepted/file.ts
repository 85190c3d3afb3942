import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { Acceptance } from '../../../model/memo/acceptance.ts';
import { placeOf, readCsv } from '../../reading/csv-table.ts';
import { columnIndex } from '../../reading/named-columns.ts';
import type { SourceText } from '../../reading/source.ts';

/** The columns of a file of accepted findings, in the order in which they are written. */
export const acceptanceColumns = ['kode', 'fil', 'angivet', 'beregnet', 'grund'] as const;

/** Reads a file of accepted findings: `kode;fil;angivet;beregnet;grund`. Each has its reason. */
export function readAcceptances(source: SourceText, problems: Diagnostic[]): Acceptance[] {
  const table = readCsv(source, problems);
  const at = columnIndex(table, { required: acceptanceColumns, optional: [], closed: true }, problems);
  if (at === undefined) return [];
  return table.rows.flatMap((cells) => {
    const textIn = (column: (typeof acceptanceColumns)[number]) => cells[at[column]]?.text.trim() ?? '';
    const [code, reason] = [cells[at.kode], cells[at.grund]];
    if (code === undefined || reason === undefined) return [];
    if (reason.text.trim() === '') {
      problems.push({
        code: 'NOTAT-ACCEPT',
        severity: 'fejl',
        message: 'et fund er accepteret uden grund',
        place: placeOf(reason),
        advice: `Skriv i kolonnen grund, hvorfor ${textIn('angivet')} får lov at stå, eller slet linjen.`,
      });
      return [];
    }
    return [
      {
        code: code.text,
        file: textIn('fil'),
        stated: textIn('angivet'),
        computed: textIn('beregnet'),
        reason: reason.text,
        place: placeOf(code),
      },
    ];
  });
}
