/** A hash with four more bytes in it. */
function mixed(hash: number, word: number): number {
  return Math.imul(hash ^ word, 0x9e3779b1);
}

/** The first bytes of a word of four; the others are 0. */
export function firstBytes(word: number, count: number): number {
  return word & ((1 << (8 * count)) - 1);
}

/** A slot holds the first two words of a label, its length, and its number plus one: four numbers. */
const slotSize = 4;

/**
 * Labels by their bytes as they stand in the file, so that each is understood once. They are held as words of four bytes,
 * with zeros after the last byte, and found by a hash of the first two words and the length; labels of less than eight
 * bytes, as most are, are nothing more.
 */
export class LabelTable {
  /** How many labels there are; their numbers run from 0. */
  size = 0;
  /** By number: where a label begins in `#words`, and its length in bytes. */
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  readonly #words: number[] = [];
  #slots = new Int32Array(32 * slotSize);

  /** The number of the label that stands at a place, or -1 where it is new. */
  find(view: DataView, start: number, length: number): number {
    const [first, second] = [wordAt(view, start, length), wordAt(view, start + 4, length - 4)];
    return length < 8 ? this.findShort(first, second, length) : this.findLong(view, start, length);
  }

  /** The number of a label of less than eight bytes, or -1. */
  findShort(first: number, second: number, length: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = placeOf(first, second, length) & mask; ; at = (at + slotSize) & mask) {
      if (slots[at] === first && slots[at + 1] === second && slots[at + 2] === length) {
        return (slots[at + 3] ?? 0) - 1;
      }
      if (slots[at + 3] === 0) return -1;
    }
  }

  /** The number of the label of eight bytes or more that stands at a place, or -1. */
  findLong(view: DataView, start: number, length: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const [first, second] = [view.getInt32(start, true), view.getInt32(start + 4, true)];
    for (let at = placeOf(first, second, length) & mask; ; at = (at + slotSize) & mask) {
      const number = (slots[at + 3] ?? 0) - 1;
      if (number < 0 || (slots[at + 2] === length && this.#isAt(number, view, start, length))) return number;
    }
  }

  /** Whether the words of a label stand at a place. */
  #isAt(number: number, view: DataView, start: number, length: number): boolean {
    let word = this.#starts[number] ?? 0;
    let at = start;
    for (const last = start + length - 4; at <= last; at += 4) {
      if (view.getInt32(at, true) !== this.#words[word++]) return false;
    }
    return firstBytes(view.getInt32(at, true), start + length - at) === this.#words[word];
  }

  /** Gives the label that stands at a place, and is new, the next number. */
  add(view: DataView, start: number, length: number): number {
    const number = this.size++;
    this.#starts.push(this.#words.length);
    this.#lengths.push(length);
    for (let word = 0; word <= length; word += 4) this.#words.push(wordAt(view, start + word, length - word));
    if (2 * slotSize * this.size > this.#slots.length) {
      this.#slots = new Int32Array(2 * this.#slots.length);
      for (let other = 0; other < this.size; other++) this.#place(other);
    } else this.#place(number);
    return number;
  }

  #place(number: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const start = this.#starts[number] ?? 0;
    const length = this.#lengths[number] ?? 0;
    const [first, second] = [this.#words[start] ?? 0, length < 4 ? 0 : (this.#words[start + 1] ?? 0)];
    let at = placeOf(first, second, length) & mask;
    while (slots[at + 3] !== 0) at = (at + slotSize) & mask;
    slots.set([first, second, length, number + 1], at);
  }
}

/** The word at a place where so many bytes are left of a label. */
function wordAt(view: DataView, at: number, left: number): number {
  if (left <= 0) return 0;
  const word = view.getInt32(at, true);
  return left < 4 ? firstBytes(word, left) : word;
}

/** Where the search for a label begins; the upper bits of a product are the ones that depend on all of it. */
function placeOf(first: number, second: number, length: number): number {
  const hash = mixed(mixed(length, first), second);
  return (hash ^ (hash >>> 15)) << 2;
}
