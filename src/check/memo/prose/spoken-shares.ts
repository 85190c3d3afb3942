import { equal, rational, subtract } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { only } from '../judge.ts';
import { numberLike } from '../printed-like.ts';
import { percentOf } from '../quotient.ts';
import { proseRelation } from './prose-relation.ts';
import { isOfOneKind } from './reading/alike.ts';
import { type List, listsOf } from './reading/lists.ts';
import { phrase, saidIn } from './reading/phrase.ts';
import { paragraphsOf, type Sentence } from './reading/sentences.ts';
import { sumOf } from './runs.ts';
import { wholesIn } from './spoken-parts.ts';

/** `NOTAT-ANDEL` and `NOTAT-HUNDREDE` in sentences and lists: `82 af 98 kommuner, svarende til 84 %`, `60 % i Nord og 40 % i Syd`. */
export const spokenShares: MemoRule = (memos) => memos.flatMap(sharesIn);

function sharesIn(read: ReadMemo): Relation[] {
  const paragraphs = paragraphsOf(read);
  return [
    ...paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap((sentence) => [...ofNamedParts(sentence), ...together(sentence)]),
    ),
    ...listsOf(paragraphs).flatMap(inList),
  ];
}

const inBrackets = phrase`{part:stk}~40\({share:pct}\)`;

/** `112 medarbejdere, heraf 84 pædagoger (75 %) og 28 øvrige (25 %)`: what the brackets are of is sure where one of them is right. */
function ofNamedParts(sentence: Sentence): Relation[] {
  return wholesIn(sentence).flatMap(({ whole, parts }) => {
    const relations = (isGuess: boolean) =>
      saidIn(sentence, inBrackets).flatMap(({ figures: { part, share } }) => {
        if (part === undefined || share === undefined || !parts.includes(part)) return [];
        const computed = isOfOneKind(part, whole) ? percentOf(part, whole) : undefined;
        if (computed === undefined) return [];
        return [
          proseRelation({
            code: 'NOTAT-ANDEL',
            stated: share,
            from: [part, whole],
            computed: { ...computed, isGuess },
            formula: `${numberLike(part.value, part)} / ${numberLike(whole.value, whole)}`,
            given: `${part.text} af ${whole.text}`,
          }),
        ];
      });
    const sure = relations(false);
    return sure.some(({ verdict }) => verdict === 'holder') ? sure : relations(true);
  });
}

const hundred = rational(100n);
const splits = /\b(?:fordeling(?:en)?|fordeles|fordeler|fordelt|opdelt|delt)\b/i;

/** Percentages of one sentence that come to 100; where it speaks of a split they should. */
function together({ frame, figures }: Sentence): Relation[] {
  const parts = figures.filter(({ figure }) => figure.kind === 'procent' && figure.unit !== 'andel');
  const others = figures.length - parts.length;
  return others > 2
    ? []
    : toHundred(
        parts.map(({ figure }) => figure),
        splits.test(frame),
      );
}

function toHundred(parts: readonly Figure[], isSplit: boolean, isList = false): Relation[] {
  const last = parts.at(-1);
  const [first] = parts;
  if (last === undefined || first === undefined || parts.length < 2 || equal(last.value, hundred)) return [];
  const others = parts.slice(0, -1);
  const value = subtract(hundred, sumOf(others));
  const isAll = equal(value, last.value);
  if (!isAll && !(isSplit && (isList || isNearHundred(parts)))) return [];
  return [
    proseRelation({
      code: 'NOTAT-HUNDREDE',
      stated: last,
      from: others,
      computed: { value, kept: only(value), widest: only(value), isGuess: true },
      formula: `100 - ${others.map((each) => numberLike(each.value, each)).join(' - ')}`,
      given: 'det, der er tilbage af 100,',
      reading: isAll ? undefined : 'procenterne er dele af det samme',
    }),
  ];
}

/** Within ten: others are no shares of one thing. */
function isNearHundred(parts: readonly Figure[]): boolean {
  const { numerator, denominator } = sumOf(parts);
  const ten = 10n * denominator;
  return numerator >= 100n * denominator - ten && numerator <= 100n * denominator + ten;
}

/** Items with one percentage each, and nothing else. */
function inList({ lead, items }: List): Relation[] {
  const figures = items.map(({ sentences }) => sentences.flatMap((sentence) => sentence.figures));
  const parts = figures.flatMap(([only, ...others]) =>
    only?.figure.kind === 'procent' && others.length === 0 ? [only.figure] : [],
  );
  return parts.length === items.length ? toHundred(parts, splits.test(lead), true) : [];
}
