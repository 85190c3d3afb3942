import { equal } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { countedAs, isOfOneKind, isOfOneUnit } from './reading/alike.ts';
import { phrase, saidIn, wording } from './reading/phrase.ts';
import { quantitiesOf } from './reading/quantities.ts';
import { anyMark, type PlacedFigure, paragraphsOf, type Sentence } from './reading/sentences.ts';
import { namingWords } from './reading/words.ts';
import { isWord, type Run, runsIn, sumOf, writtenSum } from './runs.ts';

/** `NOTAT-SKREVET`: sums and splits that a sentence writes out, and the total of what an earlier one puts beside each other. */
export const writtenSums: MemoRule = (memos) => memos.flatMap(sumsIn);

const code = 'NOTAT-SKREVET';

function sumsIn(read: ReadMemo): Relation[] {
  let last: readonly Earlier[] = [];
  return paragraphsOf(read).flatMap(({ sentences, block }) =>
    sentences.flatMap((sentence, at) => {
      const within = [
        ...totalAfter(sentence),
        ...splitAfter(sentence),
        ...totalOfSentence(sentence, sentences[at - 1]),
      ];
      const near = last.filter((each) => block - each.block <= blocksBack);
      const found = within.length > 0 ? within : ofEarlier(sentence, near);
      const figures = figuresOf(sentence.figures);
      if (figures.length > 0)
        last = [...near, { block, runs: runsIn(sentence), figures }].slice(-sentencesBack);
      return found;
    }),
  );
}

const blocksBack = 5;
const sentencesBack = 12;

/** A sentence that stands before one, with what it puts beside each other. */
interface Earlier {
  readonly block: number;
  readonly runs: readonly Run[];
  readonly figures: readonly Figure[];
}

/** What is not all that is summed, or is summed of each. */
const vague = wording`\b(?:bl\.? ?a\.?|blandt andet|herunder|primært|hovedsagelig~3|resten|øvrige|flere|andre|m\.?fl|mv|hver)\b`;
/** The parts are of a year and the total of several, or the other way round. */
const yearly = wording`\b(?:årlig|om året|pr\. år|hvert år|i perioden|over [${anyMark}])`;
const isAll = wording`(?:\b(?:i alt|tilsammen|sammenlagt|alt i alt|samlet)(?: set)?(?: [a-zæøå]+){0,2} ?|\b(?:det|den|de|et|en) samlede?t? [^,.;]{0,40})$`;
const inAllAfter = wording`^ ?(?:i alt|tilsammen|sammenlagt)\b`;
/** What makes it the sum of what was told: it is that, or comes of it. */
const concludes = wording`(?:^[^,]{0,30},? ?[(–-]? ?(?:altså |dvs\.? |hvilket giver |det giver |det er |eller )?(?:i alt|tilsammen|sammenlagt) (?:kr\. )?$|\b(?:dvs\.?|altså|så|hvorfor|hvorved|dermed|således|hvilket giver|giver) )`;
const longestGap = 90;

/** `251 tilbud og 7 nye tilbud, i alt 258 tilbud`, `Ud over A gives B, så det samlede tilskud bliver C` */
function totalAfter(sentence: Sentence): Relation[] {
  const { frame } = sentence;
  const all = quantitiesOf(sentence).filter(({ figure }) => !isWord(figure));
  return all.flatMap((total, at) => {
    const gap = total.before;
    if (!says(isAll, gap) && !says(inAllAfter, total.after)) return [];
    if (says(parting, gap) || gap.length > longestGap || /[.;:]/.test(gap.replace(/dvs\./g, ''))) return [];
    const earlier = all.slice(0, at).map(({ figure }) => figure);
    const run = runsIn(sentence).find(({ figures }) => figures.at(-1)?.figure === earlier.at(-1));
    const parts = run === undefined ? earlier : figuresOf(run.figures);
    const isSure =
      (says(concludes, gap) || says(given, frame)) &&
      (run !== undefined || total === all.at(-1)) &&
      ![vague, yearly, parting].some((what) => says(what, frame));
    const isOfOne = parts.length > 1 && parts.every((part) => isOfOneKind(part, total.figure));
    if (!isOfOne) return [];
    return relationOf(total.figure, parts, isSure).filter(
      ({ verdict }) => run !== undefined || isSure || verdict === 'holder',
    );
  });
}

/** `Sammen med A giver B et samlet beløb på C`. */
const given = wording`^\s*(?:sammen med|ud over|lagt sammen med)\b[^.]*\bgiver\b`;
/** What takes a part out of what was told. */
const parting = wording`\b(?:heraf|hvoraf|deraf|men|mens|hvorimod|ikke)\b`;

/** The run may begin with what is no part: all of it, or the end of it, is what is summed. */
function relationOf(total: Figure, run: readonly Figure[], isSure: boolean): Relation[] {
  const ends = run.slice(0, -1).map((_, at) => run.slice(at));
  const parts = ends.find((end) => equal(sumOf(end), total.value)) ?? run;
  const isOne = run.every((part) => isOfOneUnit(countedAs(part, total), total));
  const relation = writtenSum(total, parts, {
    code,
    isGuess: !isSure || !isOne,
    title: 'Summen i sætningen',
  });
  const isMeant = relation.verdict === 'holder' || run.some((part) => isOfOneUnit(part, total));
  return isMeant ? [relation] : [];
}

function says(what: RegExp, text: string): boolean {
  return text.search(what) >= 0;
}

