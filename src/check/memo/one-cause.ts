import { severities } from '../../model/diagnostic.ts';
import type { Figure } from '../../model/memo/figure.ts';
import type { Relation } from '../../model/memo/relation.ts';

/**
 * Of relations that fail for one cause the gravest, and of those the first: a cell that is wrong in its row and in its column, or one stated
 * figure that several rules find wrong.
 */
export function oneOfEachCause(failing: readonly Relation[]): Relation[] {
  const told = new Set<string | Figure>();
  const kept = new Set(
    failing
      .toSorted((a, b) => gravity(a) - gravity(b))
      .filter(({ stated, cause }) => {
        const causes = cause === undefined ? [stated] : [stated, cause];
        const isTold = causes.some((each) => told.has(each));
        for (const each of causes) told.add(each);
        return !isTold;
      }),
  );
  return failing.filter((relation) => kept.has(relation));
}

function gravity({ verdict }: Relation): number {
  return verdict === 'holder' ? severities.length : severities.indexOf(verdict);
}
