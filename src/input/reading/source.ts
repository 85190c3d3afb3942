import { constants } from 'node:buffer';
import { type FordelError, failure } from '../../model/diagnostic.ts';
import type { InputFile } from '../../model/origin.ts';
import { decode, type Encoding } from './decode.ts';
import { displayPath } from './paths.ts';
import { readBytes, readStandardInput } from './read-bytes.ts';

/** A text file as read: its digest, its text and its lines. */
export interface SourceText extends InputFile {
  readonly text: string;
}

/**
 * What a file is read as. An extract may be large; a debitorfil names people, so that none of its lines is ever shown;
 * an e-invoice is somebody else's XML, which may hold every character that XML may.
 */
export type FileKind = 'udtraek' | 'debitorer' | 'e-faktura' | 'tabel';

interface SourceOptions {
  readonly standardInput?: (largest: number) => Uint8Array;
  readonly largest?: number | undefined;
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
  readonly #paths = new Set<string>();
  readonly #standardInput: (largest: number) => Uint8Array;
  readonly #largest: number | undefined;
  readonly #confidential = new Set<string>();
  #lastLine: { readonly file: string; readonly line: number; readonly start: number } | undefined;

  /**
   * @param options `standardInput` is what `-` reads; `largest` is how many bytes a file may have, whatever it is read as.
   */
  constructor({ standardInput = readStandardInput, largest }: SourceOptions = {}) {
    this.#standardInput = standardInput;
    this.#largest = largest;
  }

  /** @throws FordelError `FIL-FINDES-IKKE`, `FIL-LAESES-IKKE`, `FIL-STOR`, `FIL-TEGN` or `FIL-BINAER`. */
  read(path: string, encoding?: Encoding, kind: FileKind = 'tabel'): SourceText {
    const file = displayPath(path);
    if (kind === 'debitorer') this.#confidential.add(file);
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const largest = this.#largest ?? (kind === 'udtraek' ? largestExtract : largestOther);
    this.note(path);
    const bytes = path === '-' ? this.#standardInput(largest) : readBytes(path, file, largest);
    if (bytes.length > constants.MAX_STRING_LENGTH) throw tooLongForText(file);
    const source = {
      file,
      text: decode(bytes, file, encoding, kind === 'e-faktura' ? 'xml' : 'synlig'),
      // Worked out, and what does it loaded, when it is asked for: most runs print no digest.
      get sha256() {
        return process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex');
      },
    };
    this.#texts.set(path, source);
    return source;
  }

  /** Remembers a file that is read past this reader, because it is too large to hold. */
  note(path: string): void {
    this.#paths.add(path);
  }

  /** The path of every file that was read or tried, as it was given. */
  get paths(): readonly string[] {
    return [...this.#paths];
  }

  get files(): InputFile[] {
    return [...this.#texts.values()];
  }

  /** Whether a file that names people was read: then not even a fault of the program may show what it holds. */
  get holdsPersonalData(): boolean {
    return this.#confidential.size > 0;
  }

  /**
   * A line of a file that was read, by the path it is shown with; none of one that names people. Lines that are asked
   * for in their order are found without reading the file from its beginning each time.
   */
  lineOf(file: string, line: number): string | undefined {
    const source = [...this.#texts.values()].find((candidate) => candidate.file === file);
    if (source === undefined || this.#confidential.has(file)) return undefined;
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

function tooLongForText(file: string): FordelError {
  return failure({
    code: 'FIL-STOR',
    message: `filen er længere end de ${constants.MAX_STRING_LENGTH} tegn, en tekst kan have her`,
    place: { file },
    advice: 'Del filen.',
  });
}

function endOfLine(text: string, from: number): number {
  const lineEnd = /[\r\n]/g;
  lineEnd.lastIndex = from;
  return lineEnd.exec(text)?.index ?? text.length;
}
