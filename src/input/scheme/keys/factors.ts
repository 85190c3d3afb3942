import * as z from 'zod/mini';
import { one } from '../../../model/exact/rational.ts';
import type { FactorKey } from '../../../model/scheme/allocation-key.ts';
import { weight } from '../schema-number.ts';
import { describe } from '../schema-parts.ts';
import {
  common,
  commonOf,
  declaredByRecipient,
  type KeySchema,
  type OuterKeyPlace,
  valuesByRecipient,
} from './key-parts.ts';

/** `faktorer`: a factor per recipient on another key. */
export const factorSchema = <Key>(inner: KeySchema<Key>) =>
  z.strictObject({
    noegle: inner,
    vaerdier: declaredByRecipient(weight),
    ellers: z.optional(weight).check(describe('Faktoren for de øvrige; 1 er udgangspunktet.')),
    ...common,
  });
export type FactorEntry<Key> = z.infer<ReturnType<typeof factorSchema<Key>>>;

/** Reads `faktorer`; a recipient without a factor has the one of the others. */
export function toFactorKey<Key>(entry: FactorEntry<Key>, place: OuterKeyPlace<Key>): FactorKey {
  const { path, context, inner } = place;
  const { noegle, vaerdier, ellers } = entry;
  const key = inner(noegle, [...path, 'noegle']);
  const otherwise = ellers === undefined ? one : context.number(ellers, [...path, 'ellers']);
  const values = valuesByRecipient(vaerdier, place);
  return { kind: 'faktorer', key, values, otherwise, ...commonOf(entry, `${key.label} × faktor`, place) };
}
