import type { Diagnostic } from '../../model/diagnostic.ts';
import { isInteger } from '../../model/exact/rational.ts';
import type { Extract, ExtractRow } from '../../model/statbank/extract.ts';
import { type CsvCell, type CsvTable, placeOf, readCsv } from '../reading/csv-table.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import { readNumberCell } from '../reading/number-cell.ts';
import type { SourceText } from '../reading/source.ts';
import { parseAges, parseCivilStatus, parseDate, parseSex } from './statbank-labels.ts';

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

/** What a column of an extract holds, by its heading. */
export function extractRole(heading: string): Role | undefined {
  const name = heading.trim().toLowerCase();
  return (Object.keys(columnNames) as Role[]).find((role) =>
    columnNames[role].some((alias) => alias === name),
  );
}

/**
 * Reads an udtræk of counts: a CSV of StatBank's API (text, code or both; Danish or English) or a tidy extract
 * (`kommunekode;kommune;koen;alder;tidspunkt;antal`). A column that is absent counts everybody.
 */
export function readExtract(
  source: SourceText,
  register: MunicipalityRegister,
  problems: Diagnostic[],
): Extract {
  const ofRows: Diagnostic[] = [];
  const table = readCsv(source, ofRows);
  const roles = assignRoles(table, problems);
  const missing = (['area', 'date', 'count'] as const).filter(
    (role) => !roles.has(role) && !(role === 'area' && roles.has('code')),
  );
  if (table.columns.length > 0 && missing.length > 0) {
    // A file of another kind: that its rows are of other lengths too is the same problem.
    problems.push(...ofRows.filter(({ code }) => code !== 'CSV-KORT' && code !== 'CSV-LANG'));
    problems.push({
      code: 'CSV-KOLONNE',
      severity: 'fejl',
      message: `udtrækket mangler ${missing.map(columnInWords).join(' og ')}`,
      place: { file: source.file, line: table.columns[0]?.origin.line ?? 1, column: 1 },
      advice: `Filen har: ${table.columns.map((column) => column.text).join(', ')}. Brug StatBanks API-CSV (OMRÅDE;TID;INDHOLD) eller et udtræk med kommunekode;tidspunkt;antal.`,
    });
    return { source, rows: [] };
  }
  problems.push(...ofRows);
  refuseMixedCounts(table, roles, problems);
  const rows = table.rows.flatMap((cells) => readRow(cells, roles, register, problems));
  refuseDuplicates(rows, problems);
  return { source, rows: rows.map(({ row }) => row) };
}

function columnInWords(role: 'area' | 'date' | 'count'): string {
  const [first, second] = role === 'area' ? ['OMRÅDE', 'kommunekode'] : columnNames[role];
  return `kolonnen "${first.toUpperCase()}" (eller "${second}")`;
}

interface ReadRow {
  readonly row: ExtractRow;
  readonly area: CsvCell;
  readonly identity: string;
}

function assignRoles(table: CsvTable, problems: Diagnostic[]): Map<Role, number> {
  const roles = new Map<Role, number>();
  for (const [index, column] of table.columns.entries()) {
    const role = extractRole(column.text);
    if (role === undefined) continue;
    // Two columns of one name have been reported as such.
    if (table.columns.findIndex(({ text }) => text === column.text) < index) continue;
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

/** A dimension this program does not know may not vary: counts of different things would be added up. */
function refuseMixedCounts(table: CsvTable, roles: ReadonlyMap<Role, number>, problems: Diagnostic[]): void {
  const known = new Set(roles.values());
  for (const [index, column] of table.columns.entries()) {
    const values = new Set(table.rows.map((cells) => cells[index]?.text));
    if (known.has(index) || values.size <= 1) continue;
    problems.push({
      code: 'UDTRAEK-KOLONNE',
      severity: 'fejl',
      message: `kolonnen "${column.text}" har flere forskellige værdier og indgår ikke i nogen nøgle`,
      place: placeOf(column),
      advice: `Fundet ${[...values].slice(0, 3).join(', ')}${values.size > 3 ? ' …' : ''}; hent udtrækket igen med én værdi.`,
    });
  }
}

function readRow(
  cells: readonly CsvCell[],
  roles: ReadonlyMap<Role, number>,
  register: MunicipalityRegister,
  problems: Diagnostic[],
): ReadRow[] {
  const cellOf = (role: Role): CsvCell | undefined => {
    const index = roles.get(role);
    return index === undefined ? undefined : cells[index];
  };
  const report = (cell: CsvCell, code: Diagnostic['code'], message: string, advice: string) => {
    problems.push({ code, severity: 'fejl', message, place: placeOf(cell), advice });
    return undefined;
  };
  const label = <T>(
    role: Role,
    parse: (text: string) => T | undefined,
    what: string,
    example: string,
  ): T | 'alle' | undefined => {
    const cell = cellOf(role);
    if (cell === undefined) return 'alle';
    return (
      parse(cell.text) ??
      report(cell, 'UDTRAEK-VAERDI', `${what} kan ikke læses`, `Fundet "${cell.text}"; skriv fx ${example}.`)
    );
  };

  const areaCells = [cellOf('area'), cellOf('code')].filter((cell) => cell !== undefined);
  const area = areaCells.find((cell) => cell.text !== '') ?? areaCells[0];
  const countCell = cellOf('count');
  if (area === undefined || countCell === undefined) return [];
  const areaText = [cellOf('code'), cellOf('area')].flatMap((cell) => cell?.text ?? []).join(' ');
  const found = register.lookup(areaText);
  if (found.kind === 'ukendt') report(area, 'KOMMUNE-UKENDT', found.message, found.advice);

  const number = readNumberCell(countCell, problems);
  if (number !== undefined && (!isInteger(number.value) || number.value.numerator < 0n)) {
    report(
      countCell,
      'UDTRAEK-ANTAL',
      'et antal skal være et helt tal, nul eller derover',
      `Fundet "${countCell.text}". Er det ikke en optælling, så er det et forkert udtræk.`,
    );
  }

  const sex = label('sex', parseSex, 'køn', 'I alt, Mænd eller Kvinder');
  const ages = label('ages', parseAges, 'alder', '17 år, 0-17 år eller Alder i alt');
  const civilStatus = label('civilStatus', parseCivilStatus, 'civilstand', 'I alt, Ugift eller Fraskilt');
  const date = label('date', parseDate, 'tidspunkt', '2023K2, 2023M05 eller 2023');
  if (sex === undefined || ages === undefined || civilStatus === undefined || date === undefined) return [];
  if (found.kind === 'ukendt' || number === undefined) return [];

  const municipalityCode = found.kind === 'kommune' ? found.municipality.code : null;
  const ageText = ages === 'alle' ? ages : `${ages.from}-${ages.to}`;
  return [
    {
      row: {
        municipalityCode,
        sex,
        ages,
        civilStatus,
        date,
        count: number.value.numerator,
        origin: countCell.origin,
      },
      area,
      identity: [municipalityCode ?? areaText, sex, ageText, civilStatus, date].join('|'),
    },
  ];
}

function refuseDuplicates(rows: readonly ReadRow[], problems: Diagnostic[]): void {
  const first = new Map<string, ReadRow>();
  for (const row of rows) {
    const earlier = first.get(row.identity);
    if (earlier === undefined) first.set(row.identity, row);
    else {
      problems.push({
        code: 'RAEKKE-DUBLET',
        severity: 'fejl',
        message: 'rækken tæller det samme som en tidligere række',
        place: placeOf(row.area),
        advice: `Se linje ${earlier.row.origin.line}; slet den ene.`,
      });
    }
  }
}
