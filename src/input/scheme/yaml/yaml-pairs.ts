import { isScalar, type Pair, type YAMLMap } from 'yaml';

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
