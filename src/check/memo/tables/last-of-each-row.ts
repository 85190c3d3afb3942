import type { Figure } from '../../../model/memo/figure.ts';
import type { Relation } from '../../../model/memo/relation.ts';
import { totalWordIn } from '../../../model/tables/total-words.ts';
import { sumRelation } from '../sum-relation.ts';
import type { TableView } from './table-view.ts';

/** So many rows must hold before the others are wrong. */
const leastHeld = 3;

/**
 * The rows of a table whose columns are in doubt, but whose last one is a total: each row's last figure is the sum of its others, whichever
 * columns they stand in.
 */
export function lastOfEachRow({ table, heads, lines }: TableView): readonly Relation[] {
  if (!heads.some((head) => totalWordIn(head) !== undefined)) return [];
  const relations = lines.flatMap(({ label, figures }) => {
    const row = figures.filter((figure): figure is Figure => figure !== undefined);
    const [total, ...parts] = row.toReversed();
    return total === undefined || parts.length === 0 ? [] : [sumRelation(total, parts.toReversed(), label)];
  });
  const isDoubted = ({ stated }: Relation) => table.doubtRows?.includes(stated.where.row ?? 0) ?? true;
  const held = relations.filter(({ verdict }) => verdict === 'holder').length;
  return held >= leastHeld && held > relations.length - held ? relations.filter(isDoubted) : [];
}
