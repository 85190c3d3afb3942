import { type Interval, products } from '../../../model/exact/interval.ts';
import {
  add,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../../model/exact/rational.ts';
import { roundHalfAwayFromZero } from '../../../model/exact/rounding.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, Relation } from '../../../model/memo/relation.ts';
import { totalWordIn } from '../../../model/tables/total-words.ts';
import { judge } from '../judge.ts';
import { isSlip } from '../one-digit-fix.ts';
import { numberLike, printedLike } from '../printed-like.ts';
import { widestSum } from '../sum-relation.ts';
import { mostHeld } from './open-lines.ts';
import { ifWhole, sureTablesOf, type TableLine, type TableView } from './table-view.ts';

/**
 * `NOTAT-ANDEL` of what is added: a line that says how much of those above it it is, `Overhead (8,5 %)`, of the total above it, of all lines since
 * that, or of the one right above. Of which is told by the column, or the most columns, that hold.
 */
export const percentAdded: MemoRule = (memos) =>
  memos.flatMap((read) =>
    sureTablesOf(read).flatMap((view) =>
      view.lines.flatMap((line, at) => (isAdded(line) ? ifWhole(view, addedTo(view, at)) : [])),
    ),
  );

const added = /overhead|administration|moms|tillæg|bidrag|gebyr|rabat|reserve|usikkerhed|uforudset|fradrag/i;

function isAdded({ label, inWords, figures }: TableLine): boolean {
  const isAlone = inWords.length === 1 && inWords[0]?.kind === 'procent';
  return isAlone && added.test(label) && figures.some(isAmount);
}

/** A way to read what the percentage is of. */
interface Base {
  readonly relations: readonly Relation[];
  readonly held: number;
}

function addedTo(view: TableView, at: number): readonly Relation[] {
  const rate = view.lines[at]?.inWords[0];
  const before = view.lines.slice(0, at).filter(({ label }) => totalWordIn(label)?.kind !== 'part');
  const total = before.findLastIndex(({ label }) => totalWordIn(label) !== undefined);
  const bases = [before.slice(Math.max(total, 0), total + 1), before.slice(total + 1), before.slice(-1)];
  if (rate === undefined) return [];
  const read = bases.map((lines): Base => {
    const relations = view.heads.flatMap((_, column) => addedIn(view, at, rate, lines, column) ?? []);
    return { relations, held: relations.filter(({ verdict }) => verdict === 'holder').length };
  });
  const best = mostHeld(read, ({ held }) => held);
  if (best === undefined) return [];
  if (best.held === 0)
    return read
      .flatMap(({ relations }) => relations.filter(isOneSlip))
      .slice(0, 1)
      .map(asGuess);
  const failing = best.relations.length - best.held;
  return failing < best.held ? best.relations : best.relations.filter(({ verdict }) => verdict === 'holder');
}

const hundredth = rational(1n, 100n);
const half = rational(1n, 2n);

/** An amount, whether its unit is said in its row or not. */
function isAmount(figure: Figure | undefined): boolean {
  return figure?.kind === 'penge' || figure?.kind === 'antal';
}

/** All that a value may be printed as, for it is rounded also where nobody says that it is money. */
function roundedTo(step: Rational, value: Rational): Interval {
  const reach = multiply(step, half);
  return { from: subtract(value, reach), to: add(value, reach) };
}

function addedIn(
  { lines, heads }: TableView,
  at: number,
  rate: Figure,
  of: readonly TableLine[],
  column: number,
): Relation | undefined {
  const stated = lines[at]?.figures[column];
  const from = of.flatMap(({ figures }) => figures[column] ?? []);
  if (stated === undefined || ![stated, ...from].every(isAmount) || from.length === 0) return undefined;
  const base = sum(from.map(({ value }) => value));
  const share = multiply(rate.value, hundredth);
  const value = multiply(base, share);
  if (isZero(value) || isZero(stated.value)) return undefined;
  const hundred = { from: hundredth, to: hundredth };
  const verdict = judge(stated, {
    kept: roundedTo(stated.step, value),
    widest: products(widestSum(from), products(rate.printed, hundred)),
  });
  const computedText = printedLike(value, stated);
  const title = [lines[at]?.label, heads[column]].filter(Boolean).join(', ');
  return {
    code: 'NOTAT-ANDEL',
    verdict,
    stated,
    from: [rate, ...from],
    calculation: `${numberLike(rate.value, rate)} % × ${numberLike(base, stated)} = ${computedText}`,
    statedText: stated.text,
    computedText,
    computed: value,
    message: verdict === 'holder' ? '' : `${title}: der står ${stated.text}, men det er ${computedText}`,
  };
}

/** Shorter figures are a digit apart by chance. */
const leastDigits = 4;

function isOneSlip({ stated, computed = stated.value }: Relation): boolean {
  const printed = numberLike(stated.value, stated);
  const rounded = roundHalfAwayFromZero(computed, stated.step);
  return printed.replace(/\D/g, '').length >= leastDigits && isSlip(printed, numberLike(rounded, stated));
}

function asGuess(relation: Relation): Relation {
  return { ...relation, verdict: 'note', reading: 'procenten er læst som en del af rækkerne over den' };
}
