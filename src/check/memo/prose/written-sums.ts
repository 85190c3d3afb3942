import { equal } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { countedAs, isOfOneKind, isOfOneUnit } from './reading/alike.ts';
import { phrase, saidIn, wording } from './reading/phrase.ts';
import { anyMark, type PlacedFigure, paragraphsOf, type Sentence } from './reading/sentences.ts';
import { type Run, runsIn, sumOf, writtenSum } from './runs.ts';

/** `NOTAT-SKREVET`: sums and splits that a sentence writes out, and the total of what an earlier one puts beside each other. */
export const writtenSums: MemoRule = (memos) => memos.flatMap(sumsIn);

const code = 'NOTAT-SKREVET';

function sumsIn(read: ReadMemo): Relation[] {
  const earlier = new Recent();
  return paragraphsOf(read).flatMap(({ sentences, block }) =>
    sentences.flatMap((sentence, at) => {
      const within = [
        ...totalAfter(sentence),
        ...splitAfter(sentence),
        ...totalOfSentence(sentence, sentences[at - 1]),
      ];
      const found =
        within.length > 0
          ? within
          : [...totalOfEarlier(sentence, earlier.runs), ...plusOfEarlier(sentence, earlier.figures)];
      earlier.add(sentence, block);
      return found;
    }),
  );
}

const blocksBack = 5;
const mostRuns = 12;
const mostFigures = 40;

/** What stands in the last sentences before one. */
class Recent {
  #block = 0;
  #runs: { readonly run: Run; readonly block: number }[] = [];
  #figures: { readonly figure: Figure; readonly block: number }[] = [];

  add(sentence: Sentence, block: number): void {
    this.#block = block;
    const runs = runsIn(sentence).map((run) => ({ run, block }));
    this.#runs = [...this.#runs, ...runs].slice(-mostRuns);
    const figures = sentence.figures.slice(-mostFigures).map(({ figure }) => ({ figure, block }));
    this.#figures = [...this.#figures, ...figures].slice(-mostFigures);
  }

  get runs(): Run[] {
    return this.#runs.flatMap(({ run, block }) => (this.#isNear(block) ? [run] : []));
  }

  get figures(): Figure[] {
    return this.#figures.flatMap(({ figure, block }) => (this.#isNear(block) ? [figure] : []));
  }

  #isNear(block: number): boolean {
    return this.#block - block <= blocksBack;
  }
}

/** What is not all that is summed. */
const vague = wording`\b(?:bl\.? ?a\.?|blandt andet|herunder|primært|hovedsagelig~3|resten|øvrige|flere|andre|m\.?fl|mv)\b`;
const inAll = /(?:i alt|tilsammen|sammenlagt|alt i alt|samlet)(?: set)?(?: [a-zæøå]+){0,2} ?$/i;
const outright =
  /^[^,]{0,30},? ?[(–-]? ?(?:altså |dvs\.? |hvilket giver |det giver |det er |eller )?(?:i alt|tilsammen|sammenlagt) (?:kr\. )?$/i;
/** The parts are of a year and the total of several, or the other way round. */
const yearly = wording`\b(?:årlig|om året|pr\. år|hvert år|i perioden|over [${anyMark}])`;
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
    const isSure = outright.test(gap) && !says(vague, frame) && !says(yearly, frame);
    return relationOf(total.figure, figuresOf(run.figures), isSure);
  });
}

/** The run may begin with what is no part: all of it, or the end of it, is what is summed. */
function relationOf(total: Figure, run: readonly Figure[], isSure: boolean): Relation[] {
  const ends = run.slice(0, -1).map((_, at) => run.slice(at));
  const parts = ends.find((end) => equal(sumOf(end), total.value)) ?? run;
  const isOne = run.every((part) => isOfOneUnit(part, total));
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

const split = wording`^[^.;!?]{0,80}?\b(?:fordelt (?:på|med|mellem)|fordeler sig|fordeles|består af|bestående af|sammensat af|nemlig|opdelt i|delt (?:i|på|mellem))\b[^.;!?${anyMark}]{0,60}$`;

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

const ofBefore = wording`^\s*(?:(?:i alt|tilsammen|sammenlagt|samlet set|samlet)\b[^,.;]{0,40}\b(?:de|dem|det|er)\b|(?:det|den) samlede [^,.;]{0,40}\b(?:således|dermed|hermed|altså)\b)[^,.;]{0,40}$`;

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
  const isOne =
    parts.every((part) => isOfOneUnit(part, total.figure)) &&
    /\b(?:de|dem|således|dermed|hermed|altså)\b/i.test(frame);
  const isSure =
    isOne && !says(vague, `${before.frame} ${frame}`) && !says(yearly, `${before.frame} ${frame}`);
  return [
    writtenSum(total.figure, parts, { code, isGuess: !isSure, title: 'Summen af det, der står før' }),
  ].filter(({ verdict }) => isSure || verdict === 'holder');
}

/** `de tre tiltag` in words is no total. */
function isWord({ text }: Figure): boolean {
  return !/\d/.test(text);
}

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
function plusOfEarlier(sentence: Sentence, near: readonly Figure[]): Relation[] {
  return saidIn(sentence, plus).flatMap(({ figures: { first, second } }) => {
    if (first === undefined || second === undefined) return [];
    const parts = [first, second];
    const total = near.findLast(
      (each) => equal(each.value, sumOf(parts)) && parts.some((part) => isOfOneUnit(part, each)),
    );
    return total === undefined
      ? []
      : [writtenSum(total, parts, { code, isGuess: true, title: 'Summen af det, der lægges sammen' })];
  });
}
