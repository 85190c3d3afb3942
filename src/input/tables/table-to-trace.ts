import { readdirSync } from 'node:fs';
import { type Diagnostic, FordelError, failure } from '../../model/diagnostic.ts';
import type { PublishedTable } from '../../model/published-table.ts';
import type { Recipient } from '../../model/recipient.ts';
import { columnIndex, readCsv } from '../reading/csv-table.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import { shippedPath } from '../reading/paths.ts';
import { recipientOf } from '../reading/recipient.ts';
import type { SourceText } from '../reading/source.ts';
import { readPublishedAllocation } from './published-file.ts';

/**
 * Reads a printed table that no ordning describes: `modtager` and `beloeb`, every row a kommune but the one of totals.
 *
 * @throws FordelError with every problem; `SPOR-FACIT` when no kommune has an amount.
 */
export function readTableToTrace(source: SourceText, register: MunicipalityRegister): PublishedTable {
  const problems: Diagnostic[] = [];
  const table = readCsv(source, problems);
  const index = columnIndex(table, ['modtager', 'beloeb'], problems);
  if (index === undefined) throw new FordelError(problems);
  const recipients = table.rows.flatMap((cells): Recipient[] => {
    const recipient = recipientOf(cells[index.modtager]?.text ?? '', register);
    return 'key' in recipient ? [recipient] : [];
  });
  const published = readPublishedAllocation(source, { recipients }, register, problems);
  if (problems.length > 0) throw new FordelError(problems);
  if (recipients.length === 0) {
    throw failure({
      code: 'SPOR-FACIT',
      message: 'tabellen har ingen kommuner at søge efter',
      place: { file: source.file },
      advice: 'Skriv en række pr. kommune med kolonnerne modtager og beloeb.',
    });
  }
  return published;
}

/** The shipped extracts, for a search among what is at hand. */
export function shippedExtracts(): string[] {
  return ['befolkning', 'arbejdspladser'].flatMap((folder) =>
    readdirSync(shippedPath(folder))
      .filter((file) => file.endsWith('.csv'))
      .sort()
      .map((file) => shippedPath(folder, file)),
  );
}
