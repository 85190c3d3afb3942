import { type LabelTable, unknownLabel } from './label-table.ts';
import { mostDigits } from './plain-count.ts';
import type { RowStream } from './row-stream.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const zero = 0x30;

/** The fields of a table's rows. */
export interface Fields {
  /** How many a row has. */
  readonly width: number;
  readonly countField: number;
  /** What is known of the labels in all others. */
  readonly labels: LabelTable;
  readonly delimiter: string;
}

/**
 * Reads rows whose labels are all known and whose count is digits alone, as nearly all rows of an extract are, four bytes
 * at a time. What a label is, `RowStream` has told before: bytes that stand before a delimiter and are those of a known
 * label are that label, and no others are read here.
 */
export class QuickRows {
  /** What the label in each field of the row at hand stands for; one more at the end is 0, for a column that is absent. */
  readonly values: Int32Array;
  /** The count of the row at hand. */
  count = 0;
  readonly #rows: RowStream;
  readonly #labels: LabelTable;
  readonly #width: number;
  readonly #countField: number;
  readonly #delimiter: number;
  /** The byte that ends the rows, where all of them end alike. */
  readonly #lineEnd: number;

  constructor(rows: RowStream, { width, countField, labels, delimiter }: Fields) {
    this.#rows = rows;
    this.#labels = labels;
    this.#width = width;
    this.#countField = countField;
    this.values = new Int32Array(width + 1);
    this.#delimiter = delimiter.charCodeAt(0);
    this.#lineEnd = rows.buffer[rows.rowEnd] === carriageReturn ? carriageReturn : lineFeed;
  }

  /** Whether the next row is such a one, which then is the one at hand; where not, nothing has happened. */
  next(): boolean {
    const rows = this.#rows;
    const { starts, ends, end, view } = rows;
    const labels = this.#labels;
    const values = this.values;
    const countField = this.#countField;
    const last = this.#width - 1;
    let at = rows.at;
    for (let field = 0; field <= last; field++) {
      const stop = field === last ? this.#lineEnd : this.#delimiter;
      const start = at;
      starts[field] = start;
      if (field === countField) {
        at = this.#readCount(at, stop);
        if (at < 0) return false;
      } else {
        const stops = Math.imul(stop, 0x01010101);
        let first = view.getInt32(start, true);
        let second = view.getInt32(start + 4, true);
        const inFirst = marks(first, stops);
        const inSecond = marks(second, stops);
        if (inFirst !== 0) {
          at += bytesBefore(inFirst);
          first = before(first, inFirst);
          second = 0;
        } else if (inSecond !== 0) {
          at += 4 + bytesBefore(inSecond);
          second = before(second, inSecond);
        } else at = this.#stopFrom(at + 8, stops);
        const value = labels.findByWords(field, first, second, view, start, at - start);
        if (value === unknownLabel) return false;
        values[field] = value;
      }
      // What lies beyond the end is of no row.
      if (at + 1 >= end) return false;
      ends[field] = at++;
    }
    if (this.#lineEnd === carriageReturn && rows.buffer[at] === lineFeed) at++;
    rows.take(at, this.#width);
    return true;
  }

  /** Where the field that goes on from a place stops, or the end of what is at hand. */
  #stopFrom(from: number, stops: number): number {
    const { view, end } = this.#rows;
    for (let at = from; at < end; at += 4) {
      const found = marks(view.getInt32(at, true), stops);
      if (found !== 0) return at + bytesBefore(found);
    }
    return end;
  }

  /** Where the digits of the count end, which then is in `count`; -1 where it is anything else. */
  #readCount(start: number, stop: number): number {
    const word = this.#rows.view.getInt32(start, true);
    const found = marks(word, Math.imul(stop, 0x01010101));
    const length = bytesBefore(found);
    if (found === 0 || length === 0) return this.#readLongCount(start, stop);
    // The digits at the upper end of the word, and zeros before them.
    const digits = (word ^ 0x30303030) << (32 - 8 * length);
    if (((digits | (digits + 0x76767676)) & 0x80808080) !== 0) return -1;
    const thousands = digits & 0xff;
    const hundreds = (digits >>> 8) & 0xff;
    const tens = (digits >>> 16) & 0xff;
    this.count = thousands * 1000 + hundreds * 100 + tens * 10 + (digits >>> 24);
    return start + length;
  }

  #readLongCount(start: number, stop: number): number {
    const { buffer } = this.#rows;
    let count = 0;
    let at = start;
    for (;;) {
      const byte = buffer[at] ?? 0;
      const digit = byte - zero;
      if (digit < 0 || digit > 9) {
        this.count = count;
        return byte === stop && at > start && at - start <= mostDigits ? at : -1;
      }
      count = count * 10 + digit;
      at++;
    }
  }
}

/** The highest bit of the first byte of a word that is `stop`, and perhaps of some after it; `stops` is four of them. */
function marks(word: number, stops: number): number {
  const difference = word ^ stops;
  return (difference - 0x01010101) & ~difference & 0x80808080;
}

/** How many bytes of a word come before its first mark. */
function bytesBefore(found: number): number {
  return (31 - Math.clz32(found & -found)) >>> 3;
}

/** The bytes of a word before its first mark; the others are 0. */
function before(word: number, found: number): number {
  return word & (((found & -found) >>> 7) - 1);
}
