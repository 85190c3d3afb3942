import { createRequire } from 'node:module';
import type * as Fflate from 'fflate';
import { type FordelError, failure } from '../../model/diagnostic.ts';
import type { ByteSource } from './bytes.ts';

/** Packed bytes taken at a time: they unpack to eight megabytes at most. */
const bite = 8192;
/** A member ends with the check sum and the length of what it holds. */
const trailerSize = 8;
/** StatBank's tables pack to a tenth or a fiftieth; what packs to less than this is made to fill a machine. */
const largestRatio = 200;
/** No ratio is held against files that unpack to less. */
const alwaysAllowed = 64_000_000;
/** fflate's code for packed bytes that end too early. */
const unexpectedEnd = 0;

/**
 * Unpacks gzip as it is read, in constant memory, and holds it against the check sum at its end, which fflate does not.
 *
 * @throws FordelError `FIL-PAKKET` for one that is damaged, cut short, or unpacks to more than 200 times its size.
 */
export class Gunzip implements ByteSource {
  readonly #packed: ByteSource;
  readonly #file: string;
  // Both are loaded where there is something to unpack: hardly any run needs them.
  readonly #crc32 = process.getBuiltinModule('node:zlib').crc32;
  readonly #fflate: Fflate.Gunzip;
  /** The last packed bytes, and how many came before them. */
  #recent = Buffer.alloc(0);
  #before = 0;
  #output: Uint8Array[] = [];
  #read = 0;
  #written = 0;
  #ended = false;
  /** Of the member that is being unpacked. */
  #sum = 0;
  #length = 0;

  constructor(packed: ByteSource, file: string) {
    this.#packed = packed;
    this.#file = file;
    const { Gunzip: Unpacking } = createRequire(import.meta.url)('fflate') as typeof Fflate;
    this.#fflate = new Unpacking((bytes) => this.#take(bytes));
    this.#fflate.onmember = (start) => this.#endMember(start);
  }

  read(into: Uint8Array, offset: number): number {
    while (this.#output.length === 0 && !this.#ended) this.#unpackMore();
    const [first, ...others] = this.#output;
    if (first === undefined) return 0;
    const part = first.subarray(0, into.length - offset);
    into.set(part, offset);
    this.#output = part.length === first.length ? others : [first.subarray(part.length), ...others];
    return part.length;
  }

  #unpackMore(): void {
    const bytes = Buffer.alloc(bite);
    const length = this.#packed.read(bytes, 0);
    this.#ended = length === 0;
    this.#read += length;
    const kept = this.#recent.subarray(-bite);
    this.#before += this.#recent.length - kept.length;
    this.#recent = Buffer.concat([kept, bytes.subarray(0, length)]);
    try {
      this.#fflate.push(bytes.subarray(0, length), this.#ended);
    } catch (error) {
      const { code } = error as { code?: unknown };
      // What this class has refused itself, or a fault of the program.
      if (typeof code !== 'number') throw error;
      throw code === unexpectedEnd ? this.#cut() : this.#damaged();
    }
    if (this.#ended) this.#endMember(this.#read);
  }

  #take(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#output.push(bytes);
    this.#sum = this.#crc32(bytes, this.#sum);
    this.#length += bytes.length;
    this.#written += bytes.length;
    if (this.#written > alwaysAllowed && this.#written > largestRatio * this.#read) {
      throw this.#refused(
        `filen fylder over ${largestRatio} gange mere pakket ud`,
        'Det gør intet udtræk. Pak den ud, og se efter, hvad den er.',
      );
    }
  }

  /** Holds a member against its trailer, which ends where the next one begins. */
  #endMember(end: number): void {
    const start = end - trailerSize - this.#before;
    if (start < 0) throw this.#damaged();
    const trailer = this.#recent.subarray(start, start + trailerSize);
    const isWhole = trailer.length === trailerSize && trailer.readUInt32LE(0) === this.#sum;
    if (!isWhole || trailer.readUInt32LE(4) !== this.#length % 2 ** 32) throw this.#damaged();
    this.#sum = 0;
    this.#length = 0;
  }

  #cut(): FordelError {
    return this.#refused('filen er pakket med gzip og er ikke hel', 'Den slutter før tid; hent den igen.');
  }

  #damaged(): FordelError {
    return this.#refused(
      'filen er pakket med gzip og er beskadiget',
      'Hent den igen, eller pak den ud først.',
    );
  }

  #refused(message: string, advice: string): FordelError {
    this.#ended = true;
    this.#output = [];
    return failure({ code: 'FIL-PAKKET', message, place: { file: this.#file }, advice });
  }
}
