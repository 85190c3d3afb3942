import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { addAll, type Diagnostic, type Place } from '../../../model/diagnostic.ts';
import type { SourceText } from '../../reading/source.ts';
import { mendFlowSlips } from './flow-slips.ts';
import { type Malformed, malformed } from './malformed.ts';
import type { Path } from './path.ts';
import { pathTooDeep } from './value-depth.ts';
import { lookThrough, pairsOf, textOf } from './yaml-pairs.ts';
import {
  aliasNotFollowed,
  curlyQuotes,
  ofOtherVersion,
  otherYamlVersion,
  strangeCharacter,
  tooDeepAt,
} from './yaml-problems.ts';

/** A key that the map at a path may not have, and the one it may have been meant for. */
export interface UnknownKey {
  readonly path: Path;
  readonly key: string;
  readonly meant: string | undefined;
}

/** A number that is not what it can be, and one to read on with. */
export interface OutOfRange {
  readonly path: Path;
  readonly standIn: number;
}

/** The first error is told, for the others come of it; nesting too deep has one for each level that was open. */
function tellingError(errors: readonly YAMLError[]): YAMLError | undefined {
  return errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION') ?? errors[0];
}

function isBareFraction(node: Scalar): boolean {
  return typeof node.value === 'number' && !/^-?\d+$/.test(node.source ?? '');
}

/** A YAML document that knows where each of its values stands. */
export class YamlDocument {
  readonly source: SourceText;
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;
  readonly #bareFractions: Scalar[] = [];
  #value: unknown;

