import { CsvError, parse } from 'csv-parse/sync';
import type { Origin } from '../../model/origin.ts';

/** A field of a CSV file with its place; text without outer white space. */
export interface CsvCell {
  readonly text: string;
  readonly origin: Origin;
}

/** A record as written: where its fields begin is looked for when one is asked for, which most never are. */
class WrittenRecord {
  readonly file: string;
  readonly line: number;
  readonly #raw: string;
  readonly #delimiter: string;
  #starts: readonly number[] | undefined;

  constructor(file: string, line: number, raw: string, delimiter: string) {
    this.file = file;
    this.line = line;
    this.#raw = raw;
    this.#delimiter = delimiter;
  }

  /** The column, from 1, where the text of a field begins: behind its quote and white space. */
  columnOf(index: number, written: string): number {
    this.#starts ??= fieldStarts(this.#raw, this.#delimiter);
    const start = this.#starts[index] ?? 0;
    const quote = this.#raw[start] === '"' ? 1 : 0;
    return start + quote + written.length - written.trimStart().length + 1;
  }
}

class Field implements CsvCell {
  readonly text: string;
  readonly #written: string;
  readonly #record: WrittenRecord;
  readonly #index: number;

  constructor(written: string, record: WrittenRecord, index: number) {
    this.text = written.trim();
    this.#written = written;
    this.#record = record;
    this.#index = index;
  }

  get origin(): Origin {
    const { file, line } = this.#record;
    return { file, line, column: this.#record.columnOf(this.#index, this.#written) };
  }
}

/** A quote in the middle of a field, or one that opens a field and is never closed, and where it stands. */
export class StrayQuote extends Error {
  readonly at: number;

  constructor(at: number) {
    super('stray quote');
    this.at = at;
  }
}

/**
 * The records of a CSV text (RFC 4180, but with any delimiter), however many fields each has, with the line each begins on.
 *
 * @param text with `\n` as its only line end.
 * @param onFields told how many fields a record has, before the next one is read.
 * @throws StrayQuote
 */
export function readRecords(
  text: string,
  delimiter: string,
  file: string,
  onFields: (count: number) => void = () => {},
): CsvCell[][] {
  const lines = text.split('\n');
  let next = 1;
  return parseRecords(text, delimiter, onFields).map((fields) => {
    const line = next;
    // Records follow each other line by line; only quoted fields span several.
    next += 1 + fields.reduce((breaks, field) => breaks + field.split('\n').length - 1, 0);
    const record = new WrittenRecord(file, line, lines.slice(line - 1, next - 1).join('\n'), delimiter);
    return fields.map((field, index) => new Field(field, record, index));
  });
}

function parseRecords(text: string, delimiter: string, onFields: (count: number) => void): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: (fields: string[]) => {
        onFields(fields.length);
        return fields;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new StrayQuote(strayQuote(text, delimiter));
    throw error;
  }
}

/** Where each field of a raw record begins; delimiters inside quotes do not count. */
function fieldStarts(raw: string, delimiter: string): number[] {
  const starts = [0];
  let isQuoted = false;
  for (const { 0: sign, index } of raw.matchAll(new RegExp(`["${delimiter}]`, 'g'))) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted) starts.push(index + 1);
  }
  return starts;
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
