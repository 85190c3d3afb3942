import type { Diagnostic } from '../../model/diagnostic.ts';
import type { PrintedTable, PublishedTable } from '../../model/published-table.ts';
import type { PublishedPlan, Scheme } from '../../model/scheme/scheme.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import type { SourceText } from '../reading/source.ts';
import { readPrintedTable } from './printed-file.ts';
import { readPublishedAllocation } from './published-file.ts';

/** Reads each file once and keeps its result by path; one that cannot be read is a problem. */
export type ReadAll = <T>(
  files: Iterable<string>,
  read: (source: SourceText, file: string) => T,
) => Map<string, T>;

type Facit = Pick<SchemeInput, 'published' | 'printed'>;

export const noFacit: Facit = { published: new Map(), printed: new Map() };

/** Reads the published tables of an ordning: those of fordelinger by recipient, the others by what they are of. */
export function readFacit(
  scheme: Scheme,
  readAll: ReadAll,
  register: MunicipalityRegister,
  problems: Diagnostic[],
): Facit {
  const published = new Map<string, PublishedTable>();
  const printed = new Map<string, PrintedTable>();
  for (const plan of scheme.published) {
    const allocation = scheme.allocations.find(({ id }) => id === plan.allocation);
    if (allocation === undefined) {
      const tables = readAll([plan.file], (source) => readPrintedTable(source, rowKeys(plan), problems));
      for (const [file, table] of tables) printed.set(file, table);
    } else {
      const tables = readAll([plan.file], (source) =>
        readPublishedAllocation(source, allocation, register, problems),
      );
      for (const [file, table] of tables) published.set(file, table);
    }
  }
  return { published, printed };
}

/** The columns that say which row a figure belongs to, by what the facit is of. */
function rowKeys({ budget, tariff }: PublishedPlan): [string, ...string[]] {
  if (tariff !== undefined) return ['gruppe'];
  return budget === undefined ? ['noegletal'] : ['post', 'retning'];
}
