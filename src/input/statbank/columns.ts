import type { Diagnostic } from '../../model/diagnostic.ts';
import { headingKey } from '../../model/heading.ts';
import { type CsvCell, namesOf, placeOf } from '../reading/csv-table.ts';
import { meantColumn, nearlyKnown } from '../reading/named-columns.ts';

/** What the columns of an extract hold, by the names that StatBank's API (upper case) and tidy extracts use. */
const columnNames = {
  code: ['kommunekode'],
  area: ['område', 'omraade', 'kommune', 'bopkom', 'kommunedk', 'municipality'],
  sex: ['køn', 'koen', 'sex'],
  ages: ['alder', 'age'],
  civilStatus: ['civilstand', 'marital status'],
  date: ['tid', 'tidspunkt', 'time'],
  count: ['indhold', 'antal', 'content'],
  /** Provenance of a row; no part of the count. */
  source: ['kilde'],
} as const;
export type Role = keyof typeof columnNames;

/** Where the columns of an extract are. */
export interface ExtractColumns {
  readonly header: readonly CsvCell[];
  readonly roles: ReadonlyMap<Role, number>;
}

/** What is known of the columns beforehand. */
export interface ColumnRules {
  /** What columns of other names hold, by the heading's key. */
  readonly declared?: ReadonlyMap<string, Role> | undefined;
  /** When it was counted, where no column says so. */
  readonly date?: string | undefined;
  /** Whether that is only what a key asks for, and not what somebody says of the file. */
  readonly isDateDoubtful?: boolean | undefined;
}

/**
 * Finds the columns by their headings; `CSV-KOLONNE` where one that every extract has is missing, and for a heading that is
 * nearly one of those known, which would be left out unseen.
 */
export function extractColumns(
  header: readonly CsvCell[],
  problems: Diagnostic[],
  rules: ColumnRules = {},
): ExtractColumns | undefined {
  const roles = assignRoles(header, problems, rules);
  const missing = missingRoles(roles, rules);
  refuseNearlyKnown(header, roles, missing, problems);
  const [first] = header;
  if (missing.length === 0 || first === undefined) return { header, roles };
  // It is of Statistikbanken, and something was not chosen.
  const isTable = roles.has('count') && (roles.has('date') || roles.has('area'));
  problems.push({
    code: 'CSV-KOLONNE',
    severity: 'fejl',
    message: `udtrækket mangler ${missing.map(columnInWords).join(' og ')}`,
    place: { file: first.origin.file, line: first.origin.line, column: 1 },
    advice: `Filen har: ${namesOf(header)}. ${isTable ? fetchWith(missing) : namingColumns(missing)}`,
  });
  return undefined;
}

/** What every extract says and this one does not: where, when and how many. */
export function missingRoles(roles: ReadonlyMap<Role, number>, { date }: ColumnRules) {
  return (['area', 'date', 'count'] as const).filter(
    (role) =>
      !roles.has(role) && !(role === 'area' && roles.has('code')) && !(role === 'date' && date !== undefined),
  );
}

function assignRoles(
  header: readonly CsvCell[],
  problems: Diagnostic[],
  { declared }: ColumnRules,
): Map<Role, number> {
  const roles = new Map<Role, number>();
  for (const [index, column] of header.entries()) {
    const role = declared?.get(headingKey(column.text)) ?? roleOf(column.text);
    if (role === undefined) continue;
    // Two columns of one name have been reported as such.
    const name = headingKey(column.text);
    if (header.findIndex(({ text }) => headingKey(text) === name) < index) continue;
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
  // A region is where people are only where there is no kommune.
  const region = header.findIndex(({ text }) => headingKey(text) === 'region');
  if (region >= 0 && !roles.has('area') && !roles.has('code')) roles.set('area', region);
  return roles;
}

const allRoles = Object.keys(columnNames) as Role[];

/** What a heading stands for. */
export function roleOf(heading: string): Role | undefined {
  const name = headingKey(heading);
  return allRoles.find((role) => columnNames[role].some((alias) => alias === name));
}

function refuseNearlyKnown(
  header: readonly CsvCell[],
  roles: ReadonlyMap<Role, number>,
  missing: readonly Role[],
  problems: Diagnostic[],
): void {
  const namesOfRoles = (wanted: readonly Role[]) =>
    wanted.flatMap((role): string[] => [...columnNames[role]]);
  // An area may be named by code or by name: where it has the one, the other is not missed.
  const absent = allRoles.filter((role) => !roles.has(role) && role !== 'code' && role !== 'area');
  for (const column of header) {
    if (column.text === '' || roleOf(column.text) !== undefined) continue;
    const meant = meantColumn(column, namesOfRoles(absent), namesOfRoles(allRoles));
    // It has been reported as the one that is missing.
    if (meant === undefined || missing.some((role) => roleOf(meant) === role)) continue;
    problems.push(nearlyKnown(column, meant));
  }
}

type NeededRole = ReturnType<typeof missingRoles>[number];

/** What to do about a table of Statistikbanken that does not say where or when. */
export function fetchWith(missing: readonly NeededRole[]): string {
  return missing.every((role) => role === 'date')
    ? 'Hent den igen med tid, eller skriv, hvornår der er talt: fordel import … --tidspunkt 2023K2.'
    : 'Hent den igen med område og tid.';
}

/** How the user says which columns of a table hold what it does not say by their names. */
function namingColumns(missing: readonly NeededRole[]): string {
  const words = { area: 'kommune', date: 'tidspunkt', count: 'antal' };
  const pairs = missing.map((role) => [words[role], 'OVERSKRIFT']);
  const keys = pairs.map((pair) => pair.join(': ')).join(', ');
  const options = pairs.map((pair) => `--kolonne ${pair.join('=')}`).join(' ');
  return `Er tallene i en kolonne med en anden overskrift, så skriv den: kolonner: { ${keys} } under nøglen, eller fordel import … ${options}. Ellers skriv overskriften kommune;tidspunkt;antal.`;
}

function columnInWords(role: NeededRole): string {
  const [first, second] = role === 'area' ? ['OMRÅDE', 'kommunekode'] : columnNames[role];
  return `kolonnen "${first.toUpperCase()}" (eller "${second}")`;
}
