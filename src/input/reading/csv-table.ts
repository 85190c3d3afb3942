import { addAll, type Diagnostic, type Place } from '../../model/diagnostic.ts';
import { headingKey } from '../../model/heading.ts';
import { fieldCounter } from './csv/most-fields.ts';
import { type CsvCell, readRecords, StrayQuote } from './csv/records.ts';
import { findHead } from './csv/table-head.ts';
import type { SourceText, TableSource } from './source.ts';
import { withMergedTexts } from './workbook/merged-cells.ts';

export type { CsvCell } from './csv/records.ts';

/** A CSV file, or a sheet of a workbook, with a head. Rows that do not have a field per column are reported and left out. */
export interface CsvTable {
  readonly source: TableSource;
  readonly columns: readonly CsvCell[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** The cells with text above the head. */
  readonly titles: readonly CsvCell[];
  /** What a line of units under the head says, by column. */
  readonly units: readonly (CsvCell | undefined)[];
}

/** The place of a cell, for a diagnostic. */
export function placeOf(cell: CsvCell): Place {
  // Of a workbook a column is a cell, and no character.
  const length = cell.stored === undefined ? Math.max(cell.text.length, 1) : 1;
  return { ...cell.origin, length, field: cell.field };
}

/**
 * Reads `;`, `,` or tab separated text, or the rows of a sheet; every problem is added to `problems`.
 *
 * @param wanted the headings of columns that are read: the head is looked for by them below the first line, too.
 * @throws FordelError `FIL-STOR` for a table too large to hold.
 */
export function readCsv(
  source: TableSource,
  problems: Diagnostic[],
  wanted: readonly string[] = [],
): CsvTable {
  const records = 'text' in source ? recordsOf(source, wanted, problems) : source.rows;
  if ('notices' in source) addAll(problems, source.notices);
  const isSeveral = problems.some(
    ({ code, place }) => code === 'ARK-TABELLER' && place?.file === source.file,
  );
  if (records === undefined || isSeveral) return emptyTable(source);
  if (records.length === 0) {
    problems.push(emptyFile(source.file));
    return emptyTable(source);
  }
  const { titles, columns, units, years, body } = findHead(records, wanted);
  if (years.length > 0) problems.push(yearsUnderHead(years));
  refuseTwins(columns, problems);
  if ('merges' in source) {
    const rows = withMergedTexts(source.rows.slice(source.rows.length - body.length), source.merges, source);
    return { source, columns, rows, titles, units };
  }
  const names = namesOf(columns);
  const rows = body.filter((cells) => hasAllFields(cells, columns, names, problems));
  return { source, columns, rows, titles, units };
}

/** The records of a text; undefined, and a problem, where it is no table. */
function recordsOf(
  source: SourceText,
  wanted: readonly string[],
  problems: Diagnostic[],
): CsvCell[][] | undefined {
  const foreign = noTable(source.text, source.file);
  if (foreign !== undefined) {
    problems.push(foreign);
    return undefined;
  }
  const written = source.text.replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(written, wanted);
  // The line that tells Excel the delimiter is no row; the lines below it keep their numbers.
  const text = written.replace(declaredDelimiter, '');
  try {
    return readRecords(text, delimiter, source.file, fieldCounter(source.file));
  } catch (error) {
    if (!(error instanceof StrayQuote)) throw error;
    const before = text.slice(0, error.at).split('\n');
    const place = { file: source.file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    problems.push(misplacedQuote(place));
    return undefined;
  }
}

/** That years under a head were read as part of it: a reader must know that they are no amounts. */
function yearsUnderHead(cells: readonly CsvCell[]): Diagnostic {
  const [first] = cells;
  return {
    code: 'CSV-OVERSKRIFT',
    severity: 'note',
    message: `${cells.map(({ text }) => `"${text}"`).join(', ')} er læst som en del af overskriften`,
    place: first === undefined ? undefined : placeOf(first),
    advice: 'Er det et beløb, så giv rækken et navn.',
  };
}

function emptyTable(source: TableSource): CsvTable {
  return { source, columns: [], rows: [], titles: [], units: [] };
}

const delimiters = [';', '\t', ','] as const;
/** The head is looked for in so many lines. */
const linesOfHead = 40;

/** That of the first line; where a line further down is the first to have a column that is read, the one that parts it. */
function delimiterOf(text: string, wanted: readonly string[]): string {
  const keys = wanted.map(headingKey);
  const has = (line: string, delimiter: string) => {
    const texts = line.split(delimiter).map((field) => headingKey(field.replace(/^\s*"(.*)"\s*$/, '$1')));
    return texts.length > 1 && keys.some((key) => texts.includes(key));
  };
  const [first = '', ...others] = text.trimStart().split('\n', linesOfHead);
  const usual = detectDelimiter(text);
  if (keys.length === 0 || has(first, usual)) return usual;
  for (const line of others) {
    const found = delimiters.find((delimiter) => has(line, delimiter));
    if (found !== undefined) return found;
  }
  return usual;
}

/** What a file is that was saved in place of a table, by its first line: a page to log in on, or an answer that is an error. */
export function noTable(text: string, file: string): Diagnostic | undefined {
  const start = text.slice(0, 1000).trimStart();
  const isPage = /^<(!doctype html|html|head|body|\?xml|!--)/i.test(start);
  if (!isPage && !/^(\{\s*"|\[\s*[{"])/.test(start)) return undefined;
  const said = [/"message"\s*:\s*"([^"]{1,200})"/i, /"error\w*"\s*:\s*"([^"]{1,200})"/i]
    .map((member) => member.exec(start)?.[1])
    .find((value) => value !== undefined);
  return {
    code: 'FIL-IKKE-TABEL',
    severity: 'fejl',
    message: isPage
      ? 'filen er en webside eller et XML-dokument, ikke en tabel'
      : `filen er ${said === undefined ? '' : 'en fejlmeddelelse i '}JSON, ikke en tabel`,
    place: { file },
    advice: `${said === undefined ? '' : `Den siger: "${said}". `}Hent filen igen som CSV, og se i den, før den bruges.`,
  };
}

export function emptyFile(file: string): Diagnostic {
  return {
    code: 'CSV-TOM',
    severity: 'fejl',
    message: 'filen er tom',
    place: { file },
    advice: 'Den skal have en overskrift med kolonnernes navne og en række under den for hvert tal.',
  };
}

/** A first line `sep=;`, which tells Excel the delimiter. */
const declaredDelimiter = /^\s*"?sep=([;,\t])"?[^\S\n]*(?=\n|$)/i;

/** Whether a line only says what the delimiter is. */
export function declaresDelimiter(line: string): boolean {
  return declaredDelimiter.test(line);
}

/** The delimiter that the first line declares or has most of; `;` where it has none. */
export function detectDelimiter(text: string): string {
  const declared = declaredDelimiter.exec(text)?.[1];
  if (declared !== undefined) return declared;
  const firstLine = /[^\n]+/.exec(text)?.[0] ?? '';
  const outsideQuotes = firstLine.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => outsideQuotes.split(delimiter).length - 1;
  return delimiters.reduce<string>(
    (best, candidate) => (count(candidate) > count(best) ? candidate : best),
    ';',
  );
}

/** Every column has a name of its own, or it would be chance which one is read. */
export function refuseTwins(header: readonly CsvCell[], problems: Diagnostic[]): void {
  const known = new Set<string>();
  for (const cell of header) {
    if (cell.text === '' || known.size < known.add(headingKey(cell.text)).size) continue;
    problems.push({
      code: 'CSV-KOLONNE-DUBLET',
      severity: 'fejl',
      message: `kolonnen "${cell.text}" står to gange`,
      place: placeOf(cell),
      advice: 'Giv hver kolonne sit eget navn.',
    });
  }
}

function hasAllFields(
  cells: readonly CsvCell[],
  header: readonly CsvCell[],
  names: string,
  problems: Diagnostic[],
): boolean {
  if (cells.length === header.length) return true;
  problems.push(wrongLength(cells.length, header, names, (field) => cells[field]));
  return false;
}

/** The names of columns, in words. */
export function namesOf(header: readonly CsvCell[]): string {
  return header.map(({ text }) => text).join(', ');
}

/** A row that has not a field per column. @param names the header's, in words. */
export function wrongLength(
  found: number,
  header: readonly CsvCell[],
  names: string,
  cellOf: (field: number) => CsvCell | undefined,
): Diagnostic {
  const short = found < header.length;
  const cell = cellOf(short ? found - 1 : header.length);
  return {
    code: short ? 'CSV-KORT' : 'CSV-LANG',
    severity: 'fejl',
    message: short ? 'rækken er for kort' : 'rækken er for lang',
    place: cell === undefined ? undefined : placeOf(cell),
    advice: `Fundet ${found} ${found === 1 ? 'felt' : 'felter'}; overskriften har ${header.length}: ${names}.`,
  };
}

export function misplacedQuote(place: Place): Diagnostic {
  return {
    code: 'CSV-CITAT',
    severity: 'fejl',
    message: 'et anførselstegn står forkert eller mangler sit modstykke',
    place,
    advice:
      'Et felt med anførselstegn skal begynde og slutte med ", og " inde i feltet skrives "". Resten af filen er ikke læst.',
  };
}
