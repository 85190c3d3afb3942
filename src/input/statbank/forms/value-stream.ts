import { decodeWindows1252 } from '../../reading/decode.ts';
import { mostDigits } from '../rows/plain-count.ts';

const zero = 0x30;
const quote = 0x22;
const comma = 0x2c;
const lineFeed = 0x0a;

/** The figures of a cube one at a time, with where they lie in the file. */
export class ValueStream {
  /** How many figures there have been. */
  found = 0;
  /** The figure at hand; -1 where it is not digits alone. */
  count = -1;
  /** Whether the end of the figures has been met, and not only that of the file. */
  isClosed = false;
  readonly #bytes: Buffer;
  readonly #end: number;
  readonly #closing: number;
  #start: number;
  #at: number;
  #lineStart = 0;
  /** Where the line ends that was asked for last; -1 before the first. */
  #nextFeed = -1;
  #line = 0;

  /**
   * @param start of the figures in the bytes.
   * @param closing the character that ends them.
   */
  constructor(bytes: Buffer, start: number, closing: string) {
    this.#bytes = bytes;
    this.#start = this.#at = start;
    this.#end = bytes.length;
    this.#closing = closing.charCodeAt(0);
  }

  next(): boolean {
    const bytes = this.#bytes;
    let at = this.#at;
    while (at < this.#end && isSeparator(bytes[at] ?? 0)) at++;
    this.#start = at;
    if (at === this.#end || bytes[at] === this.#closing) {
      this.isClosed = at < this.#end;
      this.#at = at;
      return false;
    }
    this.found++;
    let count = 0;
    let byte = bytes[at] ?? 0;
    while (byte >= zero && byte < zero + 10) {
      count = count * 10 + byte - zero;
      byte = bytes[++at] ?? 0;
    }
    const digits = at - this.#start;
    const isPlain = digits > 0 && digits <= mostDigits && this.#endsAt(at);
    this.count = isPlain ? count : -1;
    this.#at = isPlain ? at : this.#endOfToken(this.#start);
    return true;
  }

  /** The figure as it is written, without quotes. What JSON calls null is what tables write as two dots. */
  get token(): string {
    const text = decodeWindows1252(this.#bytes.subarray(this.#start, this.#at)).replace(/^"(.*)"$/s, '$1');
    return text === 'null' ? '..' : text;
  }

  get line(): number {
    this.#find();
    return this.#line;
  }

  get column(): number {
    this.#find();
    return this.#start - this.#lineStart + 1;
  }

  /** Whether anything but white space comes after the end of the figures. */
  get goesOn(): boolean {
    return this.#bytes.subarray(this.#at + 1).some((byte) => byte > 0x20);
  }

  /** Counts the lines up to the figure at hand, on from the last that was asked for. */
  #find(): void {
    while (this.#nextFeed < this.#start) {
      this.#lineStart = this.#nextFeed + 1;
      this.#line++;
      const next = this.#bytes.indexOf(lineFeed, this.#lineStart);
      this.#nextFeed = next < 0 ? this.#end : next;
    }
  }

  #endsAt(at: number): boolean {
    const byte = this.#bytes[at] ?? 0;
    return at === this.#end || isSeparator(byte) || byte === this.#closing;
  }

  #endOfToken(start: number): number {
    if (this.#bytes[start] === quote) {
      const close = this.#bytes.indexOf(quote, start + 1);
      return close < 0 ? this.#end : close + 1;
    }
    let at = start;
    while (!this.#endsAt(at)) at++;
    return at;
  }
}

function isSeparator(byte: number): boolean {
  return byte <= 0x20 || byte === comma;
}
