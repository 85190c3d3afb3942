import * as z from 'zod/mini';
import type { RateKey } from '../../../model/scheme/allocation-key.ts';
import { weight } from '../schema-number.ts';
import { common, commonOf, declared, type KeySchema, type OuterKeyPlace, toDeclared } from './key-parts.ts';

/** `sats`: a rate times a count. */
export const rateSchema = <Key>(inner: KeySchema<Key>) =>
  z.strictObject({ sats: declared(weight), noegle: inner, ...common });
export type RateEntry<Key> = z.infer<ReturnType<typeof rateSchema<Key>>>;

/** Reads `sats`. */
export function toRateKey<Key>(entry: RateEntry<Key>, place: OuterKeyPlace<Key>): RateKey {
  const { path, context, inner } = place;
  const key = inner(entry.noegle, [...path, 'noegle']);
  const rate = toDeclared(entry.sats, [...path, 'sats'], context);
  return { kind: 'sats', key, rate, ...commonOf(entry, `sats × ${key.label}`, place) };
}
