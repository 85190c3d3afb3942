import type { Hash } from 'node:crypto';

/** Files up to this are kept until their digest is asked for: most runs print none, and crypto takes its time to load. */
const small = 1 << 18;

/** The sha256 of bytes that come piece by piece. */
export class LateDigest {
  readonly #kept: Uint8Array[] = [];
  #length = 0;
  #hash: Hash | undefined;

  update(bytes: Uint8Array): void {
    this.#length += bytes.length;
    if (this.#hash === undefined && this.#length <= small) this.#kept.push(Uint8Array.from(bytes));
    else this.#started().update(bytes);
  }

  /** In hexadecimal, of all bytes so far. */
  get value(): string {
    return this.#started().copy().digest('hex');
  }

  #started(): Hash {
    if (this.#hash === undefined) {
      this.#hash = process.getBuiltinModule('node:crypto').createHash('sha256');
      for (const bytes of this.#kept.splice(0)) this.#hash.update(bytes);
    }
    return this.#hash;
  }
}
