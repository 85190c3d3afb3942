import { constants } from 'node:buffer';
import type { InputFile, ShownLine } from '../../model/origin.ts';
import { decode, type Encoding } from './decode.ts';
import type { FileKind } from './doubtful-text.ts';
import {
  fileBytes,
  heldBytes,
  type OpenFile,
  openBytes,
  type RawBytes,
  type ReadProgress,
} from './open-file.ts';
import { displayPath } from './paths.ts';
import { alreadyRead, readBytes, readStandardInput, tooLongForText } from './read-bytes.ts';
import { isWorkbook, readSheet, type SheetSource } from './workbook/read-sheet.ts';
import { rowAt } from './workbook/sheet-cell.ts';
import { partsOfPath, refuseAbsent } from './workbook/sheets.ts';

/** A text file as read: its digest, its text and its lines. */
export interface SourceText extends InputFile {
  readonly text: string;
}

/** What a table is read from: a text of rows, or a sheet of a workbook. */
export type TableSource = SourceText | SheetSource;

/** How a file with a table is read. */
interface TableOptions {
  readonly encoding?: Encoding | undefined;
  readonly kind?: FileKind | undefined;
}

/** A file as it lies on the disk, which may be no text. */
export interface SourceBytes extends InputFile {
  readonly bytes: Uint8Array;
  /** How many bytes it may have, unpacked too. */
  readonly largest: number;
}

/** A file that was read in a stream, and the lines of it that its problems are about, by number less one. */
interface StreamedFile {
  readonly source: InputFile;
  readonly lines: readonly ShownLine[];
}

interface SourceOptions {
  readonly standardInput?: (largest: number) => Uint8Array;
  readonly largest?: number | undefined;
  readonly progress?: ReadProgress | undefined;
}

/** How large a file may be, in bytes, when nothing else is said. */
const largestExtract = 1_000_000_000;
const largestOther = 64_000_000;

/**
 * Reads the files of one run, each once, and remembers them: for the list of inputs, and so that a diagnostic can
 * show the line it is about.
 */
export class SourceReader {
  readonly #texts = new Map<string, SourceText>();
  readonly #raw = new Map<string, SourceBytes>();
  /** By the path of the table. */
  readonly #sheets = new Map<string, SheetSource>();
  readonly #streamed = new Map<string, StreamedFile>();
  readonly #files = new Map<string, InputFile>();
  /** What was read of a pipe, and cannot be read again. */
  readonly #spent = new Set<string>();
  readonly #paths = new Set<string>();
  readonly #standardInput: (largest: number) => Uint8Array;
  readonly #largest: number | undefined;
  readonly #progress: ReadProgress | undefined;
  readonly #confidential = new Set<string>();
  /** What stood on standard input, once it has been read. */
  #held: Uint8Array | undefined;
  #lastLine: { readonly file: string; readonly line: number; readonly start: number } | undefined;

  /**
   * @param options `standardInput` is what `-` reads; `largest` is how many bytes a file may have, whatever it is read as;
   *   `progress` is told how far a file has been read that is read in a stream.
   */
  constructor({ standardInput = readStandardInput, largest, progress }: SourceOptions = {}) {
    this.#standardInput = standardInput;
    this.#largest = largest;
    this.#progress = progress;
  }

  /** @throws FordelError `FIL-FINDES-IKKE`, `FIL-LAESES-IKKE`, `FIL-STOR`, `FIL-TEGN` or `FIL-BINAER`. */
  read(path: string, encoding?: Encoding, kind: FileKind = 'tabel'): SourceText {
    const file = displayPath(path);
    if (kind === 'debitorer') this.#confidential.add(file);
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const raw = this.bytes(path);
    const { bytes } = raw;
    if (bytes.length > constants.MAX_STRING_LENGTH) throw tooLongForText(file);
    const source = {
      file,
      text: decode(bytes, file, encoding, kind),
      get sha256() {
        return raw.sha256;
      },
    };
    this.#texts.set(path, source);
    this.#files.set(path, source);
    return source;
  }

  /**
   * Reads a file with a table: a sheet where its first bytes are those of a workbook, whatever it is called, and else a text.
   *
   * @param tablePath as `tablePath` makes it.
   * @throws FordelError `ARK-FIL` or `ARK-VALG` of a workbook, and as `read` does.
   */
  table(tablePath: string, { encoding, kind = 'tabel' }: TableOptions = {}): TableSource {
    const { path, place } = partsOfPath(tablePath);
    const raw = this.bytes(path);
    if (!isWorkbook(raw.bytes)) {
      refuseAbsent(place, raw.file);
      return this.read(path, encoding, kind);
    }
    const known = this.#sheets.get(tablePath);
    if (known !== undefined) return known;
    const sheet = readSheet(raw, place);
    if (kind === 'debitorer') this.#confidential.add(sheet.file);
    this.#sheets.set(tablePath, sheet);
    this.#files.delete(path);
    this.#files.set(sheet.file, sheet);
    return sheet;
  }

