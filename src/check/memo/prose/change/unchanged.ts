import { equal, subtract, sum } from '../../../../model/exact/rational.ts';
import type { Figure } from '../../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../../model/memo/relation.ts';
import { numberLike } from '../../printed-like.ts';
import { wording } from '../reading/phrase.ts';
import { paragraphsOf } from '../reading/sentences.ts';
import { namingWords } from '../reading/words.ts';
import { type Development, developments } from './developments.ts';
import { TableChanges } from './table-changes.ts';

/**
 * `NOTAT-RETNING` of what a sentence says is `uændret` and a table has in two years: alone, or with the lines of the same name, 252 + 6 and 251 + 7.
 * That which lines are meant is a guess, so only what holds is told.
 */
export const unchanged: MemoRule = (memos) => memos.flatMap(unchangedIn);

const saysSo = wording`\buændre(?:t|de)\b`;

function unchangedIn(read: ReadMemo): Relation[] {
  const tables = new TableChanges(read);
  if (tables.all.length === 0) return [];
  return paragraphsOf(read).flatMap(({ sentences, block }) =>
    sentences.flatMap(({ frame }) => {
      if (frame.search(saysSo) < 0) return [];
      const words = namingWords(frame);
      const held = developments(tables.named(words, block), words).find(isUnchanged);
      return held === undefined ? [] : relation(held);
    }),
  );
}

function isUnchanged({ before, after }: Development): boolean {
  return equal(total(before), total(after));
}

function total(figures: readonly Figure[]) {
  return sum(figures.map(({ value }) => value));
}

function relation({ before, after, label }: Development): Relation[] {
  const stated = after.at(-1);
  if (stated === undefined) return [];
  const others = after.slice(0, -1);
  const written = (figures: readonly Figure[]) =>
    figures.map((each) => numberLike(each.value, each)).join(' + ');
  return [
    {
      code: 'NOTAT-RETNING',
      verdict: 'holder',
      stated,
      from: [...others, ...before],
      calculation: `${label} er uændret: ${written(before)} = ${written(after)}`,
      statedText: stated.text,
      computedText: numberLike(subtract(total(before), total(others)), stated),
      message: '',
    },
  ];
}
