import type * as z from 'zod/mini';
import { addAll, type Diagnostic } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import { didYouMean, nearestOf } from '../reading/suggest.ts';
import {
  asBlock,
  asKind,
  bareFraction,
  type Issue,
  isOfAnotherKind,
  kinds,
  orMissing,
  shown,
  wantsList,
  whatMayStand,
  withoutColon,
} from './found-in-words.ts';
import { type SchemeFile, schemeSchema } from './schema.ts';
import type { NumberRange } from './schema-number.ts';
import { alternativesAt, choicesAt, descriptionAt, knownKeysAt } from './schema-paths.ts';
import type { OutOfRange, UnknownKey, YamlDocument } from './yaml/document.ts';
import { newForm } from './yaml/old-forms.ts';
import { type Path, valueAt } from './yaml/path.ts';

/** What is reported and can be read on behind. */
interface Repairs {
  readonly unknownKeys: UnknownKey[];
  readonly outOfRange: (OutOfRange & { readonly diagnostic: Diagnostic })[];
}

/**
 * Holds the file against the schema; every deviation becomes a diagnostic at its own place.
 *
 * Where nothing but unknown keys, bare fractions and numbers out of their range is wrong, the file comes back with stand-ins for them, so that
 * what it says is looked at too; else undefined.
 */
export function validateScheme(document: YamlDocument, problems: Diagnostic[]): SchemeFile | undefined {
  const bare = document.bareFractions();
  addAll(
    problems,
    bare.map(({ written, place }) => bareFraction(written, place, document.source.text)),
  );
  const result = schemeSchema.safeParse(document.value);
  if (result.success && bare.length === 0) return result.data;
  const repairs: Repairs = { unknownKeys: [], outOfRange: [] };
  const issues = result.error?.issues ?? [];
  const deviations = issues.flatMap((issue) => new Explainer(document, issue, [], repairs).explain());
  // That a bare fraction, or what YAML made of 0,01, does not fit the schema either is the same problem.
  const told = new Set(problems.map(({ place }) => `${place?.line}:${place?.column}`));
  const others = deviations.filter(({ place }) => !told.has(`${place?.line}:${place?.column}`));
  addAll(problems, others);
  const repaired = new Set(repairs.outOfRange.map(({ diagnostic }) => diagnostic));
  if (others.some((other) => other.code !== 'ORDNING-NOEGLE' && !repaired.has(other))) return undefined;
  document.standIn(repairs.unknownKeys, repairs.outOfRange);
  return schemeSchema.safeParse(document.value).data;
}

/** Puts one issue of the schema into words, at its place in the file. */
class Explainer {
  readonly #document: YamlDocument;
  readonly #issue: Issue;
  readonly #path: Path;
  readonly #found: unknown;
  readonly #repairs: Repairs;

