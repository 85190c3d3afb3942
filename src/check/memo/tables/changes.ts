import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule } from '../../../model/memo/relation.ts';
import { difference } from '../difference.ts';
import { numberLike } from '../printed-like.ts';
import { changeInPercent } from '../quotient.ts';
import { byMajority, type ColumnFormula, columnsOf } from './by-majority.ts';
import { bothWays, sureTablesOf, type TableView } from './table-view.ts';

/** `NOTAT-AENDRING` in tables: a column of changes beside the two that it is the change of, or such a row under two. */
export const changes: MemoRule = (memos) =>
  memos.flatMap((read) => sureTablesOf(read).flatMap(bothWays).flatMap(changesIn));

const saysChange =
  /ændring|forskel|afvigelse|stigning|fald|vækst|udvikling|difference|regulering|fremskrivning|mer-? ?\/? ?mindre/i;

function changesIn(view: TableView) {
  return columnsOf(view, () => true).flatMap((column) => {
    const head = view.heads[column] ?? '';
    if (saysChange.test(head)) return byMajority(view, column, formulasFor(view, column, true));
    return saysPercent.test(head) ? byMajority(view, column, formulasFor(view, column, false)) : [];
  });
}

/** A column that says no more than this may be a change, and is where its figures show it. */
const saysPercent = /^(?:i )?(?:pct\.?|procent|%)$/i;

/** The pairs of columns that it may be the change between, the nearest first. */
function formulasFor(view: TableView, column: number, isNamed: boolean): ColumnFormula[] {
  const isPercent = view.lines.some(({ figures }) => isShare(figures[column]));
  const others = columnsOf(view, (figure) => (isPercent ? !isShare(figure) : true))
    .filter((other) => other !== column && !saysChange.test(view.heads[other] ?? ''))
    .toSorted((a, b) => Math.abs(a - column) - Math.abs(b - column))
    .slice(0, 6);
  return others.flatMap((after) =>
    others
      .filter((before) => before !== after)
      .map((before) => (isPercent ? inPercent(before, after, isNamed) : inUnits(before, after))),
  );
}

function inPercent(before: number, after: number, isNamed: boolean): ColumnFormula {
  return {
    code: 'NOTAT-AENDRING',
    isNamed,
    of: (line) => {
      const [from, to] = [line[before], line[after]];
      const change = from === undefined || to === undefined ? undefined : changeInPercent(from, to);
      if (from === undefined || to === undefined || change === undefined) return undefined;
      const formula = () =>
        `(${numberLike(to.value, to)} - ${numberLike(from.value, from)}) / ${numberLike(from.value, from)}`;
      return { ...change, from: [from, to], formula };
    },
  };
}

function inUnits(before: number, after: number): ColumnFormula {
  return {
    code: 'NOTAT-AENDRING',
    isNamed: true,
    of: (line) => {
      const [from, to] = [line[before], line[after]];
      if (from === undefined || to === undefined || isShare(from) !== isShare(to)) return undefined;
      const formula = () => `${numberLike(to.value, to)} - ${numberLike(from.value, from)}`;
      return { ...difference(to, from), from: [from, to], formula };
    },
  };
}

function isShare(figure: Figure | undefined): boolean {
  return figure?.kind === 'procent';
}
