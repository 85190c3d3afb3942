import { type Interval, scaled } from '../../../model/exact/interval.ts';
import {
  absolute,
  compare,
  divide,
  equal,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
} from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import type { RelationCode } from '../../../model/memo/relation-codes.ts';
import { meets } from '../judge.ts';
import { isSlip } from '../one-digit-fix.ts';
import { numberLike } from '../printed-like.ts';
import { percentOf } from '../quotient.ts';
import { proseRelation } from './prose-relation.ts';
import { ByName } from './reading/by-name.ts';
import { phrase, saidIn } from './reading/phrase.ts';
import { type Paragraph, paragraphsOf, type Sentence } from './reading/sentences.ts';
import { namingWords } from './reading/words.ts';

/** `NOTAT-BROEK`: shares in words, `halvdelen`, `to tredjedele`, `fordoblet`, against the figures they are said of. */
export const fractions: MemoRule = (memos) => memos.flatMap(fractionsIn);

const hundred = rational(100n);

function fractionsIn(read: ReadMemo): Relation[] {
  const paragraphs = paragraphsOf(read);
  const sentences = paragraphs.flatMap((paragraph, at) => {
    const heading = headingAbove(paragraphs[at - 1]);
    return paragraph.sentences.map(
      (sentence): PlacedSentence => ({ sentence, block: paragraph.block, heading }),
    );
  });
  const wholes = new Wholes(sentences);
  return sentences.flatMap(({ sentence, block }) => {
    if (!sentence.figures.some(({ figure }) => figure.unit === 'andel')) return [];
    return named(sentence, block, wholes);
  });
}

interface PlacedSentence {
  readonly sentence: Sentence;
  readonly block: number;
  /** What names the figures below it: `Mål` over `2.000 match`. */
  readonly heading: readonly string[];
}

const longestHeading = 40;

function headingAbove(above: Paragraph | undefined): readonly string[] {
  const [only, ...others] = above?.sentences ?? [];
  const isHeading = only !== undefined && others.length === 0 && only.frame.length < longestHeading;
  return isHeading && only.figures.length === 0 ? namingWords(only.frame) : [];
}

const that =
  '(?:,? ?[(–-]? ?(?:svarende til|hvilket svarer til|hvilket er|det er|det svarer til|dvs\\.?|altså|nemlig|er|eller|=)? ?)';
/** A share in words of a part and a whole. */
export function shareRelation(share: Figure, part: Figure, whole: Figure, isGuess: boolean): Relation[] {
  const percent = percentOf(part, whole);
  if (percent === undefined) return [];
  // Words are round: what prints as them may be half a percent away.
  const isNear = meets(share.widest, percent.widest);
  const computed = isNear ? { ...percent, kept: share.printed } : percent;
  return [
    proseRelation({
      code: 'NOTAT-BROEK',
      stated: share,
      from: [part, whole],
      computed: { ...computed, isGuess: isGuess || isAbout(share, part, whole) },
      formula: `${numberLike(part.value, part)} / ${numberLike(whole.value, whole)}`,
      given: `${part.text} af ${whole.text}`,
      reading: isGuess ? elsewhere(whole) : undefined,
    }),
  ];
}

function elsewhere({ text }: Figure): string {
  return `delen er af ${text}, som står et andet sted`;
}

/** `Halvdelen af overskuddet, 250.990 kr.`: the figure is the part, or the whole, of another that its words name elsewhere. */
const ofNamed = phrase`{share:andel} af (?!de{1,2}t? [\uE000-\uE006])(?<what>[^\uE000-\uE006.;:]{3,60}?),? ?[(–-]? ?(?:på |i alt |kr\. |svarende til |dvs\.? )?{part:stk}`;
const ofNamedBefore = phrase`{part:stk}${that}{share:andel} af (?<what>[^\uE000-\uE006.;:,]{3,40})`;

