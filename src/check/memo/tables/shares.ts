import { isZero } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule } from '../../../model/memo/relation.ts';
import { totalWordIn } from '../../../model/tables/total-words.ts';
import { numberLike } from '../printed-like.ts';
import { percentOf } from '../quotient.ts';
import { byMajority, type ColumnFormula, columnsOf } from './by-majority.ts';
import { type TableView, tablesOf, turned } from './table-view.ts';

/** `NOTAT-ANDEL` in tables: a column of percentages beside the figures that they are the shares of. */
export const shares: MemoRule = (memos) =>
  memos.flatMap((read) =>
    tablesOf(read)
      .filter(({ table }) => table.doubt === undefined)
      .flatMap((view) => [view, turned(view)])
      .flatMap(sharesIn),
  );

function sharesIn(view: TableView) {
  return columnsOf(view, isPercent).flatMap((column) =>
    byMajority(view, column, [...ofTotalLines(view, column), ...ofColumns(view, column)]),
  );
}

/** Shares of the total at the top or the foot of a column. */
function ofTotalLines(view: TableView, column: number): ColumnFormula[] {
  const totals = view.lines.filter(({ label }) => totalWordIn(label) !== undefined);
  return nearestFirst(view, column).flatMap((base) =>
    totals.flatMap(({ figures }): ColumnFormula[] => {
      const whole = figures[base];
      return whole === undefined || isZero(whole.value) ? [] : [share(base, () => whole)];
    }),
  );
}

/** Shares that a column is of the one beside it. */
function ofColumns(view: TableView, column: number): ColumnFormula[] {
  const near = nearestFirst(view, column).slice(0, 4);
  return near.flatMap((base) =>
    near.filter((whole) => whole !== base).map((whole) => share(base, (line) => line[whole])),
  );
}

function nearestFirst(view: TableView, column: number): number[] {
  return columnsOf(view, (figure) => !isPercent(figure) && figure.kind !== 'procentpoint').toSorted(
    (a, b) => Math.abs(a - column) - Math.abs(b - column),
  );
}

function share(
  base: number,
  wholeIn: (line: readonly (Figure | undefined)[]) => Figure | undefined,
): ColumnFormula {
  return {
    code: 'NOTAT-ANDEL',
    isNamed: false,
    of: (line) => {
      const part = line[base];
      const whole = wholeIn(line);
      const percent = part === undefined || whole === undefined ? undefined : percentOf(part, whole);
      if (part === undefined || whole === undefined || percent === undefined) return undefined;
      const from = part === whole ? [part] : [part, whole];
      return {
        ...percent,
        from,
        formula: `${numberLike(part.value, part)} / ${numberLike(whole.value, whole)}`,
      };
    },
  };
}

function isPercent({ kind }: Figure): boolean {
  return kind === 'procent';
}
