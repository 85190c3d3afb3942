import type { AllocationKey, Bound } from './allocation-key.ts';

/** The keys that a key is made of, itself first. */
export function keysIn(key: AllocationKey): AllocationKey[] {
  return [key, ...innerKeys(key).flatMap(keysIn)];
}

/** The keys that a key shares by, itself first: all in it but those that its floors and ceilings are. */
export function sharingKeys(key: AllocationKey): AllocationKey[] {
  const inner = key.kind === 'graenser' ? [key.key] : innerKeys(key);
  return [key, ...inner.flatMap(sharingKeys)];
}

function innerKeys(key: AllocationKey): readonly AllocationKey[] {
  switch (key.kind) {
    case 'blanding':
      return key.parts.map((part) => part.key);
    case 'trin':
    case 'klasser':
    case 'faktorer':
    case 'sats':
      return [key.key];
    case 'graenser':
      return [
        key.key,
        ...[key.floor, key.ceiling].flatMap((bound) => (bound?.kind === 'noegle' ? bound.key : [])),
      ];
    case 'befolkning':
    case 'optaelling':
    case 'procenter':
    case 'beloeb':
    case 'lige':
      return [];
  }
}

/** The same key over another headcount date, wherever it counts heads. */
export function atDate(key: AllocationKey, date: string): AllocationKey {
  const inner = (other: AllocationKey) => atDate(other, date);
  const bound = (limit: Bound): Bound =>
    limit.kind === 'noegle' ? { ...limit, key: inner(limit.key) } : limit;
  switch (key.kind) {
    case 'befolkning':
      return { ...key, date };
    case 'blanding':
      return { ...key, parts: key.parts.map((part) => ({ ...part, key: inner(part.key) })) };
    case 'trin':
    case 'klasser':
    case 'faktorer':
    case 'sats':
      return { ...key, key: inner(key.key) };
    case 'graenser':
      return {
        ...key,
        key: inner(key.key),
        floor: key.floor === undefined ? undefined : bound(key.floor),
        ceiling: key.ceiling === undefined ? undefined : bound(key.ceiling),
      };
    case 'optaelling':
    case 'procenter':
    case 'beloeb':
    case 'lige':
      return key;
  }
}
