import * as z from 'zod/mini';
import type { Bound, LimitKey } from '../../../model/scheme/allocation-key.ts';
import { percent, weight } from '../schema-number.ts';
import type { Path } from '../yaml/path.ts';
import { common, commonOf, type KeySchema, type OuterKeyPlace } from './key-parts.ts';

const boundSchema = <Key>(inner: KeySchema<Key>) =>
  z.union([
    z.strictObject({ procent: percent }),
    z.strictObject({ beloeb: weight }),
    z.strictObject({ noegle: inner }),
  ]);
type BoundEntry<Key> = z.infer<ReturnType<typeof boundSchema<Key>>>;

/** `graenser`: another key's shares with a floor and a ceiling each. */
export const limitSchema = <Key>(inner: KeySchema<Key>) => {
  const bound = boundSchema(inner);
  return z.strictObject({ noegle: inner, gulv: z.optional(bound), loft: z.optional(bound), ...common });
};
export type LimitEntry<Key> = z.infer<ReturnType<typeof limitSchema<Key>>>;

/** Reads `graenser`; whether the bounds can be met shows when the key within them is weighed. */
export function toLimitKey<Key>(entry: LimitEntry<Key>, place: OuterKeyPlace<Key>): LimitKey {
  const { path, inner } = place;
  const { noegle, gulv, loft } = entry;
  const key = inner(noegle, [...path, 'noegle']);
  return {
    kind: 'graenser',
    key,
    floor: gulv === undefined ? undefined : toBound(gulv, [...path, 'gulv'], place),
    ceiling: loft === undefined ? undefined : toBound(loft, [...path, 'loft'], place),
    ...commonOf(entry, 'pct. med gulv og loft', place),
  };
}

function toBound<Key>(entry: BoundEntry<Key>, path: Path, { context, inner }: OuterKeyPlace<Key>): Bound {
  if ('noegle' in entry) {
    const key = inner(entry.noegle, [...path, 'noegle']);
    return { kind: 'noegle', key, origin: context.originOfKey(path) };
  }
  if ('procent' in entry) {
    const at = [...path, 'procent'];
    return { kind: 'procent', percent: context.number(entry.procent, at), origin: context.origin(at) };
  }
  const at = [...path, 'beloeb'];
  return { kind: 'beloeb', amount: context.number(entry.beloeb, at), origin: context.origin(at) };
}
