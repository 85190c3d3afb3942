import { isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml';

const known = new WeakMap<YAMLMap, Map<string | undefined, Pair>>();

/** The pairs of a map by their keys, as they were when it was first asked for; of twins the first. */
export function pairsOf(map: YAMLMap): Map<string | undefined, Pair> {
  const pairs = known.get(map) ?? new Map([...map.items].reverse().map((pair) => [textOf(pair.key), pair]));
  known.set(map, pairs);
  return pairs;
}

/** YAML tells 851 and "851" apart, but to the ordning a key is text. */
export function textOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

/**
 * Shows each map and scalar at a node and below it, as they stand in the file; a map before what it holds, and of that what is left of
 * it then. It does what `visit` of the package does, which makes a path for each node and takes five times as long.
 */
export function lookThrough(
  node: unknown,
  see: { readonly map: (map: YAMLMap) => void; readonly scalar: (scalar: Scalar) => void },
): void {
  if (isScalar(node)) see.scalar(node);
  else if (isSeq(node)) for (const item of node.items) lookThrough(item, see);
  else if (isMap(node)) {
    see.map(node);
    for (const { key, value } of node.items) {
      lookThrough(key, see);
      lookThrough(value, see);
    }
  }
}