  constructor(source: SourceText, problems: Diagnostic[]) {
    this.source = source;
    // Looking for keys that stand twice, the parser would hold each key against all others of its map.
    const options = { lineCounter: this.#lines, prettyErrors: false, uniqueKeys: false };
    this.#document = parseDocument(source.text, options);
    const error = tellingError(this.#document.errors);
    const isTooDeep = error?.code === 'RESOURCE_EXHAUSTION';
    if (isTooDeep) problems.push(tooDeepAt(this.#placeAt(...error.pos)));
    else if (error !== undefined) problems.push(this.#noYaml(malformed(error, source.text)));
    const otherVersion = otherYamlVersion(source.text);
    if (otherVersion !== undefined)
      problems.push(ofOtherVersion(otherVersion.version, this.#placeAt(otherVersion.from, otherVersion.to)));
    if (isTooDeep) return;
    const mayBeRead = error === undefined && otherVersion === undefined;
    this.#lookOver(problems, mayBeRead);
    if (!mayBeRead) return;
    const value = this.#toValue(problems);
    const tooDeep = pathTooDeep(value);
    if (tooDeep === undefined) this.#value = value;
    else problems.push(tooDeepAt(this.placeOf(tooDeep)));
  }

  /** The file as plain values; undefined where it is no YAML. Of two keys of one name, the first counts. */
  get value(): unknown {
    return this.#value;
  }

  /** Looks once, for each look takes time, at all maps and scalars: keys and values that may not stand there. */
  #lookOver(problems: Diagnostic[], mayBeRead: boolean): void {
    const unseen: Diagnostic[] = [];
    const prototypes: Diagnostic[] = [];
    lookThrough(this.#document.contents, {
      map: (map) => {
        for (const slip of mendFlowSlips(map, this.source.text)) problems.push(this.#noYaml(slip));
        // In a file that is no YAML they may be twins by the fault alone.
        if (mayBeRead) this.#dropTwins(map, problems);
        if (mayBeRead) this.#dropPrototype(map, prototypes);
      },
      scalar: (scalar) => {
        if (!mayBeRead) return;
        this.#refuseUnseen(scalar, unseen);
        if (isBareFraction(scalar)) this.#bareFractions.push(scalar);
      },
    });
    addAll(problems, [...unseen, ...prototypes]);
  }

  #noYaml({ from, to, message, advice }: Malformed): Diagnostic {
    return { code: 'ORDNING-YAML', severity: 'fejl', message, place: this.#placeAt(from, to), advice };
  }

  /** Reports keys that stand twice in a map, and leaves the first of them. */
  #dropTwins(map: YAMLMap, problems: Diagnostic[]): void {
    const names = new Set<unknown>();
    map.items = map.items.filter(({ key }) => {
      if (names.size < names.add(textOf(key) ?? key).size) return true;
      if (isScalar(key)) problems.push(this.#twin(key));
      return false;
    });
  }

  /** `__proto__` is no name to JavaScript: a filter on such a column would quietly not be there. */
  #dropPrototype(map: YAMLMap, problems: Diagnostic[]): void {
    const named = map.items.find(({ key }) => textOf(key) === '__proto__');
    if (named === undefined) return;
    map.items = map.items.filter((item) => item !== named);
    const [from, to] = (isNode(named.key) ? named.key.range : undefined) ?? [0, 1];
    problems.push({
      code: 'ORDNING-NOEGLE',
      severity: 'fejl',
      message: 'nøglen "__proto__" kan ikke bruges',
      place: this.#placeAt(from, to),
      advice: 'Giv kolonnen eller modtageren et andet navn, også i filen.',
    });
  }

  /** A character that cannot be seen: YAML's escapes write what no reader of the file finds. */
  #refuseUnseen({ value, range, type }: Scalar, problems: Diagnostic[]): void {
    if (typeof value !== 'string' || !range) return;
    const found = strangeCharacter(value) ?? (type === 'PLAIN' ? curlyQuotes(value) : undefined);
    if (found === undefined) return;
    problems.push({ severity: 'fejl', ...found, place: this.#placeAt(range[0], range[1]) });
  }

  /**
   * Puts stand-ins where the file was found wrong, so that the reading can go on and report what else there is: an
   * unknown key gets the name that was meant or goes, and a bare fraction becomes a whole number, as does a number that is
   * out of its range. Places stay.
   */
  standIn(unknownKeys: readonly UnknownKey[], outOfRange: readonly OutOfRange[]): void {
    for (const { path, standIn } of outOfRange) {
      const node = this.#nodeAt(path);
      if (isScalar(node)) node.value = standIn;
    }
    const dropped = new Set<Pair>();
    const maps = new Set<YAMLMap>();
    for (const { path, key, meant } of unknownKeys) {
      const map = this.#nodeAt(path);
      if (!isMap(map)) continue;
      maps.add(map);
      const pairs = pairsOf(map);
      const pair = pairs.get(key);
      if (pair === undefined || !isScalar(pair.key)) continue;
      if (meant === undefined || pairs.has(meant)) dropped.add(pair);
      else {
        pair.key.value = meant;
        pairs.set(meant, pair);
      }
    }
    for (const map of maps) map.items = map.items.filter((pair) => !dropped.has(pair));
    for (const node of this.#bareFractions) {
      node.value = Number.parseInt(node.source?.replace(/\D/g, '') ?? '', 10) || 1;
    }
    this.#value = this.#toValue([]);
  }

  #twin({ value, range }: Scalar): Diagnostic {
    return {
      code: 'ORDNING-DUBLET',
      severity: 'fejl',
      message: `nøglen "${String(value)}" står to gange`,
      place: this.#placeAt(range?.[0] ?? 0, range?.[1] ?? 1),
      advice: 'Slet den ene.',
    };
  }

  #toValue(problems: Diagnostic[]): unknown {
    try {
      return this.#document.toJS();
    } catch {
      problems.push(aliasNotFollowed(this.#placeOfAlias()));
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

  #nodeAt(path: Path): unknown {
    return path.reduce<unknown>((node, part) => {
      if (isSeq(node)) return node.items[Number(part)];
      return isMap(node) ? node.items.find(({ key }) => textOf(key) === String(part))?.value : undefined;
    }, this.#document.contents);
  }

  /** The place of the value at a path, or of the nearest value around it. */
  placeOf(path: Path): Place & { line: number; column: number } {
    for (let length = path.length; length >= 0; length--) {
      const node = this.#nodeAt(path.slice(0, length));
      if (isNode(node) && node.range) {
        const end = isScalar(node) ? node.range[1] : node.range[0] + 1;
        return this.#placeAt(node.range[0], end);
      }
    }
    return this.#placeAt(0, 1);
  }

  /** The place of a key in the map at a path. */
  placeOfKey(path: Path, key: string): Place {
    const map = this.#nodeAt(path);
    const pair = isMap(map) ? pairsOf(map).get(key) : undefined;
    if (pair === undefined || !isScalar(pair.key) || !pair.key.range) return this.placeOf(path);
    return this.#placeAt(pair.key.range[0], pair.key.range[1]);
  }

  /** Numbers that stand without quotes and are not plainly whole, as written: to YAML, 7.000 is seven. */
  bareFractions(): { readonly written: string; readonly place: Place }[] {
    return this.#bareFractions.map(({ source = '', range }) => ({
      written: source,
      place: this.#placeAt(range?.[0] ?? 0, range?.[1] ?? 1),
    }));
  }

  #placeAt(from: number, to: number): Place & { line: number; column: number } {
    const { line, col } = this.#lines.linePos(from);
    return { file: this.source.file, line, column: col, length: Math.max(1, to - from) };
  }
}
