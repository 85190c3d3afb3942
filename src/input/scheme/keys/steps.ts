import * as z from 'zod/mini';
import type { StepKey } from '../../../model/scheme/allocation-key.ts';
import { readPart } from '../amounts/percentages.ts';
import { countedPercent, weight } from '../schema-number.ts';
import { common, commonOf, type KeySchema, type OuterKeyPlace, refuseDisorder } from './key-parts.ts';

/** `trin`: what a count has above a threshold counts a percentage of itself. */
export const stepSchema = <Key>(inner: KeySchema<Key>) =>
  z.strictObject({
    noegle: inner,
    trin: z.array(z.strictObject({ over: weight, procent: countedPercent })).check(z.minLength(1)),
    ...common,
  });
export type StepEntry<Key> = z.infer<ReturnType<typeof stepSchema<Key>>>;

/** Reads `trin`; thresholds that do not rise are reported. */
export function toStepKey<Key>(entry: StepEntry<Key>, place: OuterKeyPlace<Key>): StepKey {
  const { path, context, inner } = place;
  const stretches = entry.trin.map(({ over, procent }, index) => ({
    above: context.number(over, [...path, 'trin', index, 'over']),
    percent: readPart(procent, [...path, 'trin', index, 'procent'], context),
  }));
  const thresholds = stretches.map(({ above }) => above);
  refuseDisorder('trinnene', thresholds, [...path, 'trin'], context);
  const key = inner(entry.noegle, [...path, 'noegle']);
  return { kind: 'trin', key, stretches, ...commonOf(entry, `vægtet ${key.label}`, place) };
}
