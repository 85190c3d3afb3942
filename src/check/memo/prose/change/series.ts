import type { Figure } from '../../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../../model/memo/relation.ts';
import { isSlip } from '../../one-digit-fix.ts';
import { numberLike } from '../../printed-like.ts';
import { isOfOneUnit } from '../reading/alike.ts';
import { grew, shrank } from '../reading/change-words.ts';
import { phrase, saidIn, wording } from '../reading/phrase.ts';
import { paragraphsOf, type Sentence } from '../reading/sentences.ts';
import { changeOf } from './change-of.ts';
import { type Way, wayRelation } from './way-relation.ts';

/**
 * `NOTAT-RETNING` and `NOTAT-AENDRING` over several paragraphs: `en ramme på 469 pladser`, and later `øges med 20 %, så der er en ramme på 563
 * pladser`. That the two are of one thing is a guess, from the same word before them and what they count.
 */
export const series: MemoRule = (memos) => memos.flatMap(seriesIn);

/** What is said further back is another matter. */
const furthest = 12;

interface Earlier {
  readonly figure: Figure;
  readonly block: number;
}

function seriesIn(read: ReadMemo): Relation[] {
  const last = new Map<string, Earlier>();
  return paragraphsOf(read).flatMap(({ sentences, block }) =>
    sentences.flatMap((sentence) =>
      saidIn(sentence, named).flatMap(({ figures: { figure }, words, start }) => {
        if (figure === undefined || figure.hedge !== undefined) return [];
        const name = words.toLowerCase().replace(/ på.*$/s, '');
        const earlier = last.get(name);
        last.set(name, { figure, block });
        const isNear = earlier !== undefined && block - earlier.block <= furthest && earlier.block < block;
        return isNear && isOfOneUnit(earlier.figure, figure)
          ? relations(sentence, start, earlier.figure, figure)
          : [];
      }),
    ),
  );
}

const named = phrase`\b[a-zæøå]{6,}(?<!procent) på {figure:stk}`;

const up = wording`${grew}`;
const down = wording`${shrank}`;
const same = wording`\b(?:fasthold(?:e|er|es|t)|uændret|bevare(?:s|r|t)?)\b`;
const percentBefore = phrase`(?:${grew}|${shrank})~80\bmed {percent:pct}`;

function relations(sentence: Sentence, start: number, before: Figure, after: Figure): Relation[] {
  const head = { ...sentence, frame: sentence.frame.slice(0, start) };
  const way = onlyWay(head.frame);
  if (way === undefined) return [];
  const relation = wayRelation({ before, after, way, isGuess: true });
  // What is held may have grown by what the sentence does not say: a digit apart it has not.
  const isTold = way !== 'uændret' || relation.verdict === 'holder' || isDigitApart(before, after);
  const ofWay = isTold ? [relation] : [];
  const percent = saidIn({ ...head, figures: sentence.figures }, percentBefore).at(-1)?.figures.percent;
  return [...ofWay, ...(percent === undefined ? [] : changeOf(percent, before, after, true))];
}

const leastDigits = 3;

function isDigitApart(before: Figure, after: Figure): boolean {
  const [a, b] = [before, after].map((each) => numberLike(each.value, after));
  return a !== undefined && b !== undefined && a.length >= leastDigits && isSlip(a, b);
}

/** The one way that a text speaks of. */
function onlyWay(text: string): Way | undefined {
  const ways = [
    ['op', up],
    ['ned', down],
    ['uændret', same],
  ] as const;
  const [said, ...others] = ways.filter(([, what]) => text.search(what) >= 0);
  return others.length === 0 ? said?.[0] : undefined;
}
