import { equal } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { phrase, saidIn } from './reading/phrase.ts';
import { type PlacedFigure, paragraphsOf, type Sentence } from './reading/sentences.ts';
import { isOfOneKind, isOfOneUnit, type Run, runsIn, sumOf, writtenSum } from './runs.ts';

/** `NOTAT-SKREVET`: sums and splits that a sentence writes out, and the total of what an earlier one puts beside each other. */
export const writtenSums: MemoRule = (memos) => memos.flatMap(sumsIn);

const code = 'NOTAT-SKREVET';

function sumsIn(read: ReadMemo): Relation[] {
  const paragraphs = paragraphsOf(read).map(({ sentences }) => ({
    sentences,
    runs: sentences.flatMap((sentence) => runsIn(sentence)),
  }));
  return paragraphs.flatMap(({ sentences }, at) => {
    const near = paragraphs.slice(Math.max(0, at - paragraphsBack), at + 1);
    const earlier = near.flatMap(({ runs }) => runs);
    const figuresNear = () =>
      near.flatMap((each) => each.sentences.flatMap(({ figures }) => figuresOf(figures)));
    return sentences.flatMap((sentence) => {
      const within = [...totalAfter(sentence), ...splitAfter(sentence)];
      return within.length > 0
        ? within
        : [...totalOfEarlier(sentence, earlier), ...plusOfEarlier(sentence, figuresNear)];
    });
  });
}

/** What is not all that is summed. */
const vague =
  /\b(?:bl\.? ?a\.?|blandt andet|herunder|primært|hovedsagelig\w*|resten|øvrige|flere|andre|m\.?fl|mv)\b/i;
const inAll = /(?:i alt|tilsammen|sammenlagt|alt i alt|samlet)(?: set)?(?: [a-zæøå]+){0,2} ?$/i;
const longestGap = 70;

/** `251 tilbud og 7 nye tilbud, i alt 258 tilbud` */
function totalAfter(sentence: Sentence): Relation[] {
  const { frame, figures } = sentence;
  return runsIn(sentence).flatMap((run) => {
    const last = run.figures.at(-1);
    const total = figures.find(({ at }) => last !== undefined && at > last.at);
    if (last === undefined || total === undefined || !isOfOneKind(total.figure, last.figure)) return [];
    const gap = frame.slice(last.at + 1, total.at);
    if (gap.length > longestGap || /[.;:]/.test(gap) || !inAll.test(gap)) return [];
    return relationOf(total.figure, figuresOf(run.figures), vague.test(frame));
  });
}

/** The run may begin with what is no part: all of it, or the end of it, is what is summed. */
function relationOf(total: Figure, run: readonly Figure[], isVague: boolean): Relation[] {
  const ends = run.slice(0, -1).map((_, at) => run.slice(at));
  const parts = ends.find((end) => equal(sumOf(end), total.value)) ?? run;
  const isOne = run.every((part) => isOfOneUnit(part, total));
  return [writtenSum(total, parts, { code, isGuess: isVague || !isOne, title: 'Summen i sætningen' })];
}

function figuresOf(placed: readonly PlacedFigure[]): Figure[] {
  return placed.map(({ figure }) => figure);
}

const split =
  /^[^.;!?]{0,80}?(?:fordelt (?:på|med|mellem)|fordeler sig|fordeles|består af|bestående af|sammensat af|nemlig|opdelt i|delt (?:i|på|mellem))\b[^.;!?\uE000-\uE006]{0,60}$/i;

/** `1.400 kr., fordelt med 800 kr. til Nord og 600 kr. til Syd` */
function splitAfter(sentence: Sentence): Relation[] {
  const { frame, figures } = sentence;
  return runsIn(sentence).flatMap((run) => {
    const [first] = run.figures;
    const whole = figures.findLast(({ at }) => first !== undefined && at < first.at);
    if (first === undefined || whole === undefined) return [];
    const parts = figuresOf(run.figures);
    if (!split.test(frame.slice(whole.at + 1, first.at))) return [];
    if (!parts.every((part) => isOfOneUnit(part, whole.figure))) return [];
    return [
      writtenSum(whole.figure, parts, {
        code,
        isGuess: vague.test(frame) || whole.figure.unit === '',
        title: 'Opdelingen i sætningen',
      }),
    ];
  });
}

const paragraphsBack = 4;
const together = phrase`\b(?:i alt|tilsammen|sammenlagt|samlet)\b~25{total:stk}`;
const puts = / (?:samt|foruden|plus)\s/i;

/** `251 tilbud samt 7 nygodkendelser`, and later `i alt 258 tilbud` */
function totalOfEarlier(sentence: Sentence, earlier: readonly Run[]): Relation[] {
  return saidIn(sentence, together).flatMap(({ figures: { total } }) => {
    if (total === undefined || total.unit === '') return [];
    const runs = earlier
      .map(({ figures, between }) => ({ parts: figuresOf(figures), between }))
      .filter(({ parts }) => parts.some((part) => part.unit === total.unit) && !parts.includes(total));
    const right = runs.find(({ parts }) => equal(sumOf(parts), total.value));
    const meant =
      right ?? runs.findLast(({ parts, between }) => parts[0]?.unit === total.unit && puts.test(between));
    if (meant === undefined) return [];
    return [writtenSum(total, meant.parts, { code, isGuess: true, title: 'Summen af det, der står før' })];
  });
}

const plus = phrase`{first:antal}[^;:!?\n\uE000\uE003]{0,160}\bplus (?:de |den |det )?{second:antal}`;

/** `405 pladser … plus de 64 pladser` of the 469 that stand before: what is no sum of a figure before is a sum of its own. */
function plusOfEarlier(sentence: Sentence, near: () => readonly Figure[]): Relation[] {
  return saidIn(sentence, plus).flatMap(({ figures: { first, second } }) => {
    if (first === undefined || second === undefined) return [];
    const parts = [first, second];
    const total = near().findLast(
      (each) => equal(each.value, sumOf(parts)) && parts.some((part) => isOfOneUnit(part, each)),
    );
    return total === undefined
      ? []
      : [writtenSum(total, parts, { code, isGuess: true, title: 'Summen af det, der lægges sammen' })];
  });
}