function named(sentence: Sentence, block: number, wholes: Wholes): Relation[] {
  return [ofNamed, ofNamedBefore].flatMap((what) =>
    saidIn(sentence, what).flatMap(({ figures: { share, part }, words }) => {
      if (share === undefined || part === undefined || isZero(share.value)) return [];
      const candidates = wholes.named(namingWords(words), part, block);
      const fitting = candidates.find((whole) => isShare(share, part, whole));
      if (fitting !== undefined) return shareRelation(share, part, fitting, true);
      const slip = candidates.find((whole) => isSlipOf(share, part, whole));
      if (slip !== undefined)
        return [partRelation('NOTAT-BROEK', { share, part, whole: slip }, elsewhere(slip))];
      const alike = candidates.filter(({ unit }) => unit === part.unit);
      const [only] = alike;
      const isOne = alike.every(({ value }) => only !== undefined && equal(value, only.value));
      const isNear = only !== undefined && isOne && isAbout(share, part, only);
      return isNear ? shareRelation(share, part, only, true) : [];
    }),
  );
}

function isShare(share: Figure, part: Figure, whole: Figure): boolean {
  const percent = percentOf(part, whole);
  return percent !== undefined && meets(share.printed, percent.widest);
}

function isSlipOf(share: Figure, part: Figure, whole: Figure): boolean {
  const least = 5;
  const [stated, right] = [part.value, shareOf(share, whole).value].map((value) => numberLike(value, part));
  if (stated === undefined || right === undefined || stated.length <= least) return false;
  // A digit of the whole may be the wrong one as well.
  const wholeOfPart = numberLike(divide(multiply(part.value, hundred), share.value), whole);
  return isSlip(stated, right) || isSlip(numberLike(whole.value, whole), wholeOfPart);
}

/** As near as words for shares are used for: 48 % is about half. Nearer than that a wrong one is a note. */
const about: Rational = rational(1n, 25n);

function isAbout(share: Figure, part: Figure, whole: Figure): boolean {
  const percent = percentOf(part, whole);
  return (
    percent !== undefined &&
    compare(absolute(subtract(percent.value, share.value)), multiply(share.value, about)) <= 0
  );
}

export function shareOf(share: Figure, whole: Figure) {
  const times = (interval: Interval) => scaled(interval, divide(share.value, hundred));
  const value = divide(multiply(whole.value, share.value), hundred);
  return { value, kept: times(whole.printed), widest: times(whole.widest) };
}

/** A part that is a share of its whole, as it should be: where the share is rounded, or the whole stands elsewhere, it is a guess. */
export function partRelation(
  code: RelationCode,
  { share, part, whole }: Readonly<Record<'share' | 'part' | 'whole', Figure>>,
  reading: string,
): Relation {
  return proseRelation({
    code,
    stated: part,
    from: [share, whole],
    computed: { ...shareOf(share, whole), isGuess: true },
    formula: `${share.text} af ${numberLike(whole.value, whole)}`,
    given: `${share.text} af ${whole.text}`,
    reading,
  });
}

const furthest = 40;
const nearWords = 3;

/** The figures of sentences by the words just before them and what they count. */
class Wholes {
  readonly #byName = new ByName<Figure>();

  constructor(sentences: readonly PlacedSentence[]) {
    for (const { sentence, block, heading } of sentences) {
      for (const { figure, at } of sentence.figures) {
        if (figure.unit === 'andel') continue;
        const before = namingWords(sentence.frame.slice(Math.max(0, at - furthest), at));
        this.#byName.put(
          [...before.slice(-nearWords), ...heading, ...namingWords(figure.unit)],
          block,
          figure,
        );
      }
    }
  }

  /** The nearest figures of a kind that one of the words names. */
  named(words: readonly string[], like: Figure, block: number): Figure[] {
    return this.#byName.named(words, block).filter((figure) => figure !== like && figure.kind === like.kind);
  }
}
