import type { ByteSource } from '../../reading/bytes.ts';

/** No row of a table is longer, in bytes: what is, has lost its line ends or the second of two quotes. */
export const longestRow = 1 << 16;
const chunk = 1 << 16;
/** Four words and a line end. */
const beyond = 17;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

/** What a byte does to the row it is in. */
const ordinary = 0;
const delimits = 1;
const endsLine = 2;
const quotes = 3;

/** Why no more rows can be told apart, and at which byte of the buffer. */
interface Stop {
  readonly why: 'citat' | 'lang';
  readonly at: number;
}

/**
 * Rows of delimited text over bytes, one at a time: the fields as they lie in the buffer, quotes and all. CRLF, LF and CR
 * end a line. Everything is reused from row to row.
 */
export class RowStream {
  /** Holds the row at hand and the one before it; the last bytes are there to be read beyond the end. */
  readonly buffer = Buffer.alloc(2 * longestRow + chunk + beyond);
  readonly view = new DataView(this.buffer.buffer, this.buffer.byteOffset, this.buffer.length);
  readonly hasBom: boolean;
  /** The line that the row begins on, from 1. */
  line = 0;
  fields = 0;
  readonly starts = new Int32Array(longestRow + 2);
  readonly ends = new Int32Array(longestRow + 2);
  rowStart = 0;
  previousStart = 0;
  /** Set where the rows end before the bytes do. */
  stop: Stop | undefined;
  readonly #bytes: ByteSource;
  readonly #kinds = new Uint8Array(256);
  #at = 0;
  #end = 0;
  #ended = false;
  /** Whether the last line had no end, and has been given one. */
  #cut = false;
  #nextLine = 1;
  #breaks = 0;

  constructor(bytes: ByteSource) {
    this.#bytes = bytes;
    this.#kinds[lineFeed] = endsLine;
    this.#kinds[carriageReturn] = endsLine;
    this.#kinds[quote] = quotes;
    while (this.#end < 3 && !this.#ended) this.#refill();
    this.hasBom = this.buffer.subarray(0, this.#end).indexOf('\ufeff', 0, 'utf8') === 0;
    this.#at = this.rowStart = this.previousStart = this.hasBom ? 3 : 0;
  }

  /** The first line that is not empty: it tells the delimiter. */
  firstLine(): Buffer {
    for (;;) {
      let from = this.#at;
      while (from < this.#end && this.#kinds[this.buffer[from] ?? 0] === endsLine) from++;
      let to = from;
      while (to < this.#end && this.#kinds[this.buffer[to] ?? 0] !== endsLine) to++;
      if (to < this.#end || this.#ended || to - from > longestRow) return this.buffer.subarray(from, to);
      this.rowStart = this.previousStart = this.#at = from;
      this.#refill();
    }
  }

  delimitBy(delimiter: string): void {
    this.#kinds[delimiter.charCodeAt(0)] = delimits;
  }

  /** Whether there is another row, which then is the one at hand. */
  next(): boolean {
    this.previousStart = this.rowStart;
    this.rowStart = this.#at;
    while (!this.#scan()) {
      if (this.stop !== undefined || (this.#ended && this.#at === this.#end)) return false;
      if (this.#end - this.rowStart > longestRow) this.#halt('lang', this.rowStart);
      else this.#refill();
    }
    return true;
  }

  /** Where the next row begins, and where the bytes at hand end. */
  get at(): number {
    return this.#at;
  }
  get end(): number {
    return this.#end;
  }

  /** Takes what comes next, up to a place, for a row of one line, whose fields have been told. */
  take(next: number, fields: number): void {
    this.previousStart = this.rowStart;
    this.rowStart = this.#at;
    this.fields = fields;
    this.line = this.#nextLine++;
    this.#at = next;
  }

  /** The byte after the row at hand: its line end. */
  get rowEnd(): number {
    return this.ends[this.fields - 1] ?? this.rowStart;
  }

  /** Whether a quoted field of the row at hand holds a line end. */
  get isOfSeveralLines(): boolean {
    return this.#breaks > 0;
  }

  /** Whether the row at hand is the last, and has no line end of its own. */
  get isCut(): boolean {
    return this.#cut && this.#at === this.#end;
  }

  /** The bytes of the row at hand, without its line end. */
  get row(): Buffer {
    return this.before(this.rowEnd);
  }

  /** The bytes of the row at hand up to a place in it. */
  before(at: number): Buffer {
    return this.buffer.subarray(this.rowStart, at);
  }

  /** The bytes of the row before the one at hand, with its line end; nothing where there is none. */
  get previousRow(): Buffer {
    return this.buffer.subarray(this.previousStart, this.rowStart);
  }

  /** Finds the fields of the row that begins at `rowStart`; false where its end is not at hand, or it has none. */
  #scan(): boolean {
    const { buffer, starts, ends } = this;
    const kinds = this.#kinds;
    const end = this.#end;
    let at = this.rowStart;
    let start = at;
    let fields = 0;
    this.#breaks = 0;
    while (at < end) {
      const byte = buffer[at] ?? 0;
      const kind = kinds[byte];
      if (kind === ordinary) {
        at++;
        continue;
      }
      if (kind === quotes) {
        if (at !== start) return this.#halt('citat', at);
        at = this.#pastQuoted(at);
        if (at < 0) return false;
        continue;
      }
      starts[fields] = start;
      ends[fields++] = at;
      start = ++at;
      if (kind === delimits) continue;
      if (byte === carriageReturn && at === end && !this.#ended) return false;
      if (byte === carriageReturn && buffer[at] === lineFeed && at < end) at++;
      if (at - this.rowStart > longestRow) return this.#halt('lang', this.rowStart);
      this.fields = fields;
      this.line = this.#nextLine;
      this.#nextLine += 1 + this.#breaks;
      this.#at = at;
      return true;
    }
    return false;
  }

  /** The place after a quoted field, which must end there; negative where its end is not at hand, or misplaced. */
  #pastQuoted(open: number): number {
    const { buffer } = this;
    for (let at = open + 1; at < this.#end; at++) {
      const byte = buffer[at] ?? 0;
      const next = buffer[at + 1];
      if (byte === lineFeed || (byte === carriageReturn && next !== lineFeed)) this.#breaks++;
      if (byte !== quote) continue;
      if (at + 1 === this.#end) return -1;
      if (next === quote) at++;
      else {
        const kind = this.#kinds[next ?? 0];
        if (kind === delimits || kind === endsLine) return at + 1;
        this.#halt('citat', at);
        return -1;
      }
    }
    if (this.#ended || this.#end - this.rowStart > longestRow) this.#halt('citat', open);
    return -1;
  }

  #halt(why: Stop['why'], at: number): false {
    this.stop = { why, at };
    this.line = this.#nextLine;
    this.fields = 0;
    return false;
  }

  /** Moves the row before and what is at hand of this one to the front, and reads on behind them. */
  #refill(): void {
    const { buffer, previousStart: kept } = this;
    buffer.copyWithin(0, kept, this.#end);
    this.previousStart = 0;
    this.rowStart -= kept;
    this.#at -= kept;
    this.#end -= kept;
    const room = buffer.subarray(0, buffer.length - beyond);
    const length = this.#bytes.read(room, this.#end);
    this.#end += length;
    if (length > 0) return;
    this.#ended = true;
    const last = buffer[this.#end - 1];
    this.#cut = this.#end > this.#at && last !== lineFeed && last !== carriageReturn;
    if (this.#cut) buffer[this.#end++] = lineFeed;
  }
}
