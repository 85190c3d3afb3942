import type { Diagnostic } from '../../model/diagnostic.ts';
import { type CsvCell, placeOf } from '../reading/csv-table.ts';

/** What the columns of an extract hold, by the names that StatBank's API (upper case) and tidy extracts use. */
const columnNames = {
  code: ['kommunekode'],
  area: ['område', 'omraade', 'kommune', 'bopkom', 'kommunedk'],
  sex: ['køn', 'koen'],
  ages: ['alder'],
  civilStatus: ['civilstand'],
  date: ['tid', 'tidspunkt'],
  count: ['indhold', 'antal'],
  /** Provenance of a row; no part of the count. */
  source: ['kilde'],
} as const;
export type Role = keyof typeof columnNames;

/** Where the columns of an extract are. */
export interface ExtractColumns {
  readonly header: readonly CsvCell[];
  readonly roles: ReadonlyMap<Role, number>;
}

/** Finds the columns by their headings; `CSV-KOLONNE` where one that every extract has is missing. */
export function extractColumns(
  header: readonly CsvCell[],
  problems: Diagnostic[],
): ExtractColumns | undefined {
  const roles = assignRoles(header, problems);
  const missing = (['area', 'date', 'count'] as const).filter(
    (role) => !roles.has(role) && !(role === 'area' && roles.has('code')),
  );
  const [first] = header;
  if (missing.length === 0 || first === undefined) return { header, roles };
  problems.push({
    code: 'CSV-KOLONNE',
    severity: 'fejl',
    message: `udtrækket mangler ${missing.map(columnInWords).join(' og ')}`,
    place: { file: first.origin.file, line: first.origin.line, column: 1 },
    advice: `Filen har: ${header.map((column) => column.text).join(', ')}. Brug StatBanks API-CSV (OMRÅDE;TID;INDHOLD) eller et udtræk med kommunekode;tidspunkt;antal.`,
  });
  return undefined;
}

function assignRoles(header: readonly CsvCell[], problems: Diagnostic[]): Map<Role, number> {
  const roles = new Map<Role, number>();
  for (const [index, column] of header.entries()) {
    const role = roleOf(column.text);
    if (role === undefined) continue;
    // Two columns of one name have been reported as such.
    if (header.findIndex(({ text }) => text === column.text) < index) continue;
    if (roles.has(role)) {
      problems.push({
        code: 'CSV-KOLONNE-DUBLET',
        severity: 'fejl',
        message: `kolonnen "${column.text}" siger det samme som en anden kolonne`,
        place: placeOf(column),
        advice: 'Slet den ene kolonne.',
      });
    } else roles.set(role, index);
  }
  return roles;
}

function roleOf(heading: string): Role | undefined {
  const name = heading.trim().toLowerCase();
  return (Object.keys(columnNames) as Role[]).find((role) =>
    columnNames[role].some((alias) => alias === name),
  );
}

function columnInWords(role: 'area' | 'date' | 'count'): string {
  const [first, second] = role === 'area' ? ['OMRÅDE', 'kommunekode'] : columnNames[role];
  return `kolonnen "${first.toUpperCase()}" (eller "${second}")`;
}
