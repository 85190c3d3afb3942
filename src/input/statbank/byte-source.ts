import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { InputFile } from '../../model/origin.ts';
import { refuseBinary } from '../reading/decode.ts';
import { displayPath } from '../reading/paths.ts';
import { unreadable } from '../unreadable.ts';
import { Gunzip } from './gunzip.ts';
import { LateDigest } from './late-digest.ts';
import { Utf16 } from './utf16.ts';

/** Bytes in the order they come, so many at a time as their source has at hand. */
export interface ByteSource {
  /** Writes into the buffer from an offset on and says how many bytes; 0 is the end. */
  read(into: Buffer, offset: number): number;
}

/** How far a file has been read: bytes as they lie on the disk, and of how many where that is known; at last, of all. */
export type ReadProgress = (file: string, done: number, of: number | undefined) => void;

/** A file that is open for reading: text as UTF-8 or Windows-1252, unpacked where it was packed. */
export interface OpenFile extends ByteSource {
  /** With the digest of the file as it lies on the disk; it is known when all has been read. */
  readonly source: InputFile;
  /** Whether the same bytes can be read once more, as those of a pipe cannot. */
  readonly rereadable: boolean;
  close(): void;
}

/**
 * Opens a file, standard input (`-`) or a pipe. What it is, its first bytes say: gzip is unpacked on the way, and UTF-16
 * becomes UTF-8.
 *
 * @throws FordelError `FIL-FINDES-IKKE`, `FIL-LAESES-IKKE`, `FIL-BINAER`; and from `read`, `FIL-PAKKET` and `FIL-TEGN`.
 */
export function openFile(path: string, progress: ReadProgress = () => {}): OpenFile {
  const raw = new FileBytes(path, progress);
  try {
    const bytes = unpacked(raw);
    return {
      source: raw.source,
      rereadable: raw.rereadable,
      read: (into, offset) => bytes.read(into, offset),
      close: () => raw.close(),
    };
  } catch (error) {
    raw.close();
    throw error;
  }
}

function unpacked(raw: FileBytes): ByteSource {
  const { file } = raw.source;
  const packed = new Headed(raw);
  const bytes = packed.startsWith(0x1f, 0x8b) ? new Headed(new Gunzip(packed, file)) : packed;
  if (bytes.startsWith(0xff, 0xfe)) return new Utf16(bytes, file);
  refuseBinary(bytes.head, file);
  return bytes;
}

/** The bytes of a file as they lie on the disk, with their digest. */
class FileBytes implements ByteSource {
  readonly source: InputFile;
  readonly rereadable: boolean;
  readonly #handle: number;
  readonly #size: number | undefined;
  readonly #progress: ReadProgress;
  readonly #digest = new LateDigest();
  #done = 0;

  constructor(path: string, progress: ReadProgress) {
    const file = displayPath(path);
    const digest = this.#digest;
    this.#progress = progress;
    this.source = {
      file,
      get sha256() {
        return digest.value;
      },
    };
    this.#handle = reading(file, () => (path === '-' ? 0 : openSync(path, 'r')));
    const stat = reading(file, () => fstatSync(this.#handle));
    this.rereadable = path !== '-' && stat.isFile();
    this.#size = stat.isFile() ? stat.size : undefined;
  }

  read(into: Buffer, offset: number): number {
    const length = reading(this.source.file, () =>
      readSync(this.#handle, into, offset, into.length - offset, null),
    );
    this.#digest.update(into.subarray(offset, offset + length));
    this.#done += length;
    this.#progress(this.source.file, this.#done, this.#size);
    return length;
  }

  close(): void {
    this.#progress(this.source.file, this.#done, this.#done);
    if (this.#handle !== 0) closeSync(this.#handle);
  }
}

/** A source whose first bytes have been looked at. */
class Headed implements ByteSource {
  readonly #rest: ByteSource;
  #head: Buffer;

  constructor(bytes: ByteSource) {
    this.#rest = bytes;
    const head = Buffer.alloc(4);
    let length = 0;
    for (let more = -1; more !== 0 && length < head.length; length += more) more = bytes.read(head, length);
    this.#head = head.subarray(0, length);
  }

  get head(): Uint8Array {
    return this.#head;
  }

  startsWith(...bytes: readonly number[]): boolean {
    return bytes.every((byte, index) => this.#head[index] === byte);
  }

  read(into: Buffer, offset: number): number {
    if (this.#head.length === 0) return this.#rest.read(into, offset);
    const length = this.#head.copy(into, offset);
    this.#head = this.#head.subarray(length);
    return length;
  }
}

function reading<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw unreadable(error, file);
  }
}