  /**
   * Reads a file of which its first bytes tell what it is; it may be read as a text after that.
   *
   * @throws FordelError `FIL-FINDES-IKKE`, `FIL-LAESES-IKKE` or `FIL-STOR`.
   */
  bytes(path: string): SourceBytes {
    const known = this.#raw.get(path);
    if (known !== undefined) return known;
    const file = displayPath(path);
    const largest = this.#largest ?? largestOther;
    this.#paths.add(path);
    const bytes = path === '-' ? this.#inputBytes(largest) : readBytes(path, file, largest);
    const source = {
      file,
      bytes,
      largest,
      // Worked out, and what does it loaded, when it is asked for: most runs print no digest.
      get sha256() {
        return process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex');
      },
    };
    this.#raw.set(path, source);
    this.#files.set(path, source);
    return source;
  }

  /**
   * Reads an extract, which may be large, by work that opens it, a second time where it can be read again.
   *
   * @throws FordelError `FIL-FINDES-IKKE`, `FIL-LAESES-IKKE`, `FIL-STOR`, `FIL-BINAER`, and as the work does.
   */
  stream<Read extends StreamedFile>(tablePath: string, work: (open: () => OpenFile) => Read): Read {
    const { path, place } = partsOfPath(tablePath);
    const file = displayPath(path);
    const reading = { file, place, largest: this.#largest ?? largestExtract, progress: this.#progress };
    this.#paths.add(path);
    const read = work(() => {
      if (this.#spent.has(path)) throw alreadyRead(file);
      const raw = this.bytesOf(path, reading.largest);
      if (!raw.rereadable) this.#spent.add(path);
      return openBytes(raw, reading);
    });
    this.#streamed.set(tablePath, read);
    this.#files.set(tablePath, read.source);
    return read;
  }

  /** The bytes of a file that is read in a stream. @throws FordelError as `stream` does. */
  protected bytesOf(path: string, largest: number): RawBytes {
    return path === '-' ? heldBytes(this.#inputBytes(largest)) : fileBytes(path, displayPath(path), largest);
  }

  #inputBytes(largest: number): Uint8Array {
    this.#held ??= this.#standardInput(largest);
    return this.#held;
  }

  /** Lets go of a file of which nothing more is asked, so that ten thousand can be read one after the other. */
  forget(path: string): void {
    this.#texts.delete(path);
    this.#raw.delete(path);
    this.#files.delete(path);
  }

  /** The path of every file that was read or tried, as it was given. */
  get paths(): readonly string[] {
    return [...this.#paths];
  }

  get files(): InputFile[] {
    return [...this.#files.values()];
  }

  /** Whether a file that names people was read: then not even a fault of the program may show what it holds. */
  get holdsPersonalData(): boolean {
    return this.#confidential.size > 0;
  }

  /**
   * A line of a file that was read, by the path it is shown with, or a row of a sheet; none of one that names people, and of one that was
   * read in a stream those that its problems are about. Lines asked for in their order are found without beginning anew each time.
   */
  lineOf(file: string, line: number): ShownLine | undefined {
    if (this.#confidential.has(file)) return undefined;
    const isIt = (candidate: InputFile) => candidate.file === file;
    const sheet = [...this.#sheets.values()].find(isIt);
    if (sheet !== undefined) return rowAt(sheet.rows, line);
    const source = [...this.#texts.values()].find(isIt);
    if (source === undefined)
      return [...this.#streamed.values()].find((read) => isIt(read.source))?.lines[line - 1];
    const last = this.#lastLine;
    let at = last?.file === file && last.line <= line ? last : { file, line: 1, start: 0 };
    this.#lastLine = at;
    while (at.line < line) {
      // The line before it stays known: an excerpt shows both, and the next one may be of the same line.
      this.#lastLine = at;
      const end = endOfLine(source.text, at.start);
      if (end === source.text.length) return undefined;
      at = { file, line: at.line + 1, start: end + (source.text.startsWith('\r\n', end) ? 2 : 1) };
    }
    return source.text.slice(at.start, endOfLine(source.text, at.start));
  }
}

function endOfLine(text: string, from: number): number {
  const lineEnd = /[\r\n]/g;
  lineEnd.lastIndex = from;
  return lineEnd.exec(text)?.index ?? text.length;
}
