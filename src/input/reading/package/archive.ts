import type { FordelError } from '../../../model/diagnostic.ts';
import { tooLarge } from '../read-bytes.ts';

/** A package as it lies on the disk. */
export interface PackedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** How many bytes all that is unpacked of it may have. */
  readonly largest: number;
}

/** How it is said that a package cannot be read: what it is of is for its reader to say. */
export interface PackageFaults {
  /** It is not whole. */
  damaged(file: string): FordelError;
  /** It asks for a password. */
  locked(file: string): FordelError;
}

interface Entry {
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const endLength = 22;
const entrySignature = 0x02014b50;
const entryLength = 46;
const localSignature = 0x04034b50;
const localLength = 30;
const [stored, deflated] = [0, 8];
/** Far more than a document has. */
const mostEntries = 10_000;

/**
 * The parts of a ZIP archive, which a .docx or an .xlsx is. Each is unpacked when it is asked for, by the list at the end of the archive, and held
 * against its length and check sum.
 */
export class Archive {
  readonly #file: string;
  readonly #faults: PackageFaults;
  readonly #bytes: Buffer;
  readonly #largest: number;
  readonly #entries: ReadonlyMap<string, Entry>;
  /** What has been unpacked up to now, in bytes. */
  #unpacked = 0;

  /** @throws FordelError for what is no whole archive. */
  constructor({ file, bytes, largest }: PackedFile, faults: PackageFaults) {
    this.#file = file;
    this.#faults = faults;
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#largest = largest;
    this.#entries = this.#whole(() => this.#listed());
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * A part, unpacked; undefined where there is none of that name.
   *
   * @throws FordelError for one that is damaged or locked, `FIL-STOR` where all that is unpacked is more than may be read.
   */
  part(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    if ((entry.flags & 1) === 1) throw this.#faults.locked(this.#file);
    this.#unpacked += entry.size;
    if (this.#unpacked > this.#largest) throw tooLarge(this.#file, this.#largest, this.#unpacked);
    const { crc32 } = process.getBuiltinModule('node:zlib');
    const part = this.#whole(() => this.#unpack(entry));
    if (part.length !== entry.size || crc32(part) !== entry.crc) throw this.#damaged();
    return part;
  }

  #unpack({ offset, packed, method, size }: Entry): Uint8Array {
    const bytes = this.#bytes;
    if (bytes.readUInt32LE(offset) !== localSignature) throw this.#damaged();
    const start = offset + localLength + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const data = bytes.subarray(start, start + packed);
    if (method === stored) return data;
    if (method !== deflated) throw this.#damaged();
    const { inflateRawSync } = process.getBuiltinModule('node:zlib');
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  }

  #listed(): Map<string, Entry> {
    const bytes = this.#bytes;
    const end = this.#endOfList();
    const entries = new Map<string, Entry>();
    let at = bytes.readUInt32LE(end + 16);
    for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
      if (bytes.readUInt32LE(at) !== entrySignature || entries.size > mostEntries) throw this.#damaged();
      const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
      const name = bytes.toString('utf8', at + entryLength, at + entryLength + (nameLength ?? 0));
      entries.set(name, {
        flags: bytes.readUInt16LE(at + 8),
        method: bytes.readUInt16LE(at + 10),
        crc: bytes.readUInt32LE(at + 16),
        packed: bytes.readUInt32LE(at + 20),
        size: bytes.readUInt32LE(at + 24),
        offset: bytes.readUInt32LE(at + 42),
      });
      at += entryLength + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
    return entries;
  }

  /** The record that says where the list is: the last thing of an archive but for a comment. */
  #endOfList(): number {
    const longestComment = 0xffff;
    const last = this.#bytes.length - endLength;
    for (let at = last; at >= Math.max(last - longestComment, 0); at -= 1) {
      if (this.#bytes.readUInt32LE(at) === endSignature) return at;
    }
    throw this.#damaged();
  }

  /** What reading beyond the end, or unpacking what is no packed data, comes to. */
  #whole<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      throw this.#damaged();
    }
  }

  #damaged(): FordelError {
    return this.#faults.damaged(this.#file);
  }
}
