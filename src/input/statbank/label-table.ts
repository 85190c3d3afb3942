import type { RowStream } from './row-stream.ts';

/** Labels by their bytes as they stand in the file, so that each is decoded and understood once. */
export class LabelTable {
  readonly #labels: { readonly bytes: Uint8Array; readonly hash: number }[] = [];
  /** Where a label is in `#labels`, plus one; open addressing by its hash. */
  #slots = new Int32Array(64);

  /** How many labels there are; their numbers run from 0. */
  get size(): number {
    return this.#labels.length;
  }

  /** The number of the label in a field of the row at hand, or -1 where it is new. */
  find(rows: RowStream, field: number): number {
    const start = rows.starts[field] ?? 0;
    const end = rows.ends[field] ?? 0;
    const hash = rows.hashes[field] ?? 0;
    const mask = this.#slots.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const number = (this.#slots[at] ?? 0) - 1;
      if (number < 0) return -1;
      const label = this.#labels[number];
      if (label?.hash === hash && sameBytes(label.bytes, rows.buffer, start, end)) return number;
    }
  }

  /** Remembers the label in a field of the row at hand under the next number. */
  add(rows: RowStream, field: number): number {
    const bytes = new Uint8Array(rows.buffer.subarray(rows.starts[field] ?? 0, rows.ends[field] ?? 0));
    this.#labels.push({ bytes, hash: rows.hashes[field] ?? 0 });
    if (2 * this.#labels.length > this.#slots.length) {
      this.#slots = new Int32Array(2 * this.#slots.length);
      for (const number of this.#labels.keys()) this.#place(number);
    } else this.#place(this.#labels.length - 1);
    return this.#labels.length - 1;
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1;
    let at = (this.#labels[number]?.hash ?? 0) & mask;
    while (this.#slots[at] !== 0) at = (at + 1) & mask;
    this.#slots[at] = number + 1;
  }
}

function sameBytes(label: Uint8Array, buffer: Uint8Array, start: number, end: number): boolean {
  if (label.length !== end - start) return false;
  for (let index = 0; index < label.length; index++) {
    if (label[index] !== buffer[start + index]) return false;
  }
  return true;
}
