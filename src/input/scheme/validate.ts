import type * as z from 'zod/mini';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import { didYouMean, nearestOf } from '../reading/suggest.ts';
import { type SchemeFile, schemeSchema } from './schema.ts';
import { alternativesAt, descriptionAt, knownKeysAt } from './schema-paths.ts';
import type { Path, UnknownKey, YamlDocument } from './yaml/document.ts';

type Issue = z.core.$ZodIssue;

/**
 * Holds the file against the schema; every deviation becomes a diagnostic at its own place.
 *
 * Where nothing but unknown keys and bare fractions is wrong, the file comes back with stand-ins for them, so that
 * what it says is looked at too; else undefined.
 */
export function validateScheme(document: YamlDocument, problems: Diagnostic[]): SchemeFile | undefined {
  const bare = document.bareFractions();
  problems.push(...bare.map(({ written, place }) => bareFraction(written, place)));
  const result = schemeSchema.safeParse(document.value);
  if (result.success && bare.length === 0) return result.data;
  const unknownKeys: UnknownKey[] = [];
  const issues = result.error?.issues ?? [];
  const deviations = issues.flatMap((issue) => new Explainer(document, issue, [], unknownKeys).explain());
  // That a bare fraction does not fit the schema either is the same problem.
  const isBare = ({ line, column }: Partial<Place>) =>
    bare.some(({ place }) => place.line === line && place.column === column);
  const others = deviations.filter(({ place = {} }) => !isBare(place));
  problems.push(...others);
  if (others.some(({ code }) => code !== 'ORDNING-NOEGLE')) return undefined;
  document.standIn(unknownKeys);
  return schemeSchema.safeParse(document.value).data;
}

function bareFraction(written: string, place: Place): Diagnostic {
  const pointed = /^-?\d*\.\d+$/.test(written);
  return {
    code: 'ORDNING-TAL',
    severity: 'fejl',
    message: pointed
      ? 'et tal med punktum skal stå i anførselstegn'
      : 'tallet skal skrives med cifre alene eller stå i anførselstegn',
    place,
    advice: pointed
      ? 'Uden dem læser YAML punktummet som komma. Skriv fx "17.645" (sytten tusind) eller "17,645".'
      : `Fundet ${written}; skriv fx 17645 eller "17.645,50".`,
  };
}

const kinds: Readonly<Record<string, string>> = {
  string: 'en tekst',
  int: 'et helt tal',
  number: 'et tal',
  array: 'en liste',
  object: 'en blok med nøgler',
  record: 'en blok med nøgler',
};

/** Puts one issue of the schema into words, at its place in the file. */
class Explainer {
  readonly #document: YamlDocument;
  readonly #issue: Issue;
  readonly #path: Path;
  readonly #found: unknown;
  readonly #unknownKeys: UnknownKey[];

  /** @param unknownKeys every key that is reported as unknown is added to it. */
  constructor(document: YamlDocument, issue: Issue, parent: Path, unknownKeys: UnknownKey[]) {
    this.#unknownKeys = unknownKeys;
    this.#document = document;
    this.#issue = issue;
    this.#path = [...parent, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
    this.#found = valueAt(document.value, this.#path);
  }

