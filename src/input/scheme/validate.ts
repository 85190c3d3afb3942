import type * as z from 'zod/mini';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import { didYouMean } from '../suggest.ts';
import type { Path, YamlDocument } from './document.ts';
import { type SchemeFile, schemeSchema } from './schema.ts';
import { alternativesAt, descriptionAt, knownKeysAt } from './schema-paths.ts';

type Issue = z.core.$ZodIssue;

/** Holds the file against the schema; every deviation becomes a diagnostic at its own place. */
export function validateScheme(document: YamlDocument, problems: Diagnostic[]): SchemeFile | undefined {
  const bare = document.placesOfBareFractions();
  problems.push(...bare.map(bareFraction));
  const result = schemeSchema.safeParse(document.value);
  if (result.success) return bare.length > 0 ? undefined : result.data;
  problems.push(...result.error.issues.flatMap((issue) => new Explainer(document, issue, []).explain()));
  return undefined;
}

function bareFraction(place: Place): Diagnostic {
  return {
    code: 'ORDNING-TAL',
    severity: 'fejl',
    message: 'et tal med punktum skal stå i anførselstegn',
    place,
    advice: 'Uden dem læser YAML punktummet som komma. Skriv fx "17.645" (sytten tusind) eller "17,645".',
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

  constructor(document: YamlDocument, issue: Issue, parent: Path) {
    this.#document = document;
    this.#issue = issue;
    this.#path = [...parent, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
    this.#found = valueAt(document.value, this.#path);
  }

  explain(): Diagnostic[] {
    const issue = this.#issue;
    const found = shown(this.#found);
    if (this.#found === undefined) return [this.#missing()];
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
        return [this.#invalid(`må ikke være større end ${issue.maximum}`, `Fundet ${found}.`)];
      default:
        return [this.#invalid('har en ugyldig form', `Fundet ${found}.`)];
    }
  }

  #missing(): Diagnostic {
    const parent = this.#path.slice(0, -1);
    if (alternativesAt(schemeSchema, parent).length > 0) return this.#exactlyOne(parent);
    return this.#problem('ORDNING-MANGLER', `"${this.#name}" mangler`, 'Se: fordel skema ordning.');
  }

  #unknownKey(key: string): Diagnostic {
    const known = knownKeysAt(schemeSchema, this.#path);
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
    return meant.flatMap((issue) => new Explainer(this.#document, issue, this.#path).explain());
  }

  #exactlyOne(path: Path): Diagnostic {
    const value = valueAt(this.#document.value, path);
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return {
      code: 'ORDNING-VAERDI',
      severity: 'fejl',
      message: `her skal stå netop én af: ${knownKeysAt(schemeSchema, path).join(', ')}`,
      place: this.#document.placeOf(path),
      advice: `Fundet ${keys.join(', ') || 'ingen'}.`,
    };
  }

  #invalid(what: string, advice: string): Diagnostic {
    const description = descriptionAt(schemeSchema, this.#path);
    const meaning = description === undefined ? '' : ` ${this.#name}: ${description}`;
    return this.#problem('ORDNING-VAERDI', `"${this.#name}" ${what}`, `${advice}${meaning}`);
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
