import * as z from 'zod/mini';
import type { EqualKey } from '../../../model/scheme/allocation-key.ts';
import { common, commonOf, type KeyPlace } from './key-parts.ts';

/** `lige`: the same for each. */
export const equalSchema = z.strictObject(common);
export type EqualEntry = z.infer<typeof equalSchema>;

/** Reads `lige`. */
export function toEqualKey(entry: EqualEntry, place: KeyPlace): EqualKey {
  return { kind: 'lige', ...commonOf(entry, 'lige dele', place) };
}