function figuresOf(placed: readonly PlacedFigure[]): Figure[] {
  return placed.map(({ figure }) => figure);
}

const split = wording`^(?:: $|[^.;!?]{0,80}?\b(?:fordelt (?:på|med|mellem)|fordeler sig|fordeles|består af|bestående af|sammensat af|nemlig|opdelt i|delt (?:i|på|mellem))\b[^.;!?${anyMark}]{0,60}$)`;

/** More parts, without a figure. */
const goesOn = /\s(?:og|samt|mens|men|hertil|dertil|resten)\s/i;

/** `1.400 kr., fordelt med 800 kr. til Nord og 600 kr. til Syd` */
function splitAfter(sentence: Sentence): Relation[] {
  const { frame, figures } = sentence;
  return runsIn(sentence).flatMap((run) => {
    const [first] = run.figures;
    const whole = figures.findLast(({ at }) => first !== undefined && at < first.at);
    if (first === undefined || whole === undefined) return [];
    const parts = figuresOf(run.figures);
    const end = run.figures.at(-1)?.at ?? 0;
    if (!says(split, frame.slice(whole.at + 1, first.at))) return [];
    if (!parts.every((part) => isOfOneUnit(part, whole.figure))) return [];
    return [
      writtenSum(whole.figure, parts, {
        code,
        isGuess:
          says(vague, frame) ||
          says(yearly, frame) ||
          whole.figure.unit === '' ||
          goesOn.test(frame.slice(end)),
        title: 'Opdelingen i sætningen',
      }),
    ];
  });
}

const ofBefore = wording`^\s*(?:(?:i alt|tilsammen|sammenlagt|samlet set|samlet)\b[^,.;]{0,40}\b(?:de|dem|det|er|vi)\b|(?:samlet|i alt)(?: [a-zæøå]+)?:|(?:det|den) samlede [^,.;]{0,40}\b(?:således|dermed|hermed|altså)\b)[^,.;]{0,40}$`;

/** It is of what stood before: `Tilsammen betaler de 6`, `I alt er 100 børn indskrevet` where that is the word before, `Samlet udgift: 6`. */
const ofThem = wording`(?:\b(?:de|dem|vi|således|dermed|hermed|altså)\b|^\s*(?:samlet|i alt)(?: [a-zæøå]+)?: )`;

/** `Nord betaler 3, Syd 2 og Vest 1. Tilsammen betaler de 6.`: all of the sentence before, and nothing else. */
function totalOfSentence({ frame, figures }: Sentence, before: Sentence | undefined): Relation[] {
  const [total, ...others] = figures.filter(({ figure }) => !isWord(figure));
  if (total === undefined || before === undefined || others.length > 0) return [];
  const [run, ...more] = runsIn(before);
  const isAll =
    run !== undefined &&
    more.length === 0 &&
    run.figures.length === before.figures.filter(({ figure }) => !isWord(figure)).length;
  if (!isAll || !says(ofBefore, frame.slice(0, total.at))) return [];
  const parts = figuresOf(run.figures);
  if (!parts.every((part) => isOfOneKind(countedAs(part, total.figure), total.figure))) return [];
  const words = namingWords(frame);
  const isSaidAgain = words.length > 0 && words.every((word) => namingWords(before.frame).includes(word));
  const isOne =
    parts.every((part) => isOfOneUnit(countedAs(part, total.figure), total.figure)) &&
    (isSaidAgain || says(ofThem, frame));
  const isSure =
    isOne && !says(vague, `${before.frame} ${frame}`) && !says(yearly, `${before.frame} ${frame}`);
  return [
    writtenSum(total.figure, parts, { code, isGuess: !isSure, title: 'Summen af det, der står før' }),
  ].filter(({ verdict }) => isSure || verdict === 'holder');
}

const together = phrase`\b(?:i alt|tilsammen|sammenlagt|samlet)\b~25{total:stk}`;
const puts = / (?:samt|foruden|plus)\s/i;
const plus = phrase`{first:antal}[^;:!?\n\uE000\uE003]{0,160}\bplus (?:de |den |det )?{second:antal}`;

/** `251 tilbud samt 7 nygodkendelser`, and later `i alt 258 tilbud`; `469 pladser`, and later `405 pladser … plus de 64 pladser`. */
function ofEarlier(sentence: Sentence, earlier: readonly Earlier[]): Relation[] {
  const title = 'Summen af det, der står før';
  const runs = earlier.flatMap((each) => each.runs);
  const totals = saidIn(sentence, together).flatMap(({ figures: { total } }) => {
    const own = runs.filter(({ figures }) => figures.some(({ figure }) => figure.unit === total?.unit));
    if (total === undefined || total.unit === '') return [];
    const meant =
      own.find(({ figures }) => equal(sumOf(figuresOf(figures)), total.value)) ??
      own.findLast(({ figures, between }) => figures[0]?.figure.unit === total.unit && puts.test(between));
    return meant === undefined
      ? []
      : [writtenSum(total, figuresOf(meant.figures), { code, isGuess: true, title })];
  });
  const parts = saidIn(sentence, plus).flatMap(({ figures: { first, second } }) => {
    const both = [first, second].filter((each) => each !== undefined);
    const total = earlier
      .flatMap(({ figures }) => figures)
      .findLast((each) => equal(each.value, sumOf(both)) && both.some((part) => isOfOneUnit(part, each)));
    return total === undefined ? [] : [writtenSum(total, both, { code, isGuess: true, title })];
  });
  return [...totals, ...parts];
}
