import type { ByteSource } from '../../reading/bytes.ts';

/** So much of a file tells its form. */
const most = 1 << 16;

/** Bytes whose beginning has been looked at. */
export class Peeked implements ByteSource {
  readonly head: Buffer;
  readonly #rest: ByteSource;
  #at = 0;

  constructor(bytes: ByteSource) {
    const head = Buffer.alloc(most);
    let length = 0;
    for (let more = -1; more !== 0 && length < most; length += more) more = bytes.read(head, length);
    this.head = head.subarray(0, length);
    this.#rest = bytes;
  }

  read(into: Uint8Array, offset: number): number {
    if (this.#at === this.head.length) return this.#rest.read(into, offset);
    const length = this.head.copy(into, offset, this.#at);
    this.#at += length;
    return length;
  }
}
