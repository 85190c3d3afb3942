import { CsvError, parse } from 'csv-parse/sync';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import type { Origin } from '../../model/origin.ts';
import type { SourceText } from './source.ts';
import { didYouMean } from './suggest.ts';

/** A field of a CSV file with its place; text without outer white space. */
export interface CsvCell {
  readonly text: string;
  readonly origin: Origin;
}

/** A CSV file with a header line. Rows that do not have a field per column are reported and left out. */
export interface CsvTable {
  readonly source: SourceText;
  readonly columns: readonly CsvCell[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** The place of a cell, for a diagnostic. */
export function placeOf(cell: CsvCell): Place {
  return { ...cell.origin, length: Math.max(cell.text.length, 1) };
}

/** Reads `;`, `,` or tab separated text; every problem is added to `problems`. */
export function readCsv(source: SourceText, problems: Diagnostic[]): CsvTable {
  // One kind of line end: csv-parse counts a CRLF inside quotes as two lines.
  const text = source.text.replace(/\r\n?/g, '\n');
  const delimiter = detectDelimiter(text);
  let records: string[][];
  try {
    records = parse(text, { delimiter, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push(quoteProblem(source.file, text, delimiter));
    return { source, columns: [], rows: [] };
  }
  const filled = placeCells(records, text.split('\n'), source.file, delimiter).filter((cells) =>
    cells.some((cell) => cell.text !== ''),
  );
  const [header, ...body] = filled;
  if (header === undefined) {
    problems.push(emptyFile(source.file));
    return { source, columns: [], rows: [] };
  }
  refuseTwins(header, problems);
  return { source, columns: header, rows: body.filter((cells) => hasAllFields(cells, header, problems)) };
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

/** The index of each named column, or undefined (and a problem each) where required ones are missing. */
export function columnIndex<Name extends string>(
  table: CsvTable,
  required: readonly Name[],
  problems: Diagnostic[],
): Record<Name, number> | undefined {
  // A file without columns has been reported as what it is.
  if (table.columns.length === 0) return undefined;
  const names = table.columns.map((column) => column.text);
  const missing = required.filter((name) => !names.includes(name));
  for (const name of missing) {
    problems.push({
      code: 'CSV-KOLONNE',
      severity: 'fejl',
      message: `kolonnen "${name}" mangler`,
      place: { file: table.source.file, line: table.columns[0]?.origin.line ?? 1, column: 1 },
      advice: `Filen har: ${names.join(', ')}.${didYouMean(name, names)}`,
    });
  }
  if (missing.length > 0) return undefined;
  return Object.fromEntries(required.map((name) => [name, names.indexOf(name)])) as Record<Name, number>;
}

/** The delimiter that the first line with text has most of; `;` where it has none. */
export function detectDelimiter(text: string): string {
  const firstLine = /[^\n]+/.exec(text)?.[0] ?? '';
  const outsideQuotes = firstLine.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => outsideQuotes.split(delimiter).length - 1;
  return [';', '\t', ','].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}

/** Gives every field its line and column. Records follow each other line by line; only quoted fields span several. */
function placeCells(
  records: readonly (readonly string[])[],
  lines: readonly string[],
  file: string,
  delimiter: string,
): CsvCell[][] {
  let next = 1;
  return records.map((record) => {
    const line = next;
    next += 1 + record.reduce((breaks, text) => breaks + text.split('\n').length - 1, 0);
    const raw = lines.slice(line - 1, next - 1).join('\n');
    const starts = fieldStarts(raw, delimiter);
    return record.map((text, index) => {
      const start = starts[index] ?? 0;
      const leading = text.length - text.trimStart().length + (raw[start] === '"' ? 1 : 0);
      return { text: text.trim(), origin: { file, line, column: start + leading + 1 } };
    });
  });
}

/** Where each field of a raw record begins; delimiters inside quotes do not count. */
function fieldStarts(raw: string, delimiter: string): number[] {
  const starts = [0];
  for (let at = raw.indexOf(delimiter); at >= 0; at = raw.indexOf(delimiter, at + 1)) {
    const quotesBefore = raw.includes('"') ? raw.slice(0, at).split('"').length - 1 : 0;
    if (quotesBefore % 2 === 0) starts.push(at + 1);
  }
  return starts;
}

/** Every column has a name of its own, or it would be chance which one is read. */
export function refuseTwins(header: readonly CsvCell[], problems: Diagnostic[]): void {
  for (const [index, cell] of header.entries()) {
    if (cell.text === '' || header.findIndex(({ text }) => text === cell.text) === index) continue;
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
  problems: Diagnostic[],
): boolean {
  if (cells.length === header.length) return true;
  problems.push(wrongLength(cells.length, header, (field) => cells[field]));
  return false;
}

/** A row that has not a field per column. */
export function wrongLength(
  found: number,
  header: readonly CsvCell[],
  cellOf: (field: number) => CsvCell | undefined,
): Diagnostic {
  const short = found < header.length;
  const cell = cellOf(short ? found - 1 : header.length);
  return {
    code: short ? 'CSV-KORT' : 'CSV-LANG',
    severity: 'fejl',
    message: short ? 'rækken er for kort' : 'rækken er for lang',
    ...(cell === undefined ? {} : { place: placeOf(cell) }),
    advice: `Fundet ${found} felter; overskriften har ${header.length}: ${header.map((column) => column.text).join(', ')}.`,
  };
}

function quoteProblem(file: string, text: string, delimiter: string): Diagnostic {
  const before = text.slice(0, strayQuote(text, delimiter)).split('\n');
  return misplacedQuote({ file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
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

/** Where the first quote stands that is in the middle of a field, or that opens a field and is never closed. */
function strayQuote(text: string, delimiter: string): number {
  let opened: number | undefined;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1];
    if (opened === undefined) {
      if (at > 0 && text[at - 1] !== delimiter && text[at - 1] !== '\n') return at;
      opened = at;
    } else if (next === '"') at++;
    else if (next === undefined || next === delimiter || next === '\n') opened = undefined;
    else return at;
  }
  return opened ?? 0;
}
