import { addAll } from '../../../model/diagnostic.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { isSlip } from '../one-digit-fix.ts';
import { numberLike } from '../printed-like.ts';
import { tablesOf } from '../tables/table-view.ts';
import { labelKey } from './labelled-columns.ts';
import { repetition } from './repeated-columns.ts';

/**
 * `NOTAT-GENTAGET` between sentences, and between a sentence and a table: a figure of four digits or more that stands more than once. One in a
 * sentence that names a line of a table and is one slip from that line's figure, but is no figure of the memo, is wrong.
 */
export const repeatedFigures: MemoRule = (memos) => memos.flatMap(repeatedIn);

const leastDigits = 4;
/** With fewer digits a slip may be another figure of the same line. */
const surelyASlip = 5;
/** A text that names lines with more figures than this does not tell which of them it is about. */
const mostNamed = 100;

function repeatedIn(read: ReadMemo): Relation[] {
  const first = new Map<string, Figure>();
  const long = read.figures.filter(({ text }) => digitsIn(text) >= leastDigits);
  for (const figure of long) {
    const key = keyOf(figure);
    if (!first.has(key)) first.set(key, figure);
  }
  const prose = long.filter(({ where }) => where.row === undefined);
  const again = long.flatMap((figure) => {
    const earlier = first.get(keyOf(figure));
    if (earlier === undefined || earlier === figure) return [];
    if (figure.where.row !== undefined && earlier.where.row !== undefined) return [];
    return [repetition(earlier, figure, figure.text)];
  });
  return [...again, ...slips(read, prose, long)];
}

function keyOf({ kind, value }: Figure): string {
  return `${kind} ${value.numerator}/${value.denominator}`;
}

function digitsIn(text: string): number {
  return text.replace(/[,.]0+$/, '').replace(/\D/g, '').length;
}

/** The figures of sentences that name a line of a table and have one digit other than its figure. */
function slips(read: ReadMemo, prose: readonly Figure[], long: readonly Figure[]): Relation[] {
  const times = new Map<string, number>();
  for (const figure of long) times.set(keyOf(figure), (times.get(keyOf(figure)) ?? 0) + 1);
  const lone = prose.filter((figure) => times.get(keyOf(figure)) === 1);
  const byName = linesByName(read);
  const named = new Map<number, readonly Figure[]>();
  return lone.flatMap((figure) => {
    if (digitsIn(figure.text) < surelyASlip) return [];
    const { block } = figure.where;
    const candidates =
      named.get(block) ?? namesIn(textOf(read, figure)).flatMap((name) => byName.get(name) ?? []);
    named.set(block, candidates);
    if (candidates.length > mostNamed) return [];
    const meant = candidates.filter(
      (each) =>
        each.kind === figure.kind && isSlip(numberLike(each.value, figure), numberLike(figure.value, figure)),
    );
    const [only, ...others] = new Set(meant);
    return only === undefined || others.length > 0
      ? []
      : [repetition(only, figure, 'Samme tal som i tabellen')];
  });
}

function linesByName(read: ReadMemo): Map<string, Figure[]> {
  const byName = new Map<string, Figure[]>();
  for (const { lines } of tablesOf(read)) {
    for (const { label, figures } of lines) {
      const name = labelKey(label);
      if (name === '') continue;
      const long = figures.filter((figure) => figure !== undefined).filter(isSurelyLong);
      const known = byName.get(name) ?? [];
      byName.set(name, known);
      addAll(known, long);
    }
  }
  return byName;
}

function isSurelyLong({ text }: Figure): boolean {
  return digitsIn(text) >= surelyASlip;
}

/** The words of a sentence, alone and with those after them, as lines may be called. */
function namesIn(text: string): string[] {
  const words = labelKey(text).split(' ').slice(0, 200);
  return words.flatMap((word, at) => {
    const longer = [1, 2, 3].map((more) => words.slice(at, at + more + 1).join(' '));
    return [word, ...longer].filter((name) => name.length > 2);
  });
}

function textOf({ memo }: ReadMemo, { where }: Figure): string {
  const block = memo.blocks[where.block];
  return block === undefined || block.kind === 'tabel' ? '' : block.passage.text;
}
