import { severities } from '../../model/diagnostic.ts';
import type { Figure } from '../../model/memo/figure.ts';
import type { Relation } from '../../model/memo/relation.ts';

/**
 * Of relations that fail for one cause the gravest, and of those the first: two with the same single figure to mend (a cell that is wrong in its
 * row and in its column), or about the same stated figure.
 */
export function oneOfEachCause(failing: readonly Relation[]): Relation[] {
  const told = new Set<Figure>();
  const byGravity = failing.toSorted((a, b) => gravity(a) - gravity(b));
  const kept = new Set(
    byGravity.filter(({ stated, mend }) => {
      const cause = mend?.figure ?? stated;
      const isKnown = told.has(cause) || told.has(stated);
      told.add(cause).add(stated);
      return !isKnown;
    }),
  );
  return failing.filter((relation) => kept.has(relation));
}

function gravity({ verdict }: Relation): number {
  return verdict === 'holder' ? severities.length : severities.indexOf(verdict);
}
