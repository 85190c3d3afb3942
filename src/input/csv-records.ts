import type { Origin } from '../model/origin.ts';

/** A field of a CSV file with its place; text without outer white space. */
export interface CsvCell {
  readonly text: string;
  readonly origin: Origin;
}

/** A field and where it stands; its origin is made when it is asked for, which most never are. */
class Field implements CsvCell {
  readonly text: string;
  readonly #file: string;
  readonly #line: number;
  readonly #column: number;

  constructor(written: string, file: string, line: number, column: number) {
    this.text = written.trim();
    this.#file = file;
    this.#line = line;
    this.#column = column + written.length - written.trimStart().length;
  }

  get origin(): Origin {
    return { file: this.#file, line: this.#line, column: this.#column };
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
 * The records of a CSV text, each field with the line its record begins on and its column there (RFC 4180, but with
 * any delimiter). Each character is looked at once, whatever the text holds.
 *
 * @param text with `\n` as its only line end.
 * @throws StrayQuote
 */
export function* readRecords(text: string, delimiter: string, file: string): Generator<CsvCell[]> {
  const ends = new RegExp(`[${delimiter}\n]`, 'g');
  let line = 1;
  let breaks = 0;
  let start = 0;
  let record: CsvCell[] = [];
  for (let at = 0; at <= text.length; ) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? endOfQuoted(text, at, delimiter) : endOfPlain(text, at, ends);
    const written = isQuoted ? text.slice(at + 1, end - 1) : text.slice(at, end);
    const value = isQuoted ? written.replaceAll('""', '"') : written;
    record.push(new Field(value, file, line, at - start + (isQuoted ? 2 : 1)));
    if (isQuoted) breaks += written.split('\n').length - 1;
    if (text[end] !== delimiter) {
      yield record;
      line += breaks + 1;
      [record, breaks, start] = [[], 0, end + 1];
    }
    at = end + 1;
  }
}

function endOfPlain(text: string, from: number, ends: RegExp): number {
  ends.lastIndex = from;
  const end = ends.exec(text)?.index ?? text.length;
  const quote = text.slice(from, end).indexOf('"');
  if (quote >= 0) throw new StrayQuote(from + quote);
  return end;
}

/** After the quote that closes a field; a doubled one within it is a quote of its text. */
function endOfQuoted(text: string, from: number, delimiter: string): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    const next = text[at + 1];
    if (next === undefined || next === delimiter || next === '\n') return at + 1;
    if (next !== '"') throw new StrayQuote(at);
  }
  throw new StrayQuote(from);
}
