/** What is found of a label that has not been added. */
export const unknownLabel = -2;

/** A label's numbers: its first two words, its kind, what it stands for, and its next two words, each before its mask. */
const recordSize = 8;
/** The bytes of a label that its record holds. */
const inRecord = 16;
/** So many places for each label that nearly every one is found at the first of them. */
const placesPerLabel = 16;

/**
 * The labels of a table, each with a number that it stands for, by their column and their bytes as they stand in the
 * file. They are held as words of four bytes, with zeros after the last byte, and found by a hash of the first two;
 * labels of less than eight bytes, as most are, are nothing more.
 */
export class LabelTable {
  /** By hash: where a label's record begins; 0 where there is none. */
  #places = new Int32Array(256 * placesPerLabel);
  #records = new Int32Array(256 * recordSize);
  /** Where the next record begins. */
  #end = recordSize;
  /** By record: the words that it has no room for. */
  readonly #rests = new Map<number, Int32Array>();

  /** What a label that lies at a place, in a field, stands for, or `unknownLabel`. */
  find(field: number, view: DataView, start: number, length: number): number {
    const [first, second] = [wordAt(view, start, length), wordAt(view, start + 4, length - 4)];
    return this.findByWords(field, first, second, view, start, length);
  }

  /** The same, where the first two words have been read. */
  findByWords(
    field: number,
    first: number,
    second: number,
    view: DataView,
    start: number,
    length: number,
  ): number {
    const places = this.#places;
    const records = this.#records;
    const kind = kindOf(field, length);
    const mask = places.length - 1;
    for (let place = placeOf(first, second, kind) & mask; ; place = (place + 1) & mask) {
      const at = places[place] ?? 0;
      if (records[at] === first && records[at + 1] === second && records[at + 2] === kind) {
        if (length <= 8 || this.#goesOn(at, view, start + 8, length - 8)) return records[at + 3] ?? 0;
      }
      if (at === 0) return unknownLabel;
    }
  }

  /** Whether the bytes from the ninth on are those of a label of the same length. */
  #goesOn(at: number, view: DataView, start: number, length: number): boolean {
    const records = this.#records;
    const third = (view.getInt32(start, true) ^ (records[at + 4] ?? 0)) & (records[at + 5] ?? 0);
    const fourth = (view.getInt32(start + 4, true) ^ (records[at + 6] ?? 0)) & (records[at + 7] ?? 0);
    return (third | fourth) === 0 && (length <= 8 || this.#endsSo(at, view, start + 8, length - 8));
  }

  #endsSo(at: number, view: DataView, start: number, length: number): boolean {
    const rest = this.#rests.get(at);
    const isWord = (word: number, index: number) =>
      wordAt(view, start + 4 * index, length - 4 * index) === word;
    return rest?.length === wordsOf(length) && rest.every(isWord);
  }

  /** Adds a label that stands at a place, in a field, and is new. */
  add(field: number, view: DataView, start: number, length: number, value: number): void {
    const at = this.#end;
    if (at === this.#records.length) this.#widen();
    this.#end += recordSize;
    const word = (index: number) => wordAt(view, start + 4 * index, length - 4 * index);
    this.#records.set([word(0), word(1), kindOf(field, length), value], at);
    this.#records.set([word(2), maskOf(length - 8), word(3), maskOf(length - 12)], at + 4);
    if (length > inRecord) {
      const rest = new Int32Array(wordsOf(length - inRecord));
      this.#rests.set(
        at,
        rest.map((_, index) => word(inRecord / 4 + index)),
      );
    }
    this.#place(at);
  }

  #widen(): void {
    const records = this.#records;
    this.#records = new Int32Array(2 * records.length);
    this.#records.set(records);
    this.#places = new Int32Array(2 * this.#places.length);
    for (let at = recordSize; at < records.length; at += recordSize) this.#place(at);
  }

  #place(at: number): void {
    const [places, records] = [this.#places, this.#records];
    const mask = places.length - 1;
    let place = placeOf(records[at] ?? 0, records[at + 1] ?? 0, records[at + 2] ?? 0) & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = at;
  }
}

/** How many words so many bytes take. */
function wordsOf(length: number): number {
  return (length + 3) >>> 2;
}

/** The bits of the first so many bytes of a word. */
function maskOf(count: number): number {
  if (count <= 0) return 0;
  return count < 4 ? (1 << (8 * count)) - 1 : -1;
}

/** The word at a place where so many bytes are left of a label. */
function wordAt(view: DataView, at: number, left: number): number {
  return left <= 0 ? 0 : view.getInt32(at, true) & maskOf(left);
}

/** A field and a length as one number, which is not 0; of both, a row that can be read has less than 64 K. */
function kindOf(field: number, length: number): number {
  return (field << 16) | (length + 1);
}

/** Where the search for a label begins; the upper bits of a product are the ones that depend on all of it. */
function placeOf(first: number, second: number, kind: number): number {
  const hash = mixed(mixed(kind, first), second);
  return hash ^ (hash >>> 15);
}

/** A hash with four more bytes in it. */
function mixed(hash: number, word: number): number {
  return Math.imul(hash ^ word, 0x9e3779b1);
}
