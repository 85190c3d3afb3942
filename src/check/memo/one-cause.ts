import { severities } from '../../model/diagnostic.ts';
import { add, equal, subtract, sum } from '../../model/exact/rational.ts';
import type { Figure } from '../../model/memo/figure.ts';
import type { Relation } from '../../model/memo/relation.ts';
import { meets } from './judge.ts';
import { widestSum } from './sum-relation.ts';

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

/** All but the sums that a part makes wrong which is itself wrong, at least as gravely, by figures of which none is. */
function withoutFollowing(failing: readonly Relation[]): Relation[] {
  const wrong = new Set(failing.map(({ stated }) => stated));
  const roots = new Map<Figure, Relation>();
  for (const relation of failing) {
    if (relation.from.some((part) => part !== relation.stated && wrong.has(part))) continue;
    const known = roots.get(relation.stated);
    if (known === undefined || gravity(relation) < gravity(known)) roots.set(relation.stated, relation);
  }
  return failing.filter(
    (relation) =>
      !relation.from.some((part) => {
        const root = roots.get(part);
        return root !== undefined && gravity(root) <= gravity(relation) && isMendedBy(relation, root);
      }),
  );
}

/** Whether a sum holds if one of its parts is what it should be. */
function isMendedBy({ stated, from, computed }: Relation, part: Relation): boolean {
  if (computed === undefined || part.computed === undefined) return false;
  const isSum = equal(computed, sum(from.map(({ value }) => value)));
  const more = subtract(part.computed, part.stated.value);
  const widest = widestSum(from);
  return isSum && meets(stated.widest, { from: add(widest.from, more), to: add(widest.to, more) });
}

function gravity({ verdict }: Relation): number {
  return verdict === 'holder' ? severities.length : severities.indexOf(verdict);
}
