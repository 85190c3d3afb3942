import { compare, divide, multiply, rational } from '../../../model/exact/rational.ts';
import { roundHalfAwayFromZero } from '../../../model/exact/rounding.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, Relation } from '../../../model/memo/relation.ts';
import { only } from '../judge.ts';
import { type ColumnFormula, columnsOf, relationsBy } from './by-majority.ts';
import { bothWays, sureTablesOf, type TableLine, type TableView } from './table-view.ts';

/**
 * `NOTAT-ANDEL` of few: percentages beside a count (`13 elever`, 15,4 %, 84,6 %) are each of a whole number of those counted, if most of a
 * table's are.
 */
export const sharesOfCounts: MemoRule = (memos) =>
  memos.flatMap((read) => sureTablesOf(read).flatMap(bothWays).flatMap(sharesIn));

/** So many percentages must be of whole numbers. */
const leastHeld = 3;
/** One counted more is so many steps of the percentage: of fewer, any percentage is that of a whole number. */
const leastSteps = rational(8n);

function sharesIn(view: TableView): Relation[] {
  const columns = columnsOf(view, ({ kind }) => kind === 'antal').length > 0 ? [...view.heads.keys()] : [];
  const counts = new Map(view.lines.map(({ figures }) => [figures, onlyCountIn(figures)]));
  const relations = columns.flatMap((column) => relationsBy(view, column, shareOfCount(column, counts)));
  const held = relations.filter(({ verdict }) => verdict === 'holder').length;
  return held >= leastHeld && held * 2 > relations.length ? relations : [];
}

/** The count of a line that has no other figures than percentages beside it. */
function onlyCountIn(line: TableLine['figures']): Figure | undefined {
  const [count, ...others] = line.filter((figure) => figure !== undefined && figure.kind !== 'procent');
  return others.length === 0 ? count : undefined;
}

function shareOfCount(
  column: number,
  counts: ReadonlyMap<TableLine['figures'], Figure | undefined>,
): ColumnFormula {
  return {
    code: 'NOTAT-ANDEL',
    isNamed: false,
    of: (line) => {
      const stated = line[column];
      const count = counts.get(line);
      if (stated?.kind !== 'procent' || !isFew(count, stated)) return undefined;
      const one = divide(rational(100n), count.value);
      const value = roundHalfAwayFromZero(stated.value, one);
      return {
        value,
        kept: only(value),
        widest: only(value),
        from: [count],
        formula: () => `${divide(value, one).numerator} / ${count.value.numerator}`,
      };
    },
  };
}

function isFew(count: Figure | undefined, { step }: Figure): count is Figure {
  if (count?.kind !== 'antal' || count.hedge !== undefined || count.value.numerator <= 1n) return false;
  return compare(divide(rational(100n), count.value), multiply(step, leastSteps)) >= 0;
}
