import { severities } from '../../model/diagnostic.ts';
import type { Figure } from '../../model/memo/figure.ts';
import type { Relation } from '../../model/memo/relation.ts';

/**
 * Of relations that fail for one cause the gravest, and of those the first: a cell that is wrong in its row and in its column, one stated
 * figure that several rules find wrong, or a total that fails because one of its parts is wrong.
 */
export function oneOfEachCause(failing: readonly Relation[]): Relation[] {
  const told = new Map<string | Figure, Relation>();
  const kept = new Set(
    withoutFollowing(failing)
      .toSorted((a, b) => gravity(a) - gravity(b))
      .filter((relation) => {
        const { stated, cause, from } = relation;
        const causes = cause === undefined ? [stated] : [stated, cause];
        // A price and an amount that are each computed from the other are one.
        const isTold =
          causes.some((each) => told.has(each)) || from.some((part) => told.get(part)?.from.includes(stated));
        for (const each of causes) if (!told.has(each)) told.set(each, relation);
        return !isTold;
      }),
  );
  return failing.filter((relation) => kept.has(relation));
}

/** All but those with a part that is itself wrong, at least as gravely, by figures of which none is. */
function withoutFollowing(failing: readonly Relation[]): Relation[] {
  const wrong = new Set(failing.map(({ stated }) => stated));
  const gravest = new Map<Figure, number>();
  for (const relation of failing) {
    if (relation.from.some((part) => part !== relation.stated && wrong.has(part))) continue;
    const known = gravest.get(relation.stated) ?? severities.length;
    gravest.set(relation.stated, Math.min(known, gravity(relation)));
  }
  return failing.filter(
    (relation) =>
      !relation.from.some(
        (part) => part !== relation.stated && (gravest.get(part) ?? severities.length) <= gravity(relation),
      ),
  );
}

function gravity({ verdict }: Relation): number {
  return verdict === 'holder' ? severities.length : severities.indexOf(verdict);
}
