import { firstBytes, type LabelTable } from './label-table.ts';
import { mostDigits } from './plain-count.ts';
import type { RowStream } from './row-stream.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const zero = 0x30;

/**
 * Reads rows whose labels are all known and whose count is digits alone, as nearly all rows of an extract are, four bytes
 * at a time. What a label is, `RowStream` has told before: bytes that stand before a delimiter and are those of a known
 * label are that label, and no others are read here.
 */
export class QuickRows {
  /** The number of the label in each field of the row at hand. */
  readonly labels: Int32Array;
  /** The count of the row at hand. */
  count = 0;
  readonly #rows: RowStream;
  /** By field; undefined is the field of the count. */
  readonly #tables: readonly (LabelTable | undefined)[];
  readonly #delimiter: number;
  /** The byte that ends the rows, where all of them end alike. */
  readonly #lineEnd: number;

  constructor(rows: RowStream, tables: readonly (LabelTable | undefined)[], delimiter: string) {
    this.#rows = rows;
    this.#tables = tables;
    this.labels = new Int32Array(tables.length);
    this.#delimiter = delimiter.charCodeAt(0);
    this.#lineEnd = rows.buffer[rows.rowEnd] === carriageReturn ? carriageReturn : lineFeed;
  }

  /** Whether the next row is such a one, which then is the one at hand; where not, nothing has happened. */
  next(): boolean {
    const rows = this.#rows;
    const { starts, ends, at: from, end } = rows;
    const tables = this.#tables;
    const last = tables.length - 1;
    let at = from;
    for (let field = 0; field <= last; field++) {
      const stop = field === last ? this.#lineEnd : this.#delimiter;
      const table = tables[field];
      starts[field] = at;
      at = table === undefined ? this.#readCount(at, stop) : this.#readLabel(table, field, at, stop);
      // What lies beyond the end is of no row.
      if (at < 0 || at + 1 >= end) return false;
      ends[field] = at++;
    }
    if (this.#lineEnd === carriageReturn && rows.buffer[at] === lineFeed) at++;
    rows.take(at, tables.length);
    return true;
  }

  /** Where the label in a field ends, whose number is then in `labels`; -1 for one that is not known. */
  #readLabel(table: LabelTable, field: number, start: number, stop: number): number {
    const { view } = this.#rows;
    const stops = Math.imul(stop, 0x01010101);
    const first = view.getInt32(start, true);
    const second = view.getInt32(start + 4, true);
    let length: number;
    let number: number;
    const inFirst = marks(first, stops);
    if (inFirst !== 0) {
      length = bytesBefore(inFirst);
      number = table.findShort(firstBytes(first, length), 0, length);
    } else {
      const inSecond = marks(second, stops);
      if (inSecond === 0) return this.#readLongLabel(table, field, start, stop);
      const more = bytesBefore(inSecond);
      length = 4 + more;
      number = table.findShort(first, firstBytes(second, more), length);
    }
    if (number < 0) return -1;
    this.labels[field] = number;
    return start + length;
  }

  #readLongLabel(table: LabelTable, field: number, start: number, stop: number): number {
    const { view, end } = this.#rows;
    const stops = Math.imul(stop, 0x01010101);
    for (let at = start + 8; at < end; at += 4) {
      const found = marks(view.getInt32(at, true), stops);
      if (found === 0) continue;
      const next = at + bytesBefore(found);
      const number = table.findLong(view, start, next - start);
      if (number < 0) return -1;
      this.labels[field] = number;
      return next;
    }
    return -1;
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
    const [thousands, hundreds, tens] = [digits & 0xff, (digits >>> 8) & 0xff, (digits >>> 16) & 0xff];
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
