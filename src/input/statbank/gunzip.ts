import { type FordelError, failure } from '../../model/diagnostic.ts';
import type { ByteSource } from './byte-source.ts';

/** Packed bytes taken at a time: they unpack to four megabytes at most. */
const bite = 4096;
const outputSize = 1 << 18;
/** StatBank's tables pack to a tenth or a fiftieth; what packs to less than this is made to fill a machine. */
const largestRatio = 200;
/** No ratio is held against files that unpack to less. */
const alwaysAllowed = 64_000_000;

/**
 * A step of zlib without a callback. Node has no documented one that does not want all of the file; npm reads every
 * package through this (its minizlib), so that it stays. It closes zlib after each step unless it is kept from it.
 */
interface SteppedZlib {
  /** Where the next output goes in its buffer: it begins anew when all before has been used. */
  _outOffset: number;
  _handle: { close(): void } | null;
  _processChunk(bytes: Uint8Array, flush: number): Buffer;
  removeAllListeners(event: 'error'): void;
}

/**
 * Unpacks gzip as it is read, in constant memory.
 *
 * @throws FordelError `FIL-PAKKET` for one that is damaged, cut short, or unpacks to more than 200 times its size.
 */
export class Gunzip implements ByteSource {
  readonly #packed: ByteSource;
  readonly #file: string;
  // Loaded where there is something to unpack: hardly any run needs it.
  readonly #module = process.getBuiltinModule('node:zlib');
  readonly #zlib = this.#module.createGunzip({ chunkSize: outputSize }) as unknown as SteppedZlib;
  readonly #handle = this.#zlib._handle;
  readonly #bite = Buffer.alloc(bite);
  #output: Buffer = Buffer.alloc(0);
  #read = 0;
  #written = 0;
  #ended = false;

  constructor(packed: ByteSource, file: string) {
    this.#packed = packed;
    this.#file = file;
    if (this.#handle !== null) this.#handle.close = () => {};
  }

  read(into: Buffer, offset: number): number {
    while (this.#output.length === 0 && !this.#ended) this.#unpackMore();
    const length = this.#output.copy(into, offset);
    this.#output = this.#output.subarray(length);
    return length;
  }

  #unpackMore(): void {
    const length = this.#packed.read(this.#bite, 0);
    this.#ended = length === 0;
    try {
      this.#zlib._outOffset = 0;
      const { Z_FINISH, Z_NO_FLUSH } = this.#module.constants;
      const flush = this.#ended ? Z_FINISH : Z_NO_FLUSH;
      this.#output = this.#zlib._processChunk(this.#bite.subarray(0, length), flush);
      this.#zlib._handle = this.#handle;
      this.#zlib.removeAllListeners('error');
    } catch {
      throw this.#ended
        ? this.#refused('filen er pakket med gzip og er ikke hel', 'Den slutter før tid; hent den igen.')
        : this.#refused(
            'filen er pakket med gzip og er beskadiget',
            'Hent den igen, eller pak den ud først.',
          );
    }
    this.#read += length;
    this.#written += this.#output.length;
    if (this.#written > alwaysAllowed && this.#written > largestRatio * this.#read) {
      throw this.#refused(
        `filen fylder over ${largestRatio} gange mere pakket ud`,
        'Det gør intet udtræk. Pak den ud, og se efter, hvad den er.',
      );
    }
  }

  #refused(message: string, advice: string): FordelError {
    return failure({ code: 'FIL-PAKKET', message, place: { file: this.#file }, advice });
  }
}