  explain(): Diagnostic[] {
    const issue = this.#issue;
    const found = shown(this.#found);
    if (this.#found === undefined) return this.#isMisspelt() ? [] : [this.#missing()];
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => this.#unknownKey(key));
      case 'invalid_union':
        return this.#noAlternative(issue);
      case 'invalid_type':
        return [this.#invalid(`skal være ${kinds[issue.expected] ?? issue.expected}`, `Fundet ${found}.`)];
      case 'invalid_value': {
        const values = issue.values.map(String);
        const advice = `Vælg mellem ${values.join(', ')}.${didYouMean(String(this.#found), values)}`;
        return [this.#invalid(`kan ikke være ${found}`, advice)];
      }
      case 'too_small':
        return [
          typeof this.#found === 'number'
            ? this.#invalid(`må ikke være mindre end ${issue.minimum}`, `Fundet ${found}.`)
            : this.#invalid('må ikke være tom', 'Skriv noget, eller slet nøglen.'),
        ];
      case 'too_big':
        return [
          Number.isSafeInteger(this.#found)
            ? this.#invalid(`må ikke være større end ${issue.maximum}`, `Fundet ${found}.`)
            : this.#invalid('er for stort til at stå uden anførselstegn', 'Skriv tallet i anførselstegn.'),
        ];
      default:
        return [this.#invalid('har en ugyldig form', `Fundet ${found}.`)];
    }
  }

  /** The missing key is there under a name that is nearly its own: the unknown key is the problem, and is reported. */
  #isMisspelt(): boolean {
    const parent = this.#path.slice(0, -1);
    const siblings = valueAt(this.#document.value, parent);
    if (typeof siblings !== 'object' || siblings === null) return false;
    const known = knownKeysAt(schemeSchema, parent);
    const unknown = Object.keys(siblings).filter((key) => !known.includes(key));
    return unknown.some((key) => nearestOf(key, known) === this.#path.at(-1));
  }

  #missing(): Diagnostic {
    const parent = this.#path.slice(0, -1);
    if (alternativesAt(schemeSchema, parent).length > 0) return this.#exactlyOne(parent);
    return this.#problem('ORDNING-MANGLER', `"${this.#name}" mangler`, 'Se: fordel skema ordning.');
  }

  #unknownKey(key: string): Diagnostic {
    const known = knownKeysAt(schemeSchema, this.#path);
    this.#unknownKeys.push({ path: this.#path, key, meant: nearestOf(key, known) });
    return {
      code: 'ORDNING-NOEGLE',
      severity: 'fejl',
      message: `nøglen "${key}" kendes ikke her`,
      place: this.#document.placeOfKey(this.#path, key),
      advice: `Her kan stå: ${known.join(', ')}.${didYouMean(key, known)}`,
    };
  }

  /** The issues of the one alternative that the author meant: the one with most of the keys that are there. */
  #noAlternative({ errors }: z.core.$ZodIssueInvalidUnion): Diagnostic[] {
    const found = this.#found;
    if (typeof found !== 'object' || found === null || Array.isArray(found)) {
      const keys = knownKeysAt(schemeSchema, this.#path);
      const advice = keys.length === 0 ? '' : ` Her skal stå en blok med netop én af: ${keys.join(', ')}.`;
      return [this.#invalid('har en ugyldig form', `Fundet ${shown(found)}.${advice}`)];
    }
    const overlaps = alternativesAt(schemeSchema, this.#path).map(
      (keys) => keys.filter((key) => key in found).length,
    );
    const most = Math.max(...overlaps);
    const meant = errors[overlaps.indexOf(most)];
    if (most === 0 || meant === undefined || overlaps.indexOf(most) !== overlaps.lastIndexOf(most)) {
      return [this.#exactlyOne(this.#path)];
    }
    return meant.flatMap((issue) =>
      new Explainer(this.#document, issue, this.#path, this.#unknownKeys).explain(),
    );
  }

  #exactlyOne(path: Path): Diagnostic {
    const value = valueAt(this.#document.value, path);
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const known = knownKeysAt(schemeSchema, path);
    const meant = keys.length === 1 ? didYouMean(keys.join(), known) : '';
    return {
      code: 'ORDNING-VAERDI',
      severity: 'fejl',
      message: `her skal stå netop én af: ${known.join(', ')}`,
      place: this.#document.placeOf(path),
      advice: `Fundet ${keys.join(', ') || 'ingen'}.${meant}`,
    };
  }

  #invalid(what: string, advice: string): Diagnostic {
    const description = descriptionAt(schemeSchema, this.#path);
    const name = this.#path.length === 0 ? 'filen' : `"${this.#name}"`;
    const meaning = description === undefined ? '' : ` ${this.#name}: ${description}`;
    return this.#problem('ORDNING-VAERDI', `${name} ${what}`, `${advice}${meaning}`);
  }

  #problem(code: DiagnosticCode, message: string, advice: string): Diagnostic {
    return { code, severity: 'fejl', message, place: this.#document.placeOf(this.#path), advice };
  }

  get #name(): string {
    return String(this.#path.findLast((part) => typeof part === 'string') ?? 'filen');
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, part) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, part) : undefined),
    value,
  );
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'en liste';
  if (typeof value === 'object' && value !== null) return 'en blok med nøgler';
  return value === null ? 'ingenting' : `"${String(value)}"`;
}
