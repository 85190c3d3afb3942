import { rational, sum } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, Relation } from '../../../model/memo/relation.ts';
import { totalWordIn } from '../../../model/tables/total-words.ts';
import { meets, only } from '../judge.ts';
import { numberLike, printedLike } from '../printed-like.ts';
import { widestSum } from '../sum-relation.ts';
import { bothWays, ifWhole, sureTablesOf, type TableView } from './table-view.ts';

const hundred = rational(100n);

/**
 * `NOTAT-HUNDREDE` without a total: the percentages of one column, or of one row, that come to 100. Where most of a table's columns or rows
 * do, the others should.
 */
export const comesToHundred: MemoRule = (memos) =>
  memos.flatMap((read) =>
    sureTablesOf(read)
      .flatMap(bothWays)
      .flatMap((view) => ifWhole(view, wholesIn(view))),
  );

interface Whole {
  readonly title: string;
  readonly parts: readonly Figure[];
  readonly comesToHundred: boolean;
}

function wholesIn(view: TableView): Relation[] {
  // A line without percentages, of the counts that they are shares of, is no part.
  const lines = view.lines.filter(({ figures }) => figures.some((figure) => figure?.kind === 'procent'));
  const wholes = view.heads.flatMap((title, column) => {
    const parts = partsIn(lines, column);
    const isWhole = parts.length > 0 && meets(widestSum(parts), only(hundred));
    return parts.length > 1 ? [{ title, parts, comesToHundred: isWhole }] : [];
  });
  const held = wholes.filter((whole) => whole.comesToHundred);
  const enough = held.some(({ parts }) => parts.length > 2);
  if (!enough || held.length * 2 < wholes.length) return [];
  const isProven = held.length > 1 && held.length * 2 > wholes.length;
  return wholes.flatMap((whole) => relationsOf(whole, isProven));
}

/** The percentages of a column, where it has nothing else and no total of them. */
function partsIn(lines: TableView['lines'], column: number): Figure[] {
  const parts: Figure[] = [];
  for (const { label, figures } of lines) {
    const figure = figures[column];
    if (figure === undefined) continue;
    if (figure.kind !== 'procent' || totalWordIn(label) !== undefined) return [];
    parts.push(figure);
  }
  return parts;
}

function relationsOf({ title, parts, comesToHundred }: Whole, isProven: boolean): Relation[] {
  const stated = parts.at(-1);
  if (stated === undefined) return [];
  const found = printedLike(sum(parts.map(({ value }) => value)), stated);
  return [
    {
      code: 'NOTAT-HUNDREDE',
      verdict: comesToHundred ? 'holder' : isProven ? 'fejl' : 'note',
      stated,
      from: parts.slice(0, -1),
      calculation: `${parts.map(({ value }) => numberLike(value, stated)).join(' + ')} = ${found}`,
      statedText: found,
      computedText: printedLike(hundred, stated),
      message: comesToHundred ? '' : `${title}: procenterne giver ${found} og ikke 100, som de andre gør`,
    },
  ];
}
