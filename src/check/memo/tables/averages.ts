import { scaled } from '../../../model/exact/interval.ts';
import { divide, rational, sum } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, Relation } from '../../../model/memo/relation.ts';
import { totalWordIn } from '../../../model/tables/total-words.ts';
import { judge } from '../judge.ts';
import { numberLike, printedLike } from '../printed-like.ts';
import { ratio } from '../quotient.ts';
import { widestSum } from '../sum-relation.ts';
import { byMajority, type ColumnFormula, columnsOf } from './by-majority.ts';
import { saysPerOne } from './meant-as-sum.ts';
import { bothWays, ifWhole, sureTablesOf, type TableView } from './table-view.ts';

/** `NOTAT-GENNEMSNIT` within a table: a line that is the average of the others, and a column that is one other for each of a third. */
export const averages: MemoRule = (memos) =>
  memos.flatMap((read) =>
    sureTablesOf(read)
      .flatMap(bothWays)
      .flatMap((view) => [...ifWhole(view, averagesOfLines(view)), ...perUnit(view)]),
  );

const saysAverage = /gennemsnit|\bsnit\b|middeltal|middelværdi/i;
/** So many averages of one table are tried. */
const mostTried = 20;

function averagesOfLines(view: TableView): Relation[] {
  const averages = view.lines.flatMap(({ label }, line) => (saysAverage.test(label) ? [line] : []));
  return averages.slice(0, mostTried).flatMap((line) => {
    const relations = view.heads.flatMap((_, column) => averageOf(view, line, column) ?? []);
    const held = relations.filter(({ verdict }) => verdict === 'holder').length;
    // One that is weighed comes to another figure in each column.
    return held * 2 > relations.length ? relations : [];
  });
}

function averageOf({ lines, heads }: TableView, line: number, column: number): Relation | undefined {
  const stated = lines[line]?.figures[column];
  const parts = lines.flatMap(({ label, figures }, at) => {
    const figure = figures[column];
    const isPart = at !== line && !saysAverage.test(label) && totalWordIn(label) === undefined;
    return isPart && figure?.kind === stated?.kind ? (figure ?? []) : [];
  });
  if (stated === undefined || parts.length < 2) return undefined;
  const count = rational(BigInt(parts.length));
  const value = divide(sum(parts.map((part) => part.value)), count);
  const share = divide(rational(1n), count);
  const verdict = judge(stated, {
    kept: { from: value, to: value },
    widest: scaled(widestSum(parts), share),
  });
  const computedText = printedLike(value, stated);
  const title = [lines[line]?.label, heads[column]].filter(Boolean).join(', ');
  return {
    code: 'NOTAT-GENNEMSNIT',
    verdict,
    stated,
    from: parts,
    calculation: `${numberLike(sum(parts.map((part) => part.value)), stated)} / ${parts.length} = ${computedText}`,
    statedText: stated.text,
    computedText,
    computed: value,
    message:
      verdict === 'holder' ? '' : `${title}: der står ${stated.text}, men gennemsnittet er ${computedText}`,
  };
}

function perUnit(view: TableView): Relation[] {
  const columns = columnsOf(view, ({ kind }) => kind !== 'procent' && kind !== 'procentpoint');
  return columns
    .filter((column) => saysPerOne(view.heads[column] ?? ''))
    .flatMap((column) => {
      const near = columns
        .filter((other) => other !== column)
        .toSorted((a, b) => Math.abs(a - column) - Math.abs(b - column))
        .slice(0, 6);
      const formulas = near.flatMap((whole) =>
        near.filter((units) => units !== whole).map((units) => perOne(whole, units)),
      );
      return [...byMajority(view, column, formulas)];
    });
}

function perOne(whole: number, units: number): ColumnFormula {
  return {
    code: 'NOTAT-GENNEMSNIT',
    isNamed: false,
    of: (line) => {
      const [all, each]: (Figure | undefined)[] = [line[whole], line[units]];
      const computed = all === undefined || each === undefined ? undefined : ratio(all, each);
      if (all === undefined || each === undefined || computed === undefined) return undefined;
      const formula = () => `${numberLike(all.value, all)} / ${numberLike(each.value, each)}`;
      return { ...computed, from: [all, each], formula };
    },
  };
}
