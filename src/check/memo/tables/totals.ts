import {
  absolute,
  compare,
  divide,
  isZero,
  multiply,
  rational,
  subtract,
  zero,
} from '../../../model/exact/rational.ts';
import type { MemoRule, Relation } from '../../../model/memo/relation.ts';
import { totalWordIn } from '../../../model/tables/total-words.ts';
import { crossed } from './crossed.ts';
import { groupsUnder } from './groups.ts';
import { lastOfEachRow } from './last-of-each-row.ts';
import { closingLine, totalsInOrder } from './open-lines.ts';
import { type ReadSums, readSums } from './sum-reading.ts';
import { ifWhole, sureTablesOf, type TableView, tablesOf, turned } from './table-view.ts';

/** `NOTAT-SUM` and `NOTAT-HUNDREDE`: totals of columns and of rows, wherever in the table they stand. */
export const totals: MemoRule = (memos) =>
  memos.flatMap((read) => [
    ...sureTablesOf(read).flatMap(totalsOf),
    ...tablesOf(read)
      .filter(({ table }) => table.doubt !== undefined)
      .flatMap(lastOfEachRow),
  ]);

function totalsOf(view: TableView): readonly Relation[] {
  return crossed(view, ifWhole(view, totalsOfLines(view)), totalsOfLines(turned(view)));
}

/** Each total read from above and from below: what holds in more columns is how it is meant. */
function totalsOfLines(view: TableView): readonly Relation[] {
  const order = view.lines.map((_, line) => line);
  const best = new Map<number, ReadSums>();
  for (const read of [...totalsInOrder(view, order), ...totalsInOrder(view, order.toReversed())]) {
    const { total } = read.reading;
    if (read.held > (best.get(total)?.held ?? -1)) best.set(total, read);
  }
  let searched = 0;
  const named = [...best].flatMap(([total, best]) => {
    if (best.held > 0) return trusted(view, best);
    const groups = searched++ < mostSearched ? inGroups(view, total) : undefined;
    return groups ?? unproven(view, best);
  });
  return [...named, ...closing(view)];
}

/** A last line that no word calls a total is one where the figures show it; where one digit is all that keeps it from that, it may be. */
function closing(view: TableView): readonly Relation[] {
  const read = closingLine(view);
  if (read === undefined) return [];
  if (read.held > 0) return read.relations().some(isClearlySum) ? trusted(view, read) : [];
  const [only, ...others] = read.relations();
  if (only === undefined || others.length > 0 || !isLong(only) || !isOneDigitApart(only)) return [];
  return [{ ...only, verdict: 'note', reading: 'tabellens sidste række er læst som summen af dem over den' }];
}

function isClearlySum(relation: Relation): boolean {
  const parts = relation.from.filter(({ value }) => !isZero(value));
  return relation.verdict === 'holder' && parts.length >= leastParts && isLong(relation);
}

/** Shorter figures come to each other by chance. */
function isLong({ stated }: Relation): boolean {
  return compare(absolute(stated.value), multiply(stated.step, rational(1_000n))) >= 0;
}

/** Of so many totals of one table that hold nowhere, groups are looked for. */
const mostSearched = 5;

/**
 * A total that holds in some columns is wrong in the others, if those are no more; what only may be a total must hold in more than it fails
 * in.
 */
function trusted({ lines }: TableView, { reading, relations, held }: ReadSums): readonly Relation[] {
  const isSure = totalWordIn(lines[reading.total]?.label ?? '')?.kind === 'total';
  const meant = relations();
  const failing = meant.filter(({ verdict }) => verdict !== 'holder');
  const wrong = failing.filter(({ verdict }) => verdict === 'fejl').length;
  if (isSure ? wrong <= held : failing.length < held) return meant;
  return meant.filter(({ verdict }) => verdict === 'holder');
}

/** The heads of groups that a total sums, and the groups themselves. */
function inGroups(view: TableView, total: number): readonly Relation[] | undefined {
  const column = view.lines[total]?.figures.findIndex((figure) => figure !== undefined) ?? -1;
  const stated = view.lines[total]?.figures[column];
  if (stated === undefined) return undefined;
  const figureIn = (line: number) => view.lines[line]?.figures[column];
  const withFigure = view.lines.map((_, line) => line).filter((line) => figureIn(line) !== undefined);
  const sides = [withFigure.filter((line) => line < total), withFigure.filter((line) => line > total)];
  for (const side of sides) {
    const found = groupsUnder(stated.value, side, (line) => figureIn(line)?.value ?? zero);
    if (found === undefined) continue;
    const readings = [
      { total, parts: found.top },
      ...found.groups.map(({ head, members }) => ({ total: head, parts: members })),
    ];
    return readings.flatMap((reading) => readSums(view, reading).relations());
  }
  return undefined;
}

/**
 * A total that holds nowhere. Where it is called one outright, closes its table and has one column alone, it is wrong; where it opens its table,
 * what follows may be something else than its parts, and it is wrong only where one digit explains it. Else nothing is said.
 */
function unproven({ lines }: TableView, { reading, relations }: ReadSums): readonly Relation[] {
  const word = totalWordIn(lines[reading.total]?.label ?? '');
  const [only, ...others] = relations();
  if (word?.kind !== 'total' || only === undefined || others.length > 0) return [];
  const isBelow = reading.parts.every((part) => part < reading.total);
  const isClear = isBelow ? only.from.length > 1 : isOneDigitApart(only);
  return isClear ? [only] : [];
}

/** So many figures of one kind come to a total, or to it but for one digit, by little chance. */
const leastParts = 3;

function isOneDigitApart({ stated, from, computed = stated.value }: Relation): boolean {
  const { numerator, denominator } = divide(absolute(subtract(stated.value, computed)), stated.step);
  return (
    from.length >= leastParts &&
    from.every(({ kind }) => kind === stated.kind) &&
    denominator === 1n &&
    /^[1-9]0*$/.test(`${numerator}`)
  );
}
