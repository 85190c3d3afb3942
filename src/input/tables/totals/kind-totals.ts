import { headingKey } from '../../../model/heading.ts';
import type { BudgetCell } from '../../../model/scheme/budget.ts';
import type { LabelColumns } from './label-columns.ts';

type Cells = readonly BudgetCell[];

/**
 * The rows that a column of arter of PL calls `samlet` where the same is there as løn and as øvrig too, by that column: they say that they
 * total those. Where it stands alone, `samlet` is the art of a line.
 */
export function kindTotals(
  rows: readonly Cells[],
  { kinds, dimensions }: LabelColumns,
): ReadonlyMap<Cells, readonly number[]> {
  const found = new Map<Cells, readonly number[]>();
  for (const at of kinds) {
    const beside = (cells: Cells) =>
      JSON.stringify(dimensions.map((each) => headingKey(cells[each]?.text ?? '')));
    const kindsOf = new Map<string, Set<string>>();
    for (const cells of rows) {
      const key = beside(cells);
      const own = kindsOf.get(key) ?? new Set();
      kindsOf.set(key, own.add(headingKey(cells[at]?.text ?? '')));
    }
    for (const cells of rows) {
      if (headingKey(cells[at]?.text ?? '') !== 'samlet') continue;
      const own = kindsOf.get(beside(cells));
      if (own?.has('løn') === true && own.has('øvrig')) found.set(cells, [at]);
    }
  }
  return found;
}
