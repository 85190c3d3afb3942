import type { Case } from '../case.ts';
import { type Fraction, one, zero } from '../fraction.ts';
import { inKroner } from './amounts.ts';
import type { Expected } from './expected.ts';

/** In every case the fordelinger in money are settled together, where there are two of them or more. */
export function settledIds({ fordelinger }: Case): string[] {
  const ids = fordelinger.filter(({ unit }) => inKroner[unit] !== undefined).map(({ id }) => id);
  return ids.length < 2 ? [] : ids;
}

/** docs/regler/efterregulering.md: what each recipient is to pay or gets back, in the first one's unit, in the order they are met. */
export function settled(drawn: Case, results: ReadonlyMap<string, Expected>): Map<string, Fraction> {
  const parts = drawn.fordelinger.filter(({ id }) => settledIds(drawn).includes(id));
  const owed = new Map<string, Fraction>();
  for (const { id, unit } of parts) {
    const factor = (inKroner[unit] ?? one).over(inKroner[parts[0]?.unit ?? ''] ?? one);
    for (const row of results.get(id)?.rows ?? []) {
      owed.set(row.id, (owed.get(row.id) ?? zero).plus(row.amount.times(factor)));
    }
  }
  return owed;
}
