import * as z from 'zod/mini';
import type { Path } from './yaml/document.ts';

type Schema = z.core.$ZodType;

/** The names of the keys that a schema allows at a path. */
export function knownKeysAt(root: Schema, path: Path): string[] {
  return [...new Set(schemasAt(root, path).flatMap(keysOf))];
}

/** The keys of each alternative where a schema offers a choice of blocks at a path; empty where it does not. */
export function alternativesAt(root: Schema, path: Path): string[][] {
  return schemasAt(root, path).flatMap((schema) => {
    const def = definitionOf(unwrapped(schema));
    return def.type === 'union' ? def.options.map(keysOf).filter((keys) => keys.length > 0) : [];
  });
}

/** What a schema says of the value at a path, where it says one thing. */
export function descriptionAt(root: Schema, path: Path): string | undefined {
  const said = new Set(
    schemasAt(root, path).flatMap((schema) => z.globalRegistry.get(schema)?.description ?? []),
  );
  return said.size === 1 ? [...said][0] : undefined;
}

function schemasAt(root: Schema, path: Path): Schema[] {
  return path.reduce<Schema[]>(
    (schemas, part) => schemas.flatMap((schema) => childrenOf(schema, part)),
    [root],
  );
}

function childrenOf(schema: Schema, part: string | number): Schema[] {
  const def = definitionOf(unwrapped(schema));
  switch (def.type) {
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

function keysOf(schema: Schema): string[] {
  const def = definitionOf(unwrapped(schema));
  if (def.type === 'union') return def.options.flatMap(keysOf);
  return def.type === 'object' ? Object.keys(def.shape) : [];
}

/** The schema itself, behind what only says that it may be left out or that it is recursive. */
function unwrapped(schema: Schema): Schema {
  const def = definitionOf(schema);
  if (def.type === 'lazy') return unwrapped(def.getter());
  return def.type === 'optional' ? unwrapped(def.innerType) : schema;
}

function definitionOf(schema: Schema): z.core.$ZodTypes['_zod']['def'] {
  return (schema as z.core.$ZodTypes)._zod.def;
}
