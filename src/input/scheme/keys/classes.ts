import * as z from 'zod/mini';
import type { ClassKey } from '../../../model/scheme/allocation-key.ts';
import { anyNumber, weight } from '../schema-number.ts';
import { common, commonOf, type KeySchema, type OuterKeyPlace, refuseDisorder } from './key-parts.ts';

/** `klasser`: the weight of the class that a count falls in. */
export const classSchema = <Key>(inner: KeySchema<Key>) =>
  z.strictObject({
    noegle: inner,
    klasser: z.array(z.strictObject({ fra: anyNumber, vaegt: weight })).check(z.minLength(1)),
    ...common,
  });
export type ClassEntry<Key> = z.infer<ReturnType<typeof classSchema<Key>>>;

/** Reads `klasser`; classes that do not rise are reported. */
export function toClassKey<Key>(entry: ClassEntry<Key>, place: OuterKeyPlace<Key>): ClassKey {
  const { path, context, inner } = place;
  const classes = entry.klasser.map(({ fra, vaegt }, index) => ({
    from: context.number(fra, [...path, 'klasser', index, 'fra']),
    weight: context.number(vaegt, [...path, 'klasser', index, 'vaegt']),
  }));
  const lowest = classes.map(({ from }) => from);
  refuseDisorder('klasserne', lowest, [...path, 'klasser'], context);
  const key = inner(entry.noegle, [...path, 'noegle']);
  return { kind: 'klasser', key, classes, ...commonOf(entry, 'klassens vægt', place) };
}
