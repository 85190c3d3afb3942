import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import type { SourceText } from '../source.ts';

/** A path into a YAML document: keys and indexes. */
export type Path = readonly (string | number)[];

const messages: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'nøglen står to gange',
  BAD_INDENT: 'indrykningen passer ikke',
  TAB_AS_INDENT: 'der er rykket ind med tabulator; brug mellemrum',
  MISSING_CHAR: 'der mangler et tegn',
  MULTILINE_IMPLICIT_KEY: 'der mangler et kolon efter nøglen',
  UNEXPECTED_TOKEN: 'et tegn står, hvor det ikke kan stå',
};

/** A YAML document that knows where each of its values stands. */
export class YamlDocument {
  readonly source: SourceText;
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;
  readonly #value: unknown;

  constructor(source: SourceText, problems: Diagnostic[]) {
    this.source = source;
    this.#document = parseDocument(source.text, { lineCounter: this.#lines, prettyErrors: false });
    for (const error of this.#document.errors) {
      problems.push({
        code: error.code === 'DUPLICATE_KEY' ? 'ORDNING-DUBLET' : 'ORDNING-YAML',
        severity: 'fejl',
        message: messages[error.code] ?? 'filen er ikke gyldig YAML',
        place: this.#placeAt(error.pos[0], error.pos[1]),
        advice:
          error.code === 'DUPLICATE_KEY'
            ? 'Slet den ene.'
            : 'Se indrykning, kolon og anførselstegn omkring stedet.',
      });
    }
    this.#value = this.#toValue(problems);
  }

  get value(): unknown {
    return this.#value;
  }

  #toValue(problems: Diagnostic[]): unknown {
    if (this.#document.errors.length > 0) return undefined;
    try {
      return this.#document.toJS();
    } catch {
      problems.push({
        code: 'ORDNING-YAML',
        severity: 'fejl',
        message: 'filen bruger et YAML-alias (*), der ikke kan følges',
        place: { file: this.source.file },
        advice: 'Skriv værdien, hvor den skal stå.',
      });
      return undefined;
    }
  }

  /** The place of the value at a path, or of the nearest value around it. */
  placeOf(path: Path): Place & { line: number; column: number } {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? this.#document.contents : this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) {
        const end = isScalar(node) ? node.range[1] : node.range[0] + 1;
        return this.#placeAt(node.range[0], end);
      }
    }
    return this.#placeAt(0, 1);
  }

  /** The place of a key in the map at a path. */
  placeOfKey(path: Path, key: string): Place {
    const map = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    if (pair === undefined || !isScalar(pair.key) || !pair.key.range) return this.placeOf(path);
    return this.#placeAt(pair.key.range[0], pair.key.range[1]);
  }

  /** The places of numbers that stand without quotes and are not plainly whole: to YAML, 7.000 is seven. */
  placesOfBareFractions(): Place[] {
    const places: Place[] = [];
    visit(this.#document, {
      Scalar: (_, node) => {
        const bare = typeof node.value === 'number' && !/^-?\d+$/.test(node.source ?? '');
        if (bare && node.range) places.push(this.#placeAt(node.range[0], node.range[1]));
      },
    });
    return places;
  }

  #placeAt(from: number, to: number): Place & { line: number; column: number } {
    const { line, col } = this.#lines.linePos(from);
    return { file: this.source.file, line, column: col, length: Math.max(1, to - from) };
  }
}
