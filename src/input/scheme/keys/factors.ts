import * as z from 'zod/mini';
import { one } from '../../../model/exact/rational.ts';
import type { FactorKey } from '../../../model/scheme/allocation-key.ts';
import { weight } from '../schema-number.ts';
import { describe } from '../schema-parts.ts';
import { common, commonOf, type KeySchema, type OuterKeyPlace } from './key-parts.ts';
import { listedValues, recipientValues, valuesInFile } from './recipient-values.ts';

/** `faktorer`: a factor per recipient on another key. */
export const factorSchema = <Key>(inner: KeySchema<Key>) => {
  const others = {
    noegle: inner,
    ellers: z
      .optional(weight)
      .check(
        describe(
          'Faktoren for de øvrige; 1 er udgangspunktet. I en fil skal hver have sin, når den udelades.',
        ),
      ),
    ...common,
  };
  return z.union([
    z.strictObject({ ...listedValues(weight), ...others }),
    z.strictObject({ ...valuesInFile, ...others }),
  ]);
};
export type FactorEntry<Key> = z.infer<ReturnType<typeof factorSchema<Key>>>;

/** Reads `faktorer`; a recipient without a factor has the one of the others, but in a file each has its own where there is none. */
export function toFactorKey<Key>(entry: FactorEntry<Key>, place: OuterKeyPlace<Key>): FactorKey {
  const { path, context, inner } = place;
  const { noegle, ellers } = entry;
  const key = inner(noegle, [...path, 'noegle']);
  const otherwise = ellers === undefined ? one : context.number(ellers, [...path, 'ellers']);
  const values = recipientValues(entry, weight, place, 'fil' in entry && ellers === undefined);
  return { kind: 'faktorer', key, values, otherwise, ...commonOf(entry, `${key.label} × faktor`, place) };
}
