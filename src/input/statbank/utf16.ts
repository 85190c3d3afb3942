import { misplacedUtf16 } from '../reading/decode.ts';
import type { ByteSource } from './byte-source.ts';

const bite = 1 << 14;

/** UTF-16 with a BOM, as Excel saves "Unicode-tekst", made UTF-8. @throws FordelError `FIL-TEGN` where it is not that. */
export class Utf16 implements ByteSource {
  readonly #bytes: ByteSource;
  readonly #file: string;
  readonly #decoder = new TextDecoder('utf-16le', { fatal: true });
  readonly #bite = Buffer.alloc(bite);
  #output = Buffer.alloc(0);
  #ended = false;

  constructor(bytes: ByteSource, file: string) {
    this.#bytes = bytes;
    this.#file = file;
  }

  read(into: Buffer, offset: number): number {
    while (this.#output.length === 0 && !this.#ended) {
      const length = this.#bytes.read(this.#bite, 0);
      this.#ended = length === 0;
      this.#output = Buffer.from(this.#text(this.#bite.subarray(0, length)));
    }
    const length = this.#output.copy(into, offset);
    this.#output = this.#output.subarray(length);
    return length;
  }

  #text(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes, { stream: !this.#ended });
    } catch {
      throw misplacedUtf16(this.#file);
    }
  }
}
