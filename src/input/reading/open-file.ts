import { closeSync } from 'node:fs';
import type { InputFile } from '../../model/origin.ts';
import { refuseNul, refuseSignature, utf16Of } from './decode.ts';
import { Gunzip } from './gunzip.ts';
import { LateDigest } from './late-digest.ts';
import { openAllowed, readNext, tooLarge } from './read-bytes.ts';
import { Utf16 } from './utf16.ts';
import { isWorkbook, readSheet } from './workbook/read-sheet.ts';
import { type SheetText, textOfSheet } from './workbook/sheet-text.ts';
import { refuseAbsent, type TablePlace } from './workbook/sheets.ts';

/** Bytes in the order they come, so many at a time as their source has at hand. */
export interface ByteSource {
  /** Writes into the buffer from an offset on and says how many bytes; 0 is the end. */
  read(into: Uint8Array, offset: number): number;
}

/** The bytes of a file as they lie on the disk. */
export interface RawBytes extends ByteSource {
  /** How many they are, where that is known beforehand. */
  readonly size: number | undefined;
  /** Whether the same bytes can be read once more, as those of a pipe cannot. */
  readonly rereadable: boolean;
  close(): void;
}

/** How far a file has been read: bytes as they lie on the disk, and of how many where that is known; at last, of all. */
export type ReadProgress = (file: string, done: number, of: number | undefined) => void;

/** A file that is open for reading: text as UTF-8 or Windows-1252, unpacked where it was packed. */
export interface OpenFile extends ByteSource {
  /** With the digest of the file as it lies on the disk; it is known when all has been read. */
  readonly source: InputFile;
  readonly rereadable: boolean;
  /** Whether it was UTF-16, and is UTF-8 now. */
  readonly isConverted: boolean;
  /** Of a workbook the sheet that is read, of which the bytes are a text. */
  readonly sheet?: SheetText | undefined;
  /** Reads on to the end where it is packed: a damaged file is told for that, not for what it seems to hold. */
  finish(): void;
  close(): void;
}

const chunk = 1 << 16;

/** How a file is to be read. */
interface Reading {
  /** How it is shown. */
  readonly file: string;
  /** How many bytes it may have, unpacked too. */
  readonly largest: number;
  readonly progress?: ReadProgress | undefined;
  /** Where in a workbook the table stands. */
  readonly place?: TablePlace;
}

/**
 * What a file holds. What it is, its first bytes say: a sheet of a workbook becomes text, gzip is unpacked on the way, and UTF-16 becomes UTF-8.
 *
 * @throws FordelError `FIL-BINAER`, and as the raw bytes do; and so does `read`, with `FIL-STOR`, `FIL-PAKKET`, `FIL-TEGN`.
 */
export function openBytes(
  raw: RawBytes,
  { file, largest, progress = () => {}, place = {} }: Reading,
): OpenFile {
  const watched = new WatchedBytes(raw, file, progress);
  const close = () => {
    progress(file, watched.done, watched.done);
    raw.close();
  };
  try {
    const packed = new Headed(new Limited(watched, file, largest));
    if (isWorkbook(packed.head)) {
      const bytes = Buffer.from(allOf(packed));
      const { source } = watched;
      const sheet = textOfSheet(readSheet({ file, bytes, largest, sha256: source.sha256 }, place));
      const text = heldBytes(sheet.bytes);
      return {
        source: { file: sheet.file, sheet: sheet.sheet, sha256: source.sha256 },
        sheet,
        rereadable: raw.rereadable,
        isConverted: true,
        read: (into, offset) => text.read(into, offset),
        finish: () => {},
        close,
      };
    }
    refuseAbsent(place, file);
    const isPacked = packed.head[0] === 0x1f && packed.head[1] === 0x8b;
    const bytes = isPacked ? new Headed(new Limited(new Gunzip(packed, file), file, largest)) : packed;
    const utf16 = utf16Of(bytes.head);
    if (utf16 === undefined) {
      refuseSignature(bytes.head, file);
      refuseNul(bytes.head, file);
    }
    const text = utf16 === undefined ? bytes : new Utf16(bytes, utf16, file);
    return {
      source: watched.source,
      rereadable: raw.rereadable,
      isConverted: utf16 !== undefined,
      read: (into, offset) => text.read(into, offset),
      finish: () => {
        const rest = Buffer.alloc(chunk);
        while (isPacked && bytes.read(rest, 0) > 0);
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** The bytes of a file on the disk, or of a pipe that was handed over. @throws FordelError as `readBytes` does. */
export function fileBytes(path: string, file: string, largest: number): RawBytes {
  const { handle, stats } = openAllowed(path, file, largest);
  const isFile = stats.isFile();
  return {
    size: isFile ? stats.size : undefined,
    rereadable: isFile,
    read: (into, offset) => readNext(handle, into.subarray(offset), file),
    close: () => closeSync(handle),
  };
}

/** All bytes of a source. */
function allOf(source: ByteSource): Uint8Array {
  const parts: Buffer[] = [];
  for (;;) {
    const part = Buffer.alloc(chunk);
    const length = source.read(part, 0);
    if (length === 0) return Buffer.concat(parts);
    parts.push(part.subarray(0, length));
  }
}

/** Bytes that are there already. */
export function heldBytes(bytes: Uint8Array): RawBytes {
  let at = 0;
  return {
    size: bytes.length,
    rereadable: true,
    read(into, offset) {
      const part = bytes.subarray(at, at + into.length - offset);
      into.set(part, offset);
      at += part.length;
      return part.length;
    },
    close() {},
  };
}

/** Takes the digest of bytes, and tells how far they have come. */
class WatchedBytes implements ByteSource {
  readonly source: InputFile;
  done = 0;
  readonly #raw: RawBytes;
  readonly #progress: ReadProgress;
  readonly #digest = new LateDigest();

  constructor(raw: RawBytes, file: string, progress: ReadProgress) {
    const digest = this.#digest;
    this.#raw = raw;
    this.#progress = progress;
    this.source = {
      file,
      get sha256() {
        return digest.value;
      },
    };
  }

  read(into: Uint8Array, offset: number): number {
    const length = this.#raw.read(into, offset);
    this.#digest.update(into.subarray(offset, offset + length));
    this.done += length;
    this.#progress(this.source.file, this.done, this.#raw.size);
    return length;
  }
}

/** Bytes that may be so many and no more: a file may grow while it is read, and what is packed says nothing of its size. */
class Limited implements ByteSource {
  readonly #bytes: ByteSource;
  readonly #file: string;
  readonly #largest: number;
  #done = 0;

  constructor(bytes: ByteSource, file: string, largest: number) {
    this.#bytes = bytes;
    this.#file = file;
    this.#largest = largest;
  }

  read(into: Uint8Array, offset: number): number {
    const length = this.#bytes.read(into, offset);
    this.#done += length;
    if (this.#done > this.#largest) throw tooLarge(this.#file, this.#largest);
    return length;
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

  read(into: Uint8Array, offset: number): number {
    if (this.#head.length === 0) return this.#rest.read(into, offset);
    const length = this.#head.copy(into, offset);
    this.#head = this.#head.subarray(length);
    return length;
  }
}
