import { isZero } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { Relation } from '../../../model/memo/relation.ts';
import { isSumOf, sumRelation } from '../sum-relation.ts';
import { isMeantAsSum } from './meant-as-sum.ts';
import type { TableView } from './table-view.ts';

/** A way to read what a total sums: the lines that are its parts. */
export interface SumReading {
  /** Which line is the total. */
  readonly total: number;
  readonly parts: readonly number[];
}

/** What a reading gives, column by column. */
export interface ReadSums {
  readonly reading: SumReading;
  /** Made when they are asked for: most readings are only tried. */
  readonly relations: () => readonly Relation[];
  /** In how many columns the total is the sum of at least two figures that are not zero. */
  readonly held: number;
}

/** Holds a total against its parts in each column where both have figures of one kind. */
export function readSums(view: TableView, reading: SumReading): ReadSums {
  const stated = view.lines[reading.total]?.figures ?? [];
  const sums = stated.flatMap((figure, column) => {
    const parts = figure === undefined ? [] : partsIn(view, reading, figure, column);
    return figure === undefined || parts.length === 0 ? [] : [{ figure, parts, column }];
  });
  const held = sums.filter(
    ({ figure, parts }) => parts.filter(({ value }) => !isZero(value)).length > 1 && isSumOf(figure, parts),
  );
  const relations = () =>
    sums.flatMap(({ figure, parts, column }) => {
      const relation = sumRelation(figure, parts, titleOf(view, reading.total, column));
      return isMeantAsSum(relation, view.heads[column] ?? '') ? [relation] : [];
    });
  return { reading, relations, held: held.length };
}

function partsIn({ lines }: TableView, { parts }: SumReading, stated: Figure, column: number): Figure[] {
  return parts.flatMap((line) => {
    const figure = lines[line]?.figures[column];
    return figure !== undefined && addsUp(figure, stated) ? [figure] : [];
  });
}

/** Percentages add up to percentages, and anything else to anything else, whose unit may not be said in every line. */
function addsUp(part: Figure, total: Figure): boolean {
  if (part.kind === 'procent' || total.kind === 'procent') return part.kind === total.kind;
  return part.kind !== 'procentpoint' && total.kind !== 'procentpoint';
}

function titleOf({ lines, heads }: TableView, line: number, column: number): string {
  return [lines[line]?.label, heads[column]].filter(Boolean).join(', ');
}
