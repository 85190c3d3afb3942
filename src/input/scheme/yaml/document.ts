import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import type { Diagnostic, Place } from '../../../model/diagnostic.ts';
import type { SourceText } from '../../reading/source.ts';

/** A path into a YAML document: keys and indexes. */
export type Path = readonly (string | number)[];

const messages: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'indrykningen passer ikke',
  TAB_AS_INDENT: 'der er rykket ind med tabulator; brug mellemrum',
  MISSING_CHAR: 'der mangler et tegn',
  MULTILINE_IMPLICIT_KEY: 'der mangler et kolon efter nøglen',
  UNEXPECTED_TOKEN: 'et tegn står, hvor det ikke kan stå',
};

/** A key that the map at a path may not have, and the one it may have been meant for. */
export interface UnknownKey {
  readonly path: Path;
  readonly key: string;
  readonly meant: string | undefined;
}

function isBareFraction(node: Scalar): boolean {
  return typeof node.value === 'number' && !/^-?\d+$/.test(node.source ?? '');
}

/** A YAML document that knows where each of its values stands. */
export class YamlDocument {
  readonly source: SourceText;
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;
  #value: unknown;

  constructor(source: SourceText, problems: Diagnostic[]) {
    this.source = source;
    this.#document = parseDocument(source.text, { lineCounter: this.#lines, prettyErrors: false });
    for (const error of this.#document.errors) {
      problems.push(error.code === 'DUPLICATE_KEY' ? this.#twin(error) : this.#malformed(error));
    }
    if (this.#document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return;
    if (this.#document.errors.length > 0) this.#dropTwins();
    this.#value = this.#toValue(problems);
  }

  /** The file as plain values; undefined where it is no YAML. Of two keys of one name, the first counts. */
  get value(): unknown {
    return this.#value;
  }

  #dropTwins(): void {
    visit(this.#document, {
      Map: (_, map) => {
        const names = map.items.map(({ key }) => (isScalar(key) ? key.value : key));
        map.items = map.items.filter((__, index) => names.indexOf(names[index]) === index);
      },
    });
  }

  /**
   * Puts stand-ins where the file was found wrong, so that the reading can go on and report what else there is: an
   * unknown key gets the name that was meant or goes, and a bare fraction becomes a whole number. Places stay.
   */
  standIn(unknownKeys: readonly UnknownKey[]): void {
    for (const { path, key, meant } of unknownKeys) {
      const map = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
      if (!isMap(map)) continue;
      const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair === undefined || !isScalar(pair.key)) continue;
      if (meant === undefined || map.has(meant)) map.delete(key);
      else pair.key.value = meant;
    }
    visit(this.#document, {
      Scalar: (_, node) => {
        if (isBareFraction(node))
          node.value = Number.parseInt(node.source?.replace(/\D/g, '') ?? '', 10) || 1;
      },
    });
    this.#value = this.#toValue([]);
  }

  #twin({ pos: [from] }: YAMLError): Diagnostic {
    const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^:\n]*)/.exec(this.source.text.slice(from))?.[0].trim() ?? '';
    return {
      code: 'ORDNING-DUBLET',
      severity: 'fejl',
      message: `nøglen "${key.replace(/^(["'])(.*)\1$/, '$2')}" står to gange`,
      place: this.#placeAt(from, from + key.length),
      advice: 'Slet den ene.',
    };
  }

  #malformed({ code, pos: [from, to] }: YAMLError): Diagnostic {
    return {
      code: 'ORDNING-YAML',
      severity: 'fejl',
      message: messages[code] ?? 'filen er ikke gyldig YAML',
      place: this.#placeAt(from, to),
      advice: 'Se indrykning, kolon og anførselstegn omkring stedet.',
    };
  }

  #toValue(problems: Diagnostic[]): unknown {
    try {
      return this.#document.toJS();
    } catch {
      problems.push({
        code: 'ORDNING-YAML',
        severity: 'fejl',
        message: 'filen bruger et YAML-alias (*), der ikke kan følges',
        place: this.#placeOfAlias(),
        advice: 'Skriv værdien, hvor den skal stå.',
      });
      return undefined;
    }
  }

  /** The first alias without an anchor before it; where all have one (they nest too deep) the first of all. */
  #placeOfAlias(): Place {
    const aliases: { readonly from: number; readonly to: number; readonly resolved: boolean }[] = [];
    visit(this.#document, {
      Alias: (_, node) => {
        const [from, to] = node.range ?? [0, 1];
        aliases.push({ from, to, resolved: node.resolve(this.#document) !== undefined });
      },
    });
    const { from, to } = aliases.find(({ resolved }) => !resolved) ?? aliases[0] ?? { from: 0, to: 1 };
    return this.#placeAt(from, to);
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

  /** Numbers that stand without quotes and are not plainly whole, as written: to YAML, 7.000 is seven. */
  bareFractions(): { readonly written: string; readonly place: Place }[] {
    const found: { readonly written: string; readonly place: Place }[] = [];
    visit(this.#document, {
      Scalar: (_, node) => {
        if (!isBareFraction(node) || !node.range) return;
        found.push({ written: node.source ?? '', place: this.#placeAt(node.range[0], node.range[1]) });
      },
    });
    return found;
  }

  #placeAt(from: number, to: number): Place & { line: number; column: number } {
    const { line, col } = this.#lines.linePos(from);
    return { file: this.source.file, line, column: col, length: Math.max(1, to - from) };
  }
}
