import { CsvError, parse } from 'csv-parse/sync';
import type { Origin } from '../../model/origin.ts';

/** A field of a CSV file with its place; text without outer white space. */
export interface CsvCell {
  readonly text: string;
  readonly origin: Origin;
}

/** A file as written. Where a line or a field begins is looked for when one is asked for, which most never are. */
class WrittenFile {
  readonly name: string;
  readonly #text: string;
  readonly #delimiter: string;
  /** White space of a field: what ends it may be a tab. */
  readonly #whiteSpace: RegExp;
  #lineStarts: readonly number[] | undefined;

  constructor(name: string, text: string, delimiter: string) {
    this.name = name;
    this.#text = text;
    this.#delimiter = delimiter;
    this.#whiteSpace = new RegExp(`[^\\S${delimiter}\\n]*`, 'y');
  }

  /** The column, from 1, where the text of a field begins: behind its quote and white space. */
  columnOf(line: number, index: number): number {
    this.#lineStarts ??= startsOfLines(this.#text);
    const record = this.#lineStarts[line - 1] ?? 0;
    const field = fieldStart(this.#text, record, this.#delimiter, index);
    const text = this.#text[field] === '"' ? field + 1 : field;
    this.#whiteSpace.lastIndex = text;
    return text + (this.#whiteSpace.exec(this.#text)?.[0].length ?? 0) - record + 1;
  }
}

/** There are millions of them, so each holds no more than its place. */
class Field implements CsvCell {
  readonly text: string;
  readonly #file: WrittenFile;
  readonly #line: number;
  readonly #index: number;

  constructor(text: string, file: WrittenFile, line: number, index: number) {
    this.text = text;
    this.#file = file;
    this.#line = line;
    this.#index = index;
  }

  get origin(): Origin {
    return { file: this.#file.name, line: this.#line, column: this.#file.columnOf(this.#line, this.#index) };
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
 * Those that hold nothing are left out.
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
  const written = new WrittenFile(file, text, delimiter);
  const records: CsvCell[][] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (fields: string[], { lines }) => {
        onFields(fields.length);
        const texts = fields.map((field) => field.trim());
        // The line it ends on is known; only quoted fields span several.
        const line = fields.reduce((first, field) => first - (field.split('\n').length - 1), lines);
        if (texts.some((each) => each !== ''))
          records.push(texts.map((each, index) => new Field(each, written, line, index)));
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new StrayQuote(strayQuote(text, delimiter));
    throw error;
  }
  return records;
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Where a field of the record that begins at `record` begins; delimiters inside quotes do not count. */
function fieldStart(text: string, record: number, delimiter: string, index: number): number {
  let isQuoted = false;
  let left = index;
  let at = record;
  for (; left > 0 && at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === delimiter && !isQuoted) left--;
  }
  return at;
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
