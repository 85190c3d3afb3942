import * as z from 'zod/mini';
import type { FixedAmountKey } from '../../../model/scheme/allocation-key.ts';
import { weight } from '../schema-number.ts';
import { common, commonOf, declaredByRecipient, type KeyPlace, valuesOfEveryone } from './key-parts.ts';

/** `beloeb`: fixed amounts in the fordeling's unit. */
export const fixedAmountSchema = z.strictObject({ vaerdier: declaredByRecipient(weight), ...common });
export type FixedAmountEntry = z.infer<typeof fixedAmountSchema>;

/** Reads `beloeb`. */
export function toFixedAmountKey(entry: FixedAmountEntry, place: KeyPlace): FixedAmountKey {
  const values = valuesOfEveryone(entry.vaerdier, place);
  return { kind: 'beloeb', values, ...commonOf(entry, 'faste beløb', place) };
}
