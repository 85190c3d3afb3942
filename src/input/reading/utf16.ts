import type { ByteSource } from './bytes.ts';
import { misplacedUtf16 } from './decode.ts';

const bite = 1 << 14;

/** UTF-16 with a BOM, as Excel saves "Unicode-tekst", made UTF-8. @throws FordelError `FIL-TEGN` where it is not that. */
export class Utf16 implements ByteSource {
  readonly #bytes: ByteSource;
  readonly #file: string;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  readonly #bite = Buffer.alloc(bite);
  #output = Buffer.alloc(0);
  #ended = false;

  constructor(bytes: ByteSource, form: 'utf-16le' | 'utf-16be', file: string) {
    this.#bytes = bytes;
    this.#file = file;
    this.#decoder = new TextDecoder(form, { fatal: true });
  }

  read(into: Uint8Array, offset: number): number {
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
