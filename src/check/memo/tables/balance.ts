import { scaled } from '../../../model/exact/interval.ts';
import { isZero, negate, one, sign } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, Relation } from '../../../model/memo/relation.ts';
import { totalWordIn } from '../../../model/tables/total-words.ts';
import { difference } from '../difference.ts';
import { judge } from '../judge.ts';
import { numberLike, printedLike } from '../printed-like.ts';
import { ifWhole, sureTablesOf, type TableView, turned } from './table-view.ts';

/**
 * `NOTAT-BALANCE`: income less expenditure is the result, whether the two stand beside each other in columns or below each other in lines; and
 * where there is no result, the totals of both sides are the same, if they are so for most of the table's years.
 */
export const balance: MemoRule = (memos) =>
  memos.flatMap((read) =>
    sureTablesOf(read).flatMap((view) => [...besideEachOther(view), ...ifWhole(view, belowEachOther(view))]),
  );

const saysIncome = /indtægt|indkrævet i ?alt|finansiering i ?alt/i;
const saysExpenditure = /udgift|omkostning|forbrug i ?alt/i;
const saysResult = /overskud|underskud|resultat|saldo|balance|^\s*netto\s*$|difference/i;

/** Two columns, the one of income and the other of expenditure. */
interface Sides {
  readonly income: number;
  readonly expenditure: number;
}

function sidesOf(heads: readonly string[]): Sides[] {
  const sides: Sides[] = [];
  for (let column = 1; column < heads.length; column++) {
    const [left = '', right = ''] = [heads[column - 1], heads[column]];
    const isTaken = sides.some((each) => Math.max(each.income, each.expenditure) >= column - 1);
    if (isTaken) continue;
    if (isOnly(left, saysExpenditure, saysIncome) && isOnly(right, saysIncome, saysExpenditure))
      sides.push({ expenditure: column - 1, income: column });
    else if (isOnly(left, saysIncome, saysExpenditure) && isOnly(right, saysExpenditure, saysIncome))
      sides.push({ income: column - 1, expenditure: column });
  }
  return sides;
}

function isOnly(text: string, one: RegExp, other: RegExp): boolean {
  return one.test(text) && !other.test(text);
}

/** The total line of a table with sides, and the result below it, which stands in either column. */
function besideEachOther({ lines, heads }: TableView): readonly Relation[] {
  const sides = sidesOf(heads);
  const at = lines.findLastIndex(({ label }) => totalWordIn(label)?.isOfAll === true);
  const totals = lines[at];
  if (sides.length === 0 || totals === undefined) return [];
  const result = lines.slice(at + 1).find(({ label }) => saysResult.test(label));
  const relations = sides.flatMap(({ income, expenditure }) => {
    const [got, spent] = [totals.figures[income], totals.figures[expenditure]];
    if (got === undefined || spent === undefined) return [];
    const stated = [result?.figures[income], result?.figures[expenditure]].filter(
      (each) => each !== undefined,
    );
    const title = [result?.label, heads[Math.min(income, expenditure)]].filter(Boolean).join(', ');
    return stated.length > 0
      ? stated.map((figure) => resultOf(figure, got, spent, title))
      : result === undefined
        ? [sameOnBothSides(got, spent, totals.label)]
        : [];
  });
  return result !== undefined || mostHold(relations) ? relations : [];
}

/** A line of all income, one of all expenditure, and one with the result of the two. */
function belowEachOther(view: TableView): readonly Relation[] {
  const { lines, heads } = view;
  const income = sideLine(view, saysIncome, saysExpenditure);
  const expenditure = sideLine(view, saysExpenditure, saysIncome);
  const last = Math.max(income, expenditure);
  const result = lines.findIndex(({ label }, line) => line > last && saysResult.test(label));
  // What stands between the totals and the result is part of it.
  const between = lines
    .slice(last + 1, result)
    .some(({ figures }) => figures.some((each) => each !== undefined));
  if (between) return [];
  if (income < 0 || expenditure < 0 || result < 0) return [];
  return turned(view).lines.flatMap(({ figures }, column) => {
    const [got, spent, stated] = [figures[income], figures[expenditure], figures[result]];
    if (got === undefined || spent === undefined || stated === undefined) return [];
    return [resultOf(stated, got, spent, [lines[result]?.label, heads[column]].filter(Boolean).join(', '))];
  });
}

/** The line that says it is all of a side; -1 where there is none, or more than one. */
function sideLine({ lines }: TableView, one: RegExp, other: RegExp): number {
  const all = lines.flatMap(({ label }, line) =>
    totalWordIn(label)?.kind === 'total' && isOnly(label, one, other) ? [line] : [],
  );
  return all.length === 1 ? (all[0] ?? -1) : -1;
}

/**
 * A surplus is what income is more than expenditure; a deficit, or a result in accounts where income has a minus, is the other way round, and
 * so it is read where that holds.
 */
function resultOf(stated: Figure, got: Figure, spent: Figure, title: string): Relation {
  const surplus = asDifference(stated, got, spent, title);
  if (surplus.verdict !== 'fejl') return surplus;
  const deficit = asDifference(stated, spent, got, title);
  return deficit.verdict === 'fejl' ? surplus : deficit;
}

function asDifference(stated: Figure, more: Figure, less: Figure, title: string): Relation {
  // With a minus on one of the sides, they are added.
  const taken = sign(more.value) * sign(less.value) < 0 ? negated(less) : less;
  const computed = difference(more, taken);
  const verdict = judge(stated, computed);
  const computedText = printedLike(computed.value, stated);
  return {
    code: 'NOTAT-BALANCE',
    verdict,
    stated,
    from: [more, less],
    calculation: `${numberLike(more.value, more)} - ${numberLike(taken.value, less)} = ${computedText}`,
    statedText: stated.text,
    computedText,
    computed: computed.value,
    message:
      verdict === 'holder'
        ? ''
        : `${title}: der står ${stated.text}, men forskellen på indtægter og udgifter er ${computedText}`,
  };
}

function negated(figure: Figure): Figure {
  return { ...figure, value: negate(figure.value), widest: scaled(figure.widest, negate(one)) };
}

function sameOnBothSides(got: Figure, spent: Figure, label: string): Relation {
  const verdict = judge(got, { kept: spent.printed, widest: spent.widest });
  return {
    code: 'NOTAT-BALANCE',
    verdict,
    stated: got,
    from: [spent],
    calculation: `indtægter ${got.text}, udgifter ${spent.text}`,
    statedText: got.text,
    computedText: spent.text,
    message:
      verdict === 'holder'
        ? ''
        : `${label}: indtægterne er ${got.text}, og udgifterne er ${spent.text}; i de andre er de ens`,
  };
}

function mostHold(relations: readonly Relation[]): boolean {
  const held = relations.filter(
    ({ verdict, stated }) => verdict === 'holder' && !isZero(stated.value),
  ).length;
  return held * 2 > relations.length;
}
