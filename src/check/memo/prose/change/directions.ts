import { sign } from '../../../../model/exact/rational.ts';
import type { Figure } from '../../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../../model/memo/relation.ts';
import { grew, shrank } from '../reading/change-words.ts';
import { phrase, saidIn, wording } from '../reading/phrase.ts';
import { type Quantity, quantitiesOf } from '../reading/quantities.ts';
import { type Paragraph, paragraphsOf, type Sentence } from '../reading/sentences.ts';
import { isFrom, isTo } from './pair-roles.ts';
import { isPercent } from './said-changes.ts';
import { type Way, wayRelation } from './way-relation.ts';

/** `NOTAT-RETNING` in sentences: `steget`, `faldet`, `højere` and `lavere` against the two figures they are said of. */
export const directions: MemoRule = (memos) => memos.flatMap(directionsIn);

function directionsIn(read: ReadMemo): Relation[] {
  return paragraphsOf(read).flatMap((paragraph) => [
    ...paragraph.sentences.flatMap((sentence) => {
      const all = quantitiesOf(sentence);
      return [...fromTo(all), ...againstEarlier(all, sentence), ...comparisons(sentence)];
    }),
    ...sinceTheSentenceBefore(paragraph),
  ]);
}

const up = wording`${grew}`;
const down = wording`${shrank}`;
/** What is said of a growth is not said of a figure: `stigningen aftager fra 5 til 3 %`. */
const ofGrowth = /(?:stigningen|væksten|faldet|nedgangen|reduktionen|stigningstakten)[^\uE000-\uE006]*$/i;
const near = 70;

/** From the word of change on: a few words, and no verb of another clause. */
const isOneClause =
  /^[^\s,]+(?:\s(?!(?:og|men|mens|samt|gav|giver|er|var|blev|bliver|betyder|betød|medfører|medførte|har|havde|kan|skal|vil|går|gik)\s)[^\s,]+){0,6}\s?$/i;

/** Words further off may be of something else: then only what holds is told. */
function heldOr(isSure: boolean, relation: Relation): Relation[] {
  return isSure || relation.verdict === 'holder' ? [relation] : [];
}

/** The last word of change in a text, and which way it goes. */
function lastWay(text: string): Way | undefined {
  const [grown, shrunk] = [up, down].map((what) => lastIndex(text, what));
  if (grown === undefined || shrunk === undefined || grown === shrunk) return undefined;
  return grown > shrunk ? 'op' : 'ned';
}

function lastIndex(text: string, what: RegExp): number {
  return [...text.matchAll(what)].at(-1)?.index ?? -1;
}

const goesOn = wording`^~15\b(?:og|,) $`;

/** `faldet fra 930 til 860`, and on: `steget fra 34 % i 2020 til 40 % i 2021 og 52 % i 2022`. */
function fromTo(all: readonly Quantity[]): Relation[] {
  return all.flatMap((first, at) => {
    const [second, third] = [all[at + 1], all[at + 2]];
    const words = first.before.replace(/fra [^ ]* ?$/, '').slice(-near);
    const way = lastWay(words);
    if (second === undefined || way === undefined || !isFrom(first) || !isTo(second)) return [];
    const [before, after, next] = [first.figure, second.figure, third?.figure];
    if (!areAlike(before, after)) return [];
    const isClose =
      !ofGrowth.test(words) &&
      isOneClause.test(words.slice(Math.max(lastIndex(words, up), lastIndex(words, down))));
    const isMore = third !== undefined && third.before.search(goesOn) >= 0;
    return [
      ...heldOr(isClose, wayRelation({ before, after, way, isGuess: false })),
      ...(next !== undefined && isMore && areAlike(after, next)
        ? [wayRelation({ before: after, after: next, way, isGuess: true })]
        : []),
    ];
  });
}

/** Of one kind, and neither below zero, where more may be said of less. */
function areAlike(a: Figure, b: Figure): boolean {
  const isKnown = a.kind === b.kind || a.kind === 'ukendt' || b.kind === 'ukendt';
  return isKnown && sign(a.value) >= 0 && sign(b.value) >= 0;
}

const formerly = wording`^ ?(?:tidligere|året før|sidste år|i)\b`;
const far = 160;

/** `nedsættes med 10 %, så der oprettes 405 mod 450 tidligere` */
function againstEarlier(all: readonly Quantity[], { frame }: Sentence): Relation[] {
  return all.flatMap(({ figure: before, before: words, after: rest, nth }) => {
    const after = all[nth - 1];
    const way = after === undefined ? undefined : lastWay(frame.slice(Math.max(0, after.at - far), after.at));
    if (words !== ' mod ' || rest.search(formerly) < 0 || after === undefined || way === undefined) return [];
    return areAlike(before, after.figure)
      ? [wayRelation({ before, after: after.figure, way, isGuess: true })]
      : [];
  });
}

const higher = '(?:højere|større|flere|mere|over)';
const lower = '(?:lavere|mindre|færre|under)';
const compares = phrase`\b(?:er|var|ligger|lå|blev)\b~25\b(?<way>${higher}|${lower}) end\b`;
const isHigher = wording`\b${higher} end$`;
const reach = 110;
const tight = 40;

/** `Andelen er 8 %, hvilket er lavere end de 10 % i 2022.` */
function comparisons(sentence: Sentence): Relation[] {
  return saidIn(sentence, compares).flatMap(({ words, start, end }) => {
    const after = sentence.figures.find(({ at, figure }) => at >= end && figure.kind !== 'maal');
    const before = sentence.figures.findLast(
      ({ at, figure }) => at < start && figure.kind === after?.figure.kind,
    );
    if (after === undefined || before === undefined) return [];
    if (after.at - end > reach || start - before.at > reach) return [];
    const [left, right] = [sentence.frame.slice(before.at + 1, start), sentence.frame.slice(end, after.at)];
    const isNext = left.length < tight && right.length < tight && !clause.test(left) && !/,/.test(right);
    const between = sentence.figures.filter(({ at }) => at > before.at && at < after.at);
    const way = words.search(isHigher) >= 0 ? 'op' : 'ned';
    if (!areAlike(before.figure, after.figure)) return [];
    const relation = wayRelation({
      before: after.figure,
      after: before.figure,
      way,
      isGuess: !isNext || between.length > 0,
    });
    return heldOr(!clause.test(right), relation);
  });
}

/** Where another clause begins. */
const clause = /\s(?:og|men|mens)\s/i;

const reaches = phrase`\b(?<way>steg|stiger|faldt|falder|voksede|vokser)\b~50\btil {after:tal}`;

/** `I 2021 var den 15,4 %. I 2022 faldt den til 2,5 %.` */
function sinceTheSentenceBefore({ sentences }: Paragraph): Relation[] {
  return sentences.flatMap((sentence, at) =>
    saidIn(sentence, reaches).flatMap(({ figures: { after }, words, start }) => {
      const way = lastWay(words);
      const last = sentences[at - 1]?.figures.at(-1)?.figure;
      const hasOwn = sentence.figures.some((each) => each.at < start);
      if (way === undefined || after === undefined || last === undefined || hasOwn) return [];
      if (last.kind !== after.kind || !areAlike(last, after) || / fra\b/.test(words)) return [];
      return isPercent(after) || last.unit === after.unit
        ? [wayRelation({ before: last, after, way, isGuess: true })]
        : [];
    }),
  );
}
