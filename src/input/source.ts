import { readFileSync } from 'node:fs';
import { type FordelError, failure } from '../model/diagnostic.ts';
import type { InputFile } from '../model/origin.ts';
import { decode, type Encoding } from './decode.ts';
import { displayPath } from './paths.ts';
import { readStandardInput } from './standard-input.ts';

/** A text file as read: its digest, its text and its lines. */
export interface SourceText extends InputFile {
  readonly text: string;
}

/**
 * Reads the files of one run, each once, and remembers them: for the list of inputs, and so that a diagnostic can
 * show the line it is about.
 */
export class SourceReader {
  readonly #texts = new Map<string, SourceText>();
  readonly #paths = new Set<string>();
  readonly #standardInput: () => Uint8Array;

  /** @param standardInput what `-` reads. */
  constructor(standardInput: () => Uint8Array = readStandardInput) {
    this.#standardInput = standardInput;
  }

  /** @throws FordelError `FIL-FINDES-IKKE`, `FIL-LAESES-IKKE`, `FIL-TEGN` or `FIL-BINAER`. */
  read(path: string, encoding?: Encoding): SourceText {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const file = displayPath(path);
    const bytes = this.#readBytes(path, file);
    const source = {
      file,
      text: decode(bytes, file, encoding),
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

  /** The lines of a file that was read, by the path it is shown with. */
  linesOf(file: string): readonly string[] {
    const source = [...this.#texts.values()].find((candidate) => candidate.file === file);
    return source === undefined ? [] : source.text.split(/\r\n|\n|\r/);
  }

  #readBytes(path: string, file: string): Uint8Array {
    this.note(path);
    try {
      return path === '-' ? this.#standardInput() : readFileSync(path);
    } catch (error) {
      throw unreadable(error as NodeJS.ErrnoException, file);
    }
  }
}

function unreadable({ code, message }: NodeJS.ErrnoException, file: string): FordelError {
  const place = { file };
  if (code === 'ENOENT') return failure({ code: 'FIL-FINDES-IKKE', message: 'filen findes ikke', place });
  if (code === 'EISDIR') {
    const advice = 'Skriv stien til en fil i mappen.';
    return failure({ code: 'FIL-LAESES-IKKE', message: 'det er en mappe, ikke en fil', place, advice });
  }
  return failure({ code: 'FIL-LAESES-IKKE', message: `filen kan ikke læses (${code ?? message})`, place });
}
