import * as z from 'zod/mini';
import type { PercentKey } from '../../../model/scheme/allocation-key.ts';
import { percent } from '../schema-number.ts';
import { common, commonOf, type KeyPlace } from './key-parts.ts';
import { listedValues, recipientValues, valuesInFile } from './recipient-values.ts';

/** `procenter`: fixed percentages of the total. */
export const percentageSchema = z.union([
  z.strictObject({ ...listedValues(percent), ...common }),
  z.strictObject({ ...valuesInFile, ...common }),
]);
export type PercentageEntry = z.infer<typeof percentageSchema>;

/** Reads `procenter`; that they miss 100 is no fault of the file, and is found when they are weighed. */
export function toPercentKey(entry: PercentageEntry, place: KeyPlace): PercentKey {
  const values = recipientValues(entry, percent, place, true);
  return { kind: 'procenter', values, ...commonOf(entry, 'procent', place) };
}
