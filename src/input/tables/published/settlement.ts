import type { Diagnostic } from '../../../model/diagnostic.ts';
import { type PublishedRow, type PublishedTable, totalRowKey } from '../../../model/published-table.ts';
import type { Recipient } from '../../../model/recipient.ts';
import type { MunicipalityRegister } from '../../reading/municipality-register.ts';
import { findRecipient } from '../../reading/recipient.ts';
import type { TableSource } from '../../reading/source.ts';
import { didYouMean } from '../../reading/suggest.ts';
import { totalRowNamed } from '../totals/by-recipient/total-row.ts';
import { missingRows } from './missing-rows.ts';
import { readPublishedTable, type TableColumns } from './table.ts';

/**
 * Reads the published table of an afregning: a row per recipient under `modtager` and at most one of totals, with a column by the id of each
 * fordeling and `beloeb`, the difference.
 */
export function readPublishedSettlement(
  source: TableSource,
  columns: TableColumns,
  recipients: readonly Recipient[],
  register: MunicipalityRegister,
  problems: Diagnostic[],
): PublishedTable {
  const before = problems.length;
  const table = readPublishedTable(source, columns, problems);
  const rows = table.rows.flatMap((row): PublishedRow[] => {
    const recipient = findRecipient(row.key, recipients, register);
    if (recipient !== undefined) return [{ ...row, key: recipient.key }];
    if (totalRowNamed(row.key, register)?.kind === 'alle') return [{ ...row, key: totalRowKey }];
    const names = recipients.map(({ name }) => name);
    problems.push({
      code: 'FACIT-OVERSKYDENDE',
      severity: 'fejl',
      message: `"${row.key}" er ikke modtager i afregningen`,
      place: { ...row.origin, length: row.key.length },
      advice: `Ret navnet, eller tag rækken ud af facit.${didYouMean(row.key, names)}`,
    });
    return [];
  });
  if (problems.slice(before).every(({ severity }) => severity !== 'fejl'))
    problems.push(...missingRows(source, recipients, rows, 'afregningen'));
  return { source, rows };
}
