import { equal } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { isOfOneUnit } from './reading/alike.ts';
import { phrase, saidIn, wording } from './reading/phrase.ts';
import { paragraphsOf, type Sentence } from './reading/sentences.ts';
import { sumOf, writtenSum } from './runs.ts';
import { wholesIn } from './spoken-parts.ts';

/** `NOTAT-HERAF` of a rest: what is said of `resten` after `heraf`, with the parts, is the whole. */
export const spokenRests: MemoRule = (memos) => memos.flatMap(restsIn);

function restsIn(read: ReadMemo): Relation[] {
  return paragraphsOf(read).flatMap(({ sentences }) =>
    sentences.flatMap((sentence, at) => [
      ...afterPart(sentence, sentences[at - 1]),
      ...openedBy(sentence, sentences[at - 1]),
    ]),
  );
}

const theRest = '\\b(?:resten|restbeløbet|det resterende(?: beløb)?|de resterende)\\b';
const of = '\\b(?:heraf|hvoraf|deraf)\\b';
const withRest = phrase`${of}~40{part:stk}~60${theRest},?~15{rest:stk}`;
const withOther = phrase`${of}~40{part:stk}~60\b(?:mens|og)\b~15{rest:stk}`;
const opens = phrase`^\s*${theRest},?~15{rest:stk}`;
/** What is not all of the parts. */
const some = wording`\b(?:bl\.? ?a|blandt andet|herunder)\b`;

/** `et overskud på 90 kr. Heraf overføres 60 kr., mens resten, 30 kr., betales tilbage`; without the word for it, only what holds is told. */
function afterPart(sentence: Sentence, before: Sentence | undefined): Relation[] {
  const told = [withRest, withOther].flatMap((what) =>
    saidIn(sentence, what).flatMap(({ figures: { part, rest }, start }) => {
      const own = sentence.figures.findLast(({ at }) => at < start)?.figure;
      const whole = own ?? before?.figures.at(-1)?.figure;
      if (whole === undefined || part === undefined || rest === undefined) return [];
      const isSure = (own ?? before?.figures.length === 1) && sentence.frame.search(some) < 0;
      const relations = together(whole, [part, rest], !isSure);
      return what === withRest ? relations : relations.filter(({ verdict }) => verdict === 'holder');
    }),
  );
  return told.slice(0, 1);
}

/** `48 mio. kr., hvoraf 12 mio. kr. er løn. Resten, 36 mio. kr., er drift.` */
function openedBy(sentence: Sentence, before: Sentence | undefined): Relation[] {
  const [only, ...others] = before === undefined ? [] : wholesIn(before);
  if (only === undefined || others.length > 0) return [];
  return saidIn(sentence, opens).flatMap(({ figures: { rest } }) => {
    if (rest === undefined) return [];
    const isAll = before?.figures.length === only.parts.length + 1 && before.frame.search(some) < 0;
    return together(only.whole, [...only.parts, rest], !isAll);
  });
}

function together(whole: Figure, parts: readonly Figure[], isGuess: boolean): Relation[] {
  if (!parts.every((part) => isOfOneUnit(part, whole))) return [];
  const relation = writtenSum(whole, parts, { code: 'NOTAT-HERAF', isGuess, title: 'Delene med resten' });
  return [equal(sumOf(parts), whole.value) ? { ...relation, verdict: 'holder', message: '' } : relation];
}
