import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { failure } from '../../model/diagnostic.ts';
import type { InputFile } from '../../model/origin.ts';
import { decode, type Encoding } from './decode.ts';
import { displayPath } from './paths.ts';

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

  /** @throws FordelError `FIL-FINDES-IKKE`, `FIL-LAESES-IKKE`, `FIL-TEGN` or `FIL-BINAER`. */
  read(path: string, encoding?: Encoding): SourceText {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const file = displayPath(path);
    const bytes = readBytes(path, file);
    const source = {
      file,
      text: decode(bytes, file, encoding),
      // Worked out when it is asked for: most runs print no digest.
      get sha256() {
        return createHash('sha256').update(bytes).digest('hex');
      },
    };
    this.#texts.set(path, source);
    return source;
  }

  get files(): InputFile[] {
    return [...this.#texts.values()];
  }

  /** The lines of a file that was read, by the path it is shown with. */
  linesOf(file: string): readonly string[] {
    const source = [...this.#texts.values()].find((candidate) => candidate.file === file);
    return source === undefined ? [] : source.text.split(/\r\n|\n|\r/);
  }
}

function readBytes(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      throw failure({ code: 'FIL-FINDES-IKKE', message: 'filen findes ikke', place: { file } });
    }
    if (code === 'EISDIR') {
      const advice = 'Skriv stien til en fil i mappen.';
      throw failure({
        code: 'FIL-LAESES-IKKE',
        message: 'det er en mappe, ikke en fil',
        place: { file },
        advice,
      });
    }
    throw failure({
      code: 'FIL-LAESES-IKKE',
      message: `filen kan ikke læses (${code ?? message})`,
      place: { file },
    });
  }
}
