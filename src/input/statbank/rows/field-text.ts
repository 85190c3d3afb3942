import { isUtf8 } from 'node:buffer';
import { type FordelError, failure } from '../../../model/diagnostic.ts';
import type { CsvCell } from '../../reading/csv-table.ts';
import { decodeWindows1252, type Encoding, notAsDeclared, refuseNul } from '../../reading/decode.ts';
import {
  type Doubt,
  doubtful,
  doubtOf,
  doubtOfWindows1252,
  mixedCharacterSets,
} from '../../reading/doubtful-text.ts';
import { holdsDanish } from '../../reading/garbled-text.ts';
import type { RowStream } from './row-stream.ts';

const space = 0x20;
const quote = 0x22;

/** What is known of the bytes of a file beforehand. */
interface Form {
  readonly file: string;
  /** As declared; found out where it is not. */
  readonly encoding: Encoding | undefined;
  /** Whether it was UTF-16, which nothing that is declared changes. */
  readonly isConverted: boolean;
}

/**
 * The bytes of the row at hand as text, by the rules of `decode` for a file that comes piece by piece: it is UTF-8 until
 * something in it is not, and then all of it must be Windows-1252.
 */
export class FieldText {
  readonly #rows: RowStream;
  readonly #file: string;
  readonly #declared: Encoding | undefined;
  /** What the bytes beyond ASCII were so far. */
  #found: 'utf-8' | 'windows-1252' | undefined;
  readonly #isConverted: boolean;
  #hasDanish = false;

  constructor(rows: RowStream, { file, encoding, isConverted }: Form) {
    this.#rows = rows;
    this.#file = file;
    this.#isConverted = isConverted;
    this.#declared = isConverted ? undefined : encoding;
    if (isConverted || (encoding === undefined && rows.hasBom)) this.#found = 'utf-8';
  }

  /** A field with its place: without quotes and outer white space. @throws FordelError `FIL-TEGN`, `FIL-BINAER`. */
  cell(field: number): CsvCell {
    const { starts, ends, line } = this.#rows;
    const start = starts[field] ?? 0;
    const raw = this.read(start, ends[field] ?? 0);
    const text = unquoted(raw);
    const leading = text.length - text.trimStart().length + (raw.startsWith('"') ? 1 : 0);
    const column = this.lengthBefore(start) + leading + 1;
    return { text: text.trim(), field, origin: { file: this.#file, line, column } };
  }

  /** The column that a field's text begins in. */
  columnOf(field: number): number {
    const { buffer, starts } = this.#rows;
    const start = starts[field] ?? 0;
    const isDigit = ((buffer[start] ?? 0) ^ 0x30) < 10;
    return isDigit ? this.lengthBefore(start) + 1 : this.cell(field).origin.column;
  }

  /** All fields of the row at hand. */
  cells(): CsvCell[] {
    return Array.from({ length: this.#rows.fields }, (_, field) => this.cell(field));
  }

  /** Whether the row at hand is no row: nothing but white space in any field. One that is a row is not read as text for it. */
  isBlank(): boolean {
    const { buffer, fields, starts, ends } = this.#rows;
    for (let field = 0; field < fields; field++) {
      const [start, end] = [starts[field] ?? 0, ends[field] ?? 0];
      let at = start;
      while (at < end && isSpace(buffer[at] ?? 0)) at++;
      const byte = at < end ? (buffer[at] ?? 0) : space;
      if (byte > space && byte < 0x7f && byte !== quote) return false;
      // There is white space beyond ASCII, too, and there may be nothing between quotes.
      if (byte !== space && unquoted(this.read(start, end)).trim() !== '') return false;
    }
    return true;
  }

  /** All of the row at hand. */
  readRow(): string {
    return this.read(this.#rows.rowStart, this.#rows.rowEnd);
  }

  /** Bytes of the row at hand as text, with one kind of line end. */
  read(start: number, end: number): string {
    const text = this.#decode(this.#rows.buffer.subarray(start, end), start);
    const doubt = doubtOf(text, { hasDanish: this.#hasDanish });
    if (doubt !== undefined) throw this.#doubtful(start, doubt);
    this.#hasDanish ||= holdsDanish(text);
    return text.replace(/\r\n?/g, '\n');
  }

  /** How many characters of the row at hand stand before a byte of it. */
  lengthBefore(at: number): number {
    const { buffer, rowStart } = this.#rows;
    const single = this.#isWindows1252;
    let length = 0;
    for (let index = rowStart; index < at; index++) {
      const byte = buffer[index] ?? 0;
      if (byte === 0x0d && buffer[index + 1] === 0x0a) continue;
      // A character of UTF-8 begins with a byte that continues none; four bytes make two units of a JavaScript text.
      if (single || byte < 0x80 || byte >= 0xc0) length += !single && byte >= 0xf0 ? 2 : 1;
    }
    return length;
  }

  /** The lines of the row at hand and of the one before it, by their numbers, for a diagnostic to show. */
  lines(): [number: number, text: string][] {
    const { previousRow, line } = this.#rows;
    const before = this.#shown(previousRow).split('\n').slice(0, -1);
    const own = this.#shown(this.#rows.row).split('\n');
    return [...before, ...own].map((text, index) => [line - before.length + index, text]);
  }

  get #isWindows1252(): boolean {
    return this.#found === 'windows-1252' || (this.#declared !== undefined && this.#declared !== 'utf-8');
  }

  #shown(bytes: Buffer): string {
    const text = this.#isWindows1252 ? decodeWindows1252(bytes) : bytes.toString('utf8');
    return text.replace(/\r\n?/g, '\n');
  }

  #decode(bytes: Buffer, start: number): string {
    if (!this.#isConverted) refuseNul(bytes, this.#file);
    if (this.#declared !== undefined && this.#declared !== 'utf-8') return decodeWindows1252(bytes);
    if (bytes.every((byte) => byte < 0x80)) return bytes.toString('latin1');
    if (this.#found !== 'windows-1252' && isUtf8(bytes)) {
      this.#found = 'utf-8';
      return bytes.toString('utf8');
    }
    if (this.#declared === 'utf-8') throw notAsDeclared(this.#file);
    return this.#windows1252(bytes, start);
  }

  /** Text that is no UTF-8, or that stands in a file which is not. */
  #windows1252(bytes: Buffer, start: number): string {
    const isLast = this.#rows.isCut && start + bytes.length === this.#rows.rowEnd;
    if (this.#found === 'utf-8' && isLast) throw this.#cut();
    const text = decodeWindows1252(bytes);
    const doubt =
      this.#found === 'utf-8'
        ? mixedCharacterSets(text.search(/[^\0-\x7f]/))
        : doubtOfWindows1252(text, this.#hasDanish);
    if (doubt !== undefined) throw this.#doubtful(start, doubt);
    this.#found = 'windows-1252';
    return text;
  }

  #doubtful(start: number, doubt: Doubt): FordelError {
    const column = this.lengthBefore(start) + doubt.at + 1;
    return doubtful({ file: this.#file, line: this.#rows.line, column }, doubt);
  }

  #cut(): FordelError {
    return failure({
      code: 'FIL-TEGN',
      message: 'filen slutter midt i et tegn',
      place: { file: this.#file, line: this.#rows.line },
      advice: 'Den er ikke hel; hent den igen.',
    });
  }
}

function unquoted(field: string): string {
  return field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
}

function isSpace(byte: number): boolean {
  return byte === space || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
