import * as z from 'zod/mini';
import type { FixedAmountKey } from '../../../model/scheme/allocation-key.ts';
import { weight } from '../schema-number.ts';
import { common, commonOf, type KeyPlace } from './key-parts.ts';
import { listedValues, recipientValues, valuesInFile } from './recipient-values.ts';

/** `beloeb`: fixed amounts in the fordeling's unit. */
export const fixedAmountSchema = z.union([
  z.strictObject({ ...listedValues(weight), ...common }),
  z.strictObject({ ...valuesInFile, ...common }),
]);
export type FixedAmountEntry = z.infer<typeof fixedAmountSchema>;

/** Reads `beloeb`. */
export function toFixedAmountKey(entry: FixedAmountEntry, place: KeyPlace): FixedAmountKey {
  const values = recipientValues(entry, weight, place, true);
  return { kind: 'beloeb', values, ...commonOf(entry, 'faste beløb', place) };
}
