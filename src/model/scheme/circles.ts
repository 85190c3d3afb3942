import type { Recipient } from '../recipient.ts';
import type { AllocationKey } from './allocation-key.ts';
import type { AllocationPlan } from './scheme.ts';

/** A key and those it counts. */
interface Circle {
  readonly key: AllocationKey;
  readonly recipients: readonly Recipient[];
}

/** Every key that fordelinger count by, each with its recipients: those they share by, and those their amounts are shown per unit of. */
export function circlesOf(allocations: readonly AllocationPlan[]): Circle[] {
  return allocations.flatMap(({ key, recipients, per }) => [
    { key, recipients },
    ...(per === undefined ? [] : [{ key: per.key, recipients }]),
  ]);
}
