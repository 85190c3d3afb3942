import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { InputFile } from '../../model/origin.ts';
import { type OpenFile, openFile, type ReadProgress } from '../statbank/byte-source.ts';
import { unreadable } from '../unreadable.ts';
import { decode, type Encoding } from './decode.ts';
import { displayPath } from './paths.ts';

/** A text file as read: its digest, its text and its lines. */
export interface SourceText extends InputFile {
  readonly text: string;
}

/** A file that was read in a stream, and the lines of it that its problems are about, by number less one. */
export interface StreamedFile {
  readonly source: InputFile;
  readonly lines: readonly string[];
}

/**
 * Reads the files of one run, each once, and remembers them: for the list of inputs, and so that a diagnostic can
 * show the line it is about.
 */
export class SourceReader {
  readonly #texts = new Map<string, SourceText>();
  readonly #files = new Map<string, StreamedFile>();
  readonly #progress: ReadProgress | undefined;

  /** @param progress is told how far a file has been read that is read in a stream. */
  constructor(progress?: ReadProgress) {
    this.#progress = progress;
  }

  /** @throws FordelError `FIL-FINDES-IKKE`, `FIL-LAESES-IKKE`, `FIL-TEGN` or `FIL-BINAER`. */
  read(path: string, encoding?: Encoding): SourceText {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const file = displayPath(path);
    const bytes = readBytes(path, file);
    const text = decode(bytes, file, encoding);
    const source = {
      file,
      text,
      // Worked out when it is asked for: most runs print no digest.
      get sha256() {
        return createHash('sha256').update(bytes).digest('hex');
      },
    };
    this.#texts.set(path, source);
    this.#files.set(path, {
      source,
      get lines() {
        return text.split(/\r\n|\n|\r/);
      },
    });
    return source;
  }

  /** Reads a file that may be of any size, by work that opens it. @throws FordelError as the work does. */
  stream<Read extends StreamedFile>(path: string, work: (open: () => OpenFile) => Read): Read {
    const read = work(() => openFile(path, this.#progress));
    this.#files.set(path, read);
    return read;
  }

  get files(): InputFile[] {
    return [...this.#files.values()].map(({ source }) => source);
  }

  /** The lines of a file that was read, by the path it is shown with; of one read in a stream, those to be shown. */
  linesOf(file: string): readonly string[] {
    return [...this.#files.values()].find(({ source }) => source.file === file)?.lines ?? [];
  }
}

function readBytes(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw unreadable(error, file);
  }
}
