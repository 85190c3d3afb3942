import { isZero } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, Relation } from '../../../model/memo/relation.ts';
import { totalWordIn } from '../../../model/tables/total-words.ts';
import { numberLike } from '../printed-like.ts';
import { percentOf } from '../quotient.ts';
import { byMajority, type ColumnFormula, columnsOf } from './by-majority.ts';
import { bothWays, sureTablesOf, type TableView } from './table-view.ts';

/** `NOTAT-ANDEL` in tables: a column of percentages beside the figures that they are the shares of. */
export const shares: MemoRule = (memos) =>
  memos.flatMap((read) =>
    sureTablesOf(read).flatMap((view) => [...bothWays(view).flatMap(sharesIn), ...sharesInWords(view)]),
  );

function sharesIn(view: TableView) {
  return columnsOf(view, isPercent).flatMap((column) =>
    byMajority(view, column, [...ofTotalLines(view, column), ...ofColumns(view, column)]),
  );
}

/**
 * Shares that stand among the words of the rows, `Hjørring (11 %)`, as a column of their own: of a total, or of the line right above the first
 * of them.
 */
function sharesInWords(table: TableView): readonly Relation[] {
  const { lines, heads } = table;
  const column = heads.length;
  const beside = lines.map((line) => {
    const [share, ...others] = line.inWords.filter(isPercent);
    const padded = Array.from({ length: column }, (_, at) => line.figures[at]);
    return { ...line, figures: [...padded, others.length > 0 ? undefined : share] };
  });
  const first = beside.findIndex(({ figures }) => figures[column] !== undefined);
  if (first < 0) return [];
  const view = { ...table, lines: beside, heads: [...heads, ''] };
  const above = nearestFirst(view, column).flatMap((base) => {
    const whole = beside[first - 1]?.figures[base];
    return whole === undefined ? [] : [share(base, () => whole)];
  });
  return byMajority(view, column, [...above, ...ofTotalLines(view, column)]);
}

/** Shares of the total at the top or the foot of a column. */
function ofTotalLines(view: TableView, column: number): ColumnFormula[] {
  const totals = view.lines.filter(({ label }) => totalWordIn(label) !== undefined);
  // A total of a whole table stands in its first lines or its last.
  const outermost = totals.length > 4 ? [...totals.slice(0, 2), ...totals.slice(-2)] : totals;
  return nearestFirst(view, column).flatMap((base) =>
    outermost.flatMap(({ figures }): ColumnFormula[] => {
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

/** Shares stand at most so many columns from what they are of. */
const nearest = 6;

function nearestFirst(view: TableView, column: number): number[] {
  return columnsOf(view, (figure) => !isPercent(figure) && figure.kind !== 'procentpoint')
    .toSorted((a, b) => Math.abs(a - column) - Math.abs(b - column))
    .slice(0, nearest);
}

function share(
  base: number,
  wholeIn: (line: readonly (Figure | undefined)[]) => Figure | undefined,
): ColumnFormula {
  return {
    code: 'NOTAT-ANDEL',
    isNamed: false,
    least: 3,
    of: (line) => {
      const part = line[base];
      const whole = wholeIn(line);
      const percent = part === undefined || whole === undefined ? undefined : percentOf(part, whole);
      if (part === undefined || whole === undefined || percent === undefined) return undefined;
      const from = part === whole ? [part] : [part, whole];
      return {
        ...percent,
        from,
        formula: () => `${numberLike(part.value, part)} / ${numberLike(whole.value, whole)}`,
      };
    },
  };
}

function isPercent({ kind }: Figure): boolean {
  return kind === 'procent';
}