  /** @param repairs what is reported and can be read on behind is added to it. */
  constructor(document: YamlDocument, issue: Issue, parent: Path, repairs: Repairs) {
    this.#repairs = repairs;
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
        return [this.#notOfKind(issue.expected)];
      case 'invalid_value':
        return [this.#notAmong(issue.values.map(String))];
      case 'too_small':
        return [typeof this.#found === 'number' ? this.#tooLong() : this.#tooFew(Number(issue.minimum))];
      case 'too_big':
        return [this.#tooLong()];
      case 'custom':
        return [this.#outOfRange(issue.params as NumberRange)];
      case 'invalid_format':
        return /[\r\n]/.test(String(this.#found))
          ? [
              this.#invalid(
                'skal stå på én linje',
                'Skriv den uden linjeskift; efter > sætter YAML et sidst, efter >- ikke.',
              ),
            ]
          : [this.#invalid('har en ugyldig form', `Fundet ${found}.`)];
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
    const meant = (key: string) => newForm(parent, key, undefined)?.key ?? nearestOf(key, known);
    return unknown.some((key) => meant(key) === this.#path.at(-1));
  }

  #missing(): Diagnostic {
    const parent = this.#path.slice(0, -1);
    if (alternativesAt(schemeSchema, parent).length > 0) return this.#exactlyOne(parent);
    const description = descriptionAt(schemeSchema, this.#path);
    const meaning = description === undefined ? '' : `${this.#name}: ${description} `;
    return this.#problem(
      'ORDNING-MANGLER',
      `"${this.#name}" mangler`,
      `${meaning}Se: fordel hjaelp ordning.`,
    );
  }

  #unknownKey(key: string): Diagnostic {
    const known = knownKeysAt(schemeSchema, this.#path);
    const path = [...this.#path, key];
    const renewed = newForm(this.#path, key, valueAt(this.#document.value, path));
    this.#repairs.unknownKeys.push({ path: this.#path, key, meant: renewed?.key ?? nearestOf(key, known) });
    const diagnostic: Diagnostic = {
      code: 'ORDNING-NOEGLE',
      severity: 'fejl',
      message: `nøglen "${key}" kendes ikke her`,
      place: this.#document.placeOfKey(this.#path, key),
      advice:
        renewed === undefined
          ? `${withoutColon(key)}${whatMayStand(key, Object(this.#found), known)}`
          : `Den hedder nu ${renewed.key}: skriv ${renewed.written}`,
    };
    // Its value is of another form too, and is read on with as one that nobody doubts.
    if (renewed !== undefined) this.#repairs.outOfRange.push({ path, standIn: 10, diagnostic });
    return diagnostic;
  }

  /** The issues of the one alternative that the author meant: the one with most of the keys that are there. */
  #noAlternative({ errors }: z.core.$ZodIssueInvalidUnion): Diagnostic[] {
    const found = this.#found;
    const alternatives = alternativesAt(schemeSchema, this.#path);
    const ofItsKind = errors.filter((issues) => issues.every((issue) => !isOfAnotherKind(issue)));
    const [fitting] = ofItsKind;
    if (Array.isArray(found) && fitting !== undefined && ofItsKind.length === 1) return this.#within(fitting);
    if (typeof found !== 'object' || found === null || Array.isArray(found) || alternatives.length === 0) {
      const keys = choicesAt(schemeSchema, this.#path);
      const asList = errors.some(([issue]) => issue && wantsList(issue)) ? asKind('array', found) : '';
      const advice = keys.length === 0 ? '' : ` Her skal stå en blok med netop én af: ${keys.join(', ')}.`;
      return [
        this.#invalid(
          'har en ugyldig form',
          `Fundet ${shown(found)}.${asList}${asBlock(found, keys)}${advice}`,
        ),
      ];
    }
    const overlaps = alternatives.map((keys) => keys.filter((key) => key in found).length);
    const most = Math.max(...overlaps);
    const meant = errors[overlaps.indexOf(most)];
    if (most === 0 || meant === undefined || overlaps.indexOf(most) !== overlaps.lastIndexOf(most)) {
      return [this.#exactlyOne(this.#path)];
    }
    return this.#within(meant);
  }

  #within(issues: readonly Issue[]): Diagnostic[] {
    return issues.flatMap((issue) =>
      new Explainer(this.#document, issue, this.#path, this.#repairs).explain(),
    );
  }

  #notOfKind(expected: string): Diagnostic {
    const found = shown(this.#found);
    const advice =
      expected === 'string' && typeof this.#found === 'number'
        ? `Skriv det i anførselstegn: ${found}.`
        : `Fundet ${found}.${asKind(expected, this.#found, knownKeysAt(schemeSchema, this.#path))}`;
    return this.#invalid(`skal være ${kinds[expected] ?? expected}`, advice);
  }

  #notAmong(values: readonly string[]): Diagnostic {
    const found = String(this.#found);
    if (values.includes(found))
      return this.#invalid('skal være en tekst', `Skriv det i anførselstegn: "${found}".`);
    const advice = `Vælg mellem ${values.join(', ')}.${didYouMean(found, values)}`;
    return this.#invalid(`kan ikke være ${shown(this.#found)}`, advice);
  }

  #tooFew(least: number): Diagnostic {
    if (Array.isArray(this.#found) && this.#found.length > 0)
      return this.#invalid(`skal have mindst ${least}`, `Fundet ${this.#found.length}.`);
    return this.#invalid('må ikke være tom', 'Skriv noget, eller slet nøglen.');
  }

  #tooLong(): Diagnostic {
    return this.#invalid('er for stort til at stå uden anførselstegn', 'Skriv tallet i anførselstegn.');
  }

  #outOfRange({ words, advice, standIn }: NumberRange): Diagnostic {
    const found = shown(this.#found);
    const diagnostic = this.#problem(
      'ORDNING-VAERDI',
      `"${this.#name}" skal være ${words}`,
      `Fundet ${found}. ${advice}`,
    );
    if (standIn !== undefined) this.#repairs.outOfRange.push({ path: this.#path, standIn, diagnostic });
    return diagnostic;
  }

  #exactlyOne(path: Path): Diagnostic {
    const keys = Object.keys(Object(valueAt(this.#document.value, path)));
    const known = choicesAt(schemeSchema, path);
    const meant = keys.length === 1 ? orMissing(keys.join(), known) : '';
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
