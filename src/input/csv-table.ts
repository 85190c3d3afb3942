import { CsvError, parse } from 'csv-parse/sync';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { headingKey } from '../model/heading.ts';
import type { Origin } from '../model/origin.ts';
import type { SourceText } from './source.ts';

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
  const place = cellPlacer(text, source.file, delimiter);
  const records: CsvCell[][] = [];
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      on_record: (record: string[]) => {
        records.push(place(record));
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push(quoteProblem(source.file, text, delimiter));
    return { source, columns: [], rows: [] };
  }
  const filled = records.filter((cells) => cells.some((cell) => cell.text !== ''));
  const [header, ...body] = filled;
  if (header === undefined) {
    problems.push({
      code: 'CSV-TOM',
      severity: 'fejl',
      message: 'filen er tom',
      place: { file: source.file },
      advice: 'Den skal have en overskrift med kolonnernes navne og en række under den for hvert tal.',
    });
    return { source, columns: [], rows: [] };
  }
  refuseTwins(header, problems);
  const names = header.map(({ text }) => text).join(', ');
  return {
    source,
    columns: header,
    rows: body.filter((cells) => hasAllFields(cells, header, names, problems)),
  };
}

/** The delimiter that the first line with text has most of; `;` where it has none. */
function detectDelimiter(text: string): string {
  const firstLine = /[^\n]+/.exec(text)?.[0] ?? '';
  const outsideQuotes = firstLine.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => outsideQuotes.split(delimiter).length - 1;
  return [';', '\t', ','].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}

/** Gives every field its line and column. Records follow each other line by line; only quoted fields span several. */
function cellPlacer(text: string, file: string, delimiter: string): (record: readonly string[]) => CsvCell[] {
  let next = { line: 1, start: 0 };
  return (record) => {
    const { line, start } = next;
    let end = start - 1;
    for (let lines = breaksIn(record) + 1; lines > 0; lines--) {
      end = text.indexOf('\n', end + 1);
      if (end < 0) end = text.length;
      next = { line: next.line + 1, start: end + 1 };
    }
    const raw = text.slice(start, end);
    const starts = fieldStarts(raw, delimiter);
    return record.map((field, index) => {
      const at = starts[index] ?? 0;
      const leading = field.length - field.trimStart().length + (raw[at] === '"' ? 1 : 0);
      return { text: field.trim(), origin: { file, line, column: at + leading + 1 } };
    });
  };
}

function breaksIn(record: readonly string[]): number {
  let breaks = 0;
  for (const field of record) {
    for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) breaks++;
  }
  return breaks;
}

/** Where each field of a raw record begins; delimiters inside quotes do not count. */
function fieldStarts(raw: string, delimiter: string): number[] {
  const starts = [0];
  let isQuoted = false;
  for (let at = 0; at < raw.length; at++) {
    const character = raw[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) starts.push(at + 1);
  }
  return starts;
}

/** Every column has a name of its own, or it would be chance which one is read. */
function refuseTwins(header: readonly CsvCell[], problems: Diagnostic[]): void {
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
  const short = cells.length < header.length;
  const cell = short ? cells.at(-1) : cells[header.length];
  problems.push({
    code: short ? 'CSV-KORT' : 'CSV-LANG',
    severity: 'fejl',
    message: short ? 'rækken er for kort' : 'rækken er for lang',
    ...(cell === undefined ? {} : { place: placeOf(cell) }),
    advice: `Fundet ${cells.length} felter; overskriften har ${header.length}: ${names}.`,
  });
  return false;
}

function quoteProblem(file: string, text: string, delimiter: string): Diagnostic {
  const before = text.slice(0, strayQuote(text, delimiter)).split('\n');
  return {
    code: 'CSV-CITAT',
    severity: 'fejl',
    message: 'et anførselstegn står forkert eller mangler sit modstykke',
    place: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
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
