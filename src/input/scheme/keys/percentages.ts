import * as z from 'zod/mini';
import type { PercentKey } from '../../../model/scheme/allocation-key.ts';
import { percent } from '../schema-number.ts';
import { common, commonOf, declaredByRecipient, type KeyPlace, valuesOfEveryone } from './key-parts.ts';

/** `procenter`: fixed percentages of the total. */
export const percentageSchema = z.strictObject({ vaerdier: declaredByRecipient(percent), ...common });
export type PercentageEntry = z.infer<typeof percentageSchema>;

/** Reads `procenter`; that they miss 100 is no fault of the file, and is found when they are weighed. */
export function toPercentKey(entry: PercentageEntry, place: KeyPlace): PercentKey {
  const values = valuesOfEveryone(entry.vaerdier, place);
  return { kind: 'procenter', values, ...commonOf(entry, 'procent', place) };
}
