import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { RowsRead } from '../../../model/file-account.ts';
import type { PublishedInput, PublishedTablePlan } from '../../../model/published.ts';
import type { PublishedTable } from '../../../model/published-table.ts';
import type { Recipient } from '../../../model/recipient.ts';
import type { Scheme } from '../../../model/scheme/scheme.ts';
import type { MunicipalityRegister } from '../../reading/municipality-register.ts';
import type { TableSource } from '../../reading/source.ts';
import { readPublishedAllocation } from './allocation.ts';
import { readPublishedSettlement } from './settlement.ts';
import { readPublishedTable, type TableColumns } from './table.ts';

/** Reads each file once and keeps its result by path; one that cannot be read is a problem. */
export type ReadAll = <T>(
  files: Iterable<string>,
  read: (source: TableSource, file: string) => T,
) => Map<string, T>;

/** Reads the published tables of an ordning: those of fordelinger by recipient, the others by what they are of. */
export function readPublished(
  scheme: Scheme,
  readAll: ReadAll,
  register: MunicipalityRegister,
  rowsRead: RowsRead[],
  problems: Diagnostic[],
): PublishedInput[] {
  return scheme.published.flatMap((plan) => {
    const read = (source: TableSource): PublishedInput[] => {
      if (plan.kind === 'afregning') {
        const recipients = settledRecipients(plan.settlement, scheme);
        const columns = columnsOf(plan, scheme);
        const table = readPublishedSettlement(source, columns, recipients, register, problems);
        rowsRead.push(allUsed(table));
        return [{ ...plan, table }];
      }
      if (plan.kind !== 'fordeling') {
        const table = readPublishedTable(source, columnsOf(plan, scheme), problems);
        rowsRead.push(allUsed(table));
        return [{ ...plan, table }];
      }
      const allocation = scheme.allocations.find(({ id }) => id === plan.allocation);
      const known = [...scheme.allocations, ...scheme.settlements].map(({ id }) => id);
      // A fordeling that does not exist has been reported where it is named.
      if (allocation === undefined) return [];
      const { unused, ...table } = readPublishedAllocation(
        source,
        { ...allocation, known },
        register,
        problems,
      );
      rowsRead.push({ file: source.file, rows: table.rows.length + unused.length, unused });
      return [{ ...plan, table }];
    };
    return [...readAll([plan.file], read).values()].flat();
  });
}

/** Every row of a table by columns that the ordning names is checked. */
function allUsed({ source, rows }: PublishedTable): RowsRead {
  return { file: source.file, rows: rows.length, unused: [] };
}

/** The recipients of all the fordelinger of an afregning, each once. */
function settledRecipients(id: string, { settlements, allocations }: Scheme): Recipient[] {
  const parts = settlements.find((settlement) => settlement.id === id)?.allocations ?? [];
  const all = allocations.filter((plan) => parts.includes(plan.id)).flatMap(({ recipients }) => recipients);
  return [...new Map(all.map((recipient) => [recipient.key, recipient])).values()];
}

/** The columns of a published table, by what it is of. */
function columnsOf(plan: PublishedTablePlan, { budgets, settlements }: Scheme): TableColumns {
  const changes = ['aendring', 'aendringPct'];
  switch (plan.kind) {
    case 'takst':
      return { keys: ['gruppe', 'ydelse'], figures: ['faktor', 'forrige', 'takst', ...changes] };
    case 'budget': {
      const columns = budgets.find(({ id }) => id === plan.budget)?.columns ?? [];
      return { keys: ['post', 'retning'], figures: [...columns.map(({ id }) => id), ...changes] };
    }
    case 'afregning': {
      const parts = settlements.find(({ id }) => id === plan.settlement)?.allocations ?? [];
      return { keys: ['modtager'], figures: [...parts, 'beloeb'] };
    }
    case 'noegletal':
      return { keys: ['noegletal'], figures: ['beloeb', 'forrige', ...changes] };
  }
}
