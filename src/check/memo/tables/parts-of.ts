import { absolute, compare, equal, isZero, sign, sum } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, Relation } from '../../../model/memo/relation.ts';
import { totalWordIn } from '../../../model/tables/total-words.ts';
import { isSlip } from '../one-digit-fix.ts';
import { numberLike } from '../printed-like.ts';
import { sumRelation } from '../sum-relation.ts';
import { bothWays, ifWhole, sureTablesOf, type TableView } from './table-view.ts';

/**
 * `NOTAT-HERAF`: lines that begin with `heraf` are parts of the line above them. Two or more that come to all of it in one column do so in
 * each; else none of them is more than what it is a part of.
 */
export const partsOf: MemoRule = (memos) =>
  memos.flatMap((read) =>
    sureTablesOf(read)
      .flatMap(bothWays)
      .flatMap((view) =>
        ifWhole(
          view,
          wholesIn(view).flatMap((whole) => relationsOf(view, whole)),
        ),
      ),
  );

interface Whole {
  readonly line: number;
  readonly parts: readonly number[];
}

/** Each line with those right below it that are said to be parts of it. */
function wholesIn({ lines }: TableView): Whole[] {
  const wholes: { line: number; parts: number[] }[] = [];
  for (const [line, { label }] of lines.entries()) {
    if (totalWordIn(label)?.kind === 'part') wholes.at(-1)?.parts.push(line);
    else wholes.push({ line, parts: [] });
  }
  return wholes.filter(({ parts }) => parts.length > 0);
}

function relationsOf(view: TableView, { line, parts }: Whole): Relation[] {
  const columns = (view.lines[line]?.figures ?? []).flatMap((whole, column) => {
    const figures = parts.flatMap((part) => view.lines[part]?.figures[column] ?? []);
    const isAlike = figures.every(({ kind }) => kind === whole?.kind);
    const title = [view.lines[line]?.label, view.heads[column]].filter(Boolean).join(', ');
    return whole === undefined || figures.length === 0 || !isAlike ? [] : [{ whole, figures, title }];
  });
  const equalled = columns.filter(({ whole, figures }) => figures.length > 1 && comesTo(whole, figures));
  // Short figures come to each other by chance.
  const isSure = equalled.length > 1 || equalled.some(({ whole }) => digitsOf(whole) >= leastDigits - 1);
  const areAll = equalled.length * 2 >= columns.length && (isSure || equalled.length === columns.length);
  if (areAll) return columns.map(({ whole, figures, title }) => asSum(whole, figures, title));
  if (parts.length > 1 && columns.every(({ whole, figures }) => isSlipFrom(whole, figures))) {
    return columns.map(({ whole, figures, title }) => ({
      ...asSum(whole, figures, title),
      verdict: 'note',
      reading: 'delene er alt det, de er en del af',
    }));
  }
  return columns.flatMap(({ whole, figures, title }) => figures.map((part) => atMost(whole, part, title)));
}

function comesTo(whole: Figure, parts: readonly Figure[]): boolean {
  return !isZero(whole.value) && equal(whole.value, sum(parts.map(({ value }) => value)));
}

/** Shorter figures are a digit apart by chance. */
const leastDigits = 4;

/** One digit is all that keeps the parts from being the whole. */
function isSlipFrom(whole: Figure, parts: readonly Figure[]): boolean {
  const printed = numberLike(whole.value, whole);
  const right = numberLike(sum(parts.map(({ value }) => value)), whole);
  return digitsOf(whole) >= leastDigits && isSlip(printed, right);
}

function digitsOf(figure: Figure): number {
  return numberLike(figure.value, figure).replace(/\D/g, '').length;
}

function asSum(whole: Figure, parts: readonly Figure[], title: string): Relation {
  return { ...sumRelation(whole, parts, title), code: 'NOTAT-HERAF' };
}

/** A part of a deviation may be more than all of it, where another goes the other way. */
const deviations =
  /afvigelse|ændring|forskel|udvikling|mer-? ?\/? ?mindre|merforbrug|mindreforbrug|stigning|vækst|fald|resultat|netto|overskud|underskud/i;

function atMost(whole: Figure, part: Figure, title: string): Relation {
  const isHeld =
    compare(absolute(part.value), absolute(whole.value)) <= 0 || sign(part.value) !== sign(whole.value);
  const mayHold = part.hedge !== undefined || whole.hedge !== undefined || deviations.test(title);
  return {
    code: 'NOTAT-HERAF',
    verdict: isHeld ? 'holder' : mayHold ? 'note' : 'fejl',
    stated: part,
    from: [whole],
    calculation: `${numberLike(part.value, part)} er ${isHeld ? 'højst' : 'mere end'} ${numberLike(whole.value, whole)}`,
    statedText: part.text,
    computedText: `højst ${whole.text}`,
    message: isHeld ? '' : `${title}: en del på ${part.text} er mere end det hele på ${whole.text}`,
  };
}
