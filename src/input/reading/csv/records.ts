import { CsvError, parse } from 'csv-parse/sync';
import type { Origin } from '../../../model/origin.ts';

/** A field of a CSV file with its place; text without outer white space. */
export interface CsvCell {
  readonly text: string;
  /** The field with its white space; only that of a CSV file is known. */
  readonly written?: string;
  /** How a workbook has it: as a number, or as a text; of one that cannot be read that is told already. */
  readonly stored?: 'tal' | 'tekst' | 'andet' | 'ulaeselig';
  /** Which field of its row it is, from 0. */
  readonly field?: number;
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

  /** A field as it was written, to its end or that of its first line. */
  fieldAt(line: number, index: number): string {
    const start = fieldStart(this.#text, this.#recordAt(line), this.#delimiter, index);
    const end = fieldEnd(this.#text, start, this.#delimiter);
    return this.#text.slice(start, end);
  }

  #recordAt(line: number): number {
    this.#lineStarts ??= startsOfLines(this.#text);
    return this.#lineStarts[line - 1] ?? 0;
  }

  /** The column, from 1, where the text of a field begins: behind its quote and white space. */
  columnOf(line: number, index: number): number {
    const record = this.#recordAt(line);
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
  readonly field: number;
  readonly #line: number;

  constructor(text: string, file: WrittenFile, line: number, index: number) {
    this.text = text;
    this.#file = file;
    this.#line = line;
    this.field = index;
  }

  get written(): string {
    return this.#file.fieldAt(this.#line, this.field);
  }

  get origin(): Origin {
    return { file: this.#file.name, line: this.#line, column: this.#file.columnOf(this.#line, this.field) };
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
  const quoted: { readonly text: string; readonly line: number; readonly at: number }[] = [];
  const cellsOf = (fields: readonly string[], line: number) =>
    fields.map((field, index) => new Field(field.trim(), written, line, index));
  for (let [at, line] = [0, 1]; at < text.length; ) {
    let end = endOfLine(text, at);
    const plain = text.slice(at, end);
    if (!plain.includes('"')) {
      const fields = plain.split(delimiter);
      onFields(fields.length);
      records.push(cellsOf(fields, line++));
    } else {
      end = endOfQuoted(text, at);
      quoted.push({ text: text.slice(at, end), line, at: records.push([]) - 1 });
      line += quoted.at(-1)?.text.split('\n').length ?? 1;
    }
    at = end + 1;
  }
  const parsed = parseQuoted(
    quoted.map((record) => record.text),
    delimiter,
    onFields,
    () => new StrayQuote(strayQuote(text, delimiter)),
  );
  for (const [index, { line, at }] of quoted.entries()) records[at] = cellsOf(parsed[index] ?? [], line);
  return records.filter((cells) => cells.some((cell) => cell.text !== ''));
}

/**
 * Only what has quotes goes through csv-parse, in one go: it makes an Error, at 20 µs, of every record that has not as many
 * fields as the first.
 */
function parseQuoted(
  records: readonly string[],
  delimiter: string,
  onFields: (count: number) => void,
  strayQuoteIn: () => StrayQuote,
): readonly (readonly string[])[] {
  const parsed: string[][] = [];
  if (records.length === 0) return parsed;
  try {
    parse(records.join('\n'), {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: (fields: string[]) => {
        onFields(fields.length);
        parsed.push(fields);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw strayQuoteIn();
    throw error;
  }
  return parsed;
}

/** Where the record that begins at a place ends: at the first line end that an even number of quotes stands before. */
function endOfQuoted(text: string, start: number): number {
  let isOpen = false;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '"') isOpen = !isOpen;
    else if (text[at] === '\n' && !isOpen) return at;
  }
  return text.length;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Where a field without quotes ends. */
function fieldEnd(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
  return end;
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
