import { type CsvCell, type CsvTable, placeOf, readCsv } from '../../src/input/reading/csv-table.ts';
import { decode } from '../../src/input/reading/decode.ts';
import { readNumberCell } from '../../src/input/reading/number-cell.ts';
import { extractColumns, type Role } from '../../src/input/statbank/columns.ts';
import { parseAges, parseCivilStatus, parseDate, parseSex } from '../../src/input/statbank/labels.ts';
import { isOneOfSeveral } from '../../src/input/statbank/one-value.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { isInteger } from '../../src/model/exact/rational.ts';
import { type AnyRow, register } from './extracts.ts';

/** What `readCountRows` must come to: the whole file as objects, by csv-parse. */
export function readNaively(bytes: Uint8Array): { rows: AnyRow[]; problems: Diagnostic[] } {
  const source = { file: 'x.csv', sha256: '', text: decode(bytes, 'x.csv') };
  const problems: Diagnostic[] = [];
  const ofRows: Diagnostic[] = [];
  const table = readCsv(source, ofRows);
  const columns = table.columns.length === 0 ? undefined : extractColumns(table.columns, problems);
  if (columns === undefined) {
    // A file of another kind: that its rows are of other lengths too is the same problem.
    problems.push(...ofRows.filter(({ code }) => code !== 'CSV-KORT' && code !== 'CSV-LANG'));
    return { rows: [], problems };
  }
  problems.push(...ofRows);
  refuseMixedCounts(table, columns.roles, problems);
  const rows = table.rows.flatMap((cells) => readRow(cells, columns.roles, problems));
  const isMixed = problems.some(({ code, severity }) => code === 'UDTRAEK-KOLONNE' && severity === 'fejl');
  if (!isMixed) refuseDuplicates(rows, problems);
  return { rows: rows.map(({ row }) => row), problems };
}

interface ReadRow {
  readonly row: AnyRow;
  readonly area: CsvCell;
  readonly identity: string;
}

/** A dimension this program does not know may not vary: counts of different things would be added up. */
function refuseMixedCounts(table: CsvTable, roles: ReadonlyMap<Role, number>, problems: Diagnostic[]): void {
  const known = new Set(roles.values());
  const isSoundHead = problems.every(({ code }) => !code.startsWith('CSV-KOLONNE'));
  for (const [index, column] of table.columns.entries()) {
    const values = new Set(table.rows.map((cells) => cells[index]?.text));
    const [only = ''] = values;
    if (known.has(index)) continue;
    if (values.size <= 1 && isSoundHead && isOneOfSeveral(column.text, only)) {
      problems.push({
        code: 'UDTRAEK-KOLONNE',
        severity: 'advarsel',
        message: `kolonnen "${column.text}" har kun "${only}", så kun de er talt`,
        place: placeOf(column),
        advice:
          'Skal alle tælles, så hent udtrækket igen med I alt. Er det dem, der deles efter, så slet kolonnen.',
      });
    }
    if (values.size <= 1) continue;
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
