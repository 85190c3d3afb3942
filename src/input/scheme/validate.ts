import type * as z from 'zod/mini';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { didYouMean } from '../suggest.ts';
import type { Path, YamlDocument } from './document.ts';
import { type SchemeFile, schemeSchema } from './schema.ts';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'en tekst',
  int: 'et helt tal',
  number: 'et tal',
  array: 'en liste',
  object: 'en blok med nøgler',
  record: 'en blok med nøgler',
};

/** Holds the file against the schema; every deviation becomes a diagnostic at its own place. */
export function validateScheme(document: YamlDocument, problems: Diagnostic[]): SchemeFile | undefined {
  const result = schemeSchema.safeParse(document.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) problems.push(...explain(issue, [], document));
  return undefined;
}

function explain(issue: Issue, parent: Path, document: YamlDocument): Diagnostic[] {
  const path = [...parent, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  const place = document.placeOf(path);
  const found = valueAt(document.value, path);
  const name = path.findLast((part) => typeof part === 'string') ?? 'filen';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'ORDNING-NOEGLE',
        severity: 'fejl',
        message: `nøglen "${key}" kendes ikke her`,
        place: document.placeOfKey(path, key),
        advice: unknownKeyAdvice(key, path),
      }));
    case 'invalid_union':
      return explainUnion(issue, path, document);
    case 'invalid_type':
      if (found === undefined) {
        return [
          {
            code: 'ORDNING-MANGLER',
            severity: 'fejl',
            message: `"${name}" mangler`,
            place,
            advice: 'Se: fordel skema ordning.',
          },
        ];
      }
      return [
        invalid(`"${name}" skal være ${kinds[issue.expected] ?? issue.expected}`, `Fundet ${shown(found)}.`),
      ];
    case 'invalid_value': {
      const values = issue.values.map(String);
      return [
        invalid(
          `"${name}" kan ikke være ${shown(found)}`,
          `Vælg mellem ${values.join(', ')}.${didYouMean(String(found), values)}`,
        ),
      ];
    }
    case 'too_small':
      return [
        invalid(
          `"${name}" må ikke være ${typeof found === 'number' ? `mindre end ${issue.minimum}` : 'tom'}`,
        ),
      ];
    case 'too_big':
      return [invalid(`"${name}" må ikke være større end ${issue.maximum}`, `Fundet ${shown(found)}.`)];
    default:
      return [invalid(`"${name}" har en ugyldig form`, `Fundet ${shown(found)}.`)];
  }

  function invalid(message: string, advice?: string): Diagnostic {
    return {
      code: 'ORDNING-VAERDI',
      severity: 'fejl',
      message,
      place,
      ...(advice === undefined ? {} : { advice }),
    };
  }
}

/** The branch of a union that the author most likely meant: the one whose own keys are there. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, path: Path, document: YamlDocument): Diagnostic[] {
  const found = valueAt(document.value, path);
  if (document.isBareFraction(path)) {
    return [
      {
        code: 'ORDNING-TAL',
        severity: 'fejl',
        message: 'et tal med punktum skal stå i anførselstegn',
        place: document.placeOf(path),
        advice: 'Uden dem læser YAML punktummet som komma. Skriv fx "17.645" (sytten tusind) eller "17,645".',
      },
    ];
  }
  if (typeof found === 'object' && found !== null) {
    const branches = issue.errors.filter((errors) => !errors.some((error) => isMissingKey(error, found)));
    const [meant] = branches;
    if (branches.length === 1 && meant !== undefined)
      return meant.flatMap((error) => explain(error, path, document));
    const keys = issue.errors.flatMap((errors) =>
      errors.filter((error) => isMissingKey(error, found)).flatMap(({ path: [key] }) => String(key)),
    );
    return [
      {
        code: 'ORDNING-VAERDI',
        severity: 'fejl',
        message: `her skal stå netop én af nøglerne ${[...new Set(keys)].join(', ')}`,
        place: document.placeOf(path),
        advice: `Fundet ${Object.keys(found).join(', ') || 'ingen'}.`,
      },
    ];
  }
  return [
    {
      code: found === undefined ? 'ORDNING-MANGLER' : 'ORDNING-VAERDI',
      severity: 'fejl',
      message: found === undefined ? `"${path.at(-1)}" mangler` : `"${path.at(-1)}" har en ugyldig form`,
      place: document.placeOf(path),
      advice: found === undefined ? 'Se: fordel skema ordning.' : `Fundet ${shown(found)}.`,
    },
  ];
}

function isMissingKey(error: Issue, found: object): boolean {
  return error.code === 'invalid_type' && error.path.length === 1 && !(String(error.path[0]) in found);
}

function unknownKeyAdvice(key: string, path: Path): string {
  const known = knownKeysAt(path);
  return known.length === 0
    ? 'Se: fordel skema ordning.'
    : `Her kan stå: ${known.join(', ')}.${didYouMean(key, known)}`;
}

/** The keys the schema allows at a path. */
function knownKeysAt(path: Path): string[] {
  let schemas: z.core.$ZodType[] = [schemeSchema];
  for (const part of path) schemas = schemas.flatMap((schema) => childrenOf(schema, part));
  return [...new Set(schemas.flatMap((schema) => Object.keys(shapeOf(schema))))];
}

function childrenOf(schema: z.core.$ZodType, part: string | number): z.core.$ZodType[] {
  const def = definitionOf(schema);
  switch (def.type) {
    case 'optional':
      return childrenOf(def.innerType, part);
    case 'union':
      return def.options.flatMap((option) => childrenOf(option, part));
    case 'array':
      return [def.element];
    case 'record':
      return [def.valueType];
    case 'object': {
      const child = def.shape[part];
      return child === undefined ? [] : [child];
    }
    default:
      return [];
  }
}

function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  const def = definitionOf(schema);
  switch (def.type) {
    case 'optional':
      return shapeOf(def.innerType);
    case 'union':
      return Object.assign({}, ...def.options.map(shapeOf));
    case 'object':
      return def.shape;
    default:
      return {};
  }
}

function definitionOf(schema: z.core.$ZodType): z.core.$ZodTypes['_zod']['def'] {
  return (schema as z.core.$ZodTypes)._zod.def;
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
