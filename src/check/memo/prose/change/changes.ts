import { absolute, compare, sign, subtract } from '../../../../model/exact/rational.ts';
import type { Figure } from '../../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../../model/memo/relation.ts';
import { numberLike } from '../../printed-like.ts';
import { changeInPercent } from '../../quotient.ts';
import { proseRelation } from '../prose-relation.ts';
import { phrase, saidIn, wording } from '../reading/phrase.ts';
import { type Paragraph, paragraphsOf, type Sentence } from '../reading/sentences.ts';
import { grew, isOfOther, isPercent, shrank } from './said-changes.ts';
import { sizeOfChange } from './size.ts';

/** `NOTAT-AENDRING` within a sentence, and from one to the next: `fra A til B, svarende til 5 %`. */
export const spokenChanges: MemoRule = (memos) => memos.flatMap(changesIn);

function changesIn(read: ReadMemo): Relation[] {
  return paragraphsOf(read).flatMap((paragraph) => [
    ...paragraph.sentences.flatMap(withinSentence),
    ...fromOneToTheNext(paragraph),
  ]);
}

const way = `(?:${grew}|${shrank})`;
const or =
  ' ?[,(–-]? ?\\b(?:eller|svarende til|hvilket svarer til|hvilket er|hvilket giver|det svarer til|det er|det vil sige|dvs|altså|en|et)\\b\\.? ?(?:[^\uE000-\uE006.;:]{0,40}(?:på|med) )?(?:i alt )?';
const saysWay = wording`${way}`;
const startsWay = wording`^${way}`;
const after = [
  phrase`\bfra {before:stk}~40\btil {after:stk}~40${or}{change:tal}(?! af\b)`,
  phrase`\bfra {before:pct}~40\btil {after:pct}~40${or}{change:tal}(?! af\b)`,
];
const ahead = [
  phrase`${way}~60\b(?:på|med) {change:tal},?~40\bfra {before:stk}~40\btil {after:stk}`,
  phrase`${way}~60\b(?:på|med) {change:tal},?~40\bfra {before:pct}~40\btil {after:pct}`,
  phrase`${way}~60\b(?:på|med) {change:pct}≈100{after:stk} mod {before:stk} (?:tidligere|året før|sidste år|i)\b`,
];

function withinSentence(sentence: Sentence): Relation[] {
  const isOfChange = sentence.frame.search(saysWay) >= 0;
  return [...after, ...ahead].flatMap((what) =>
    saidIn(sentence, what).flatMap(({ figures: { change, before, after: now }, words, start, end }) => {
      const isOther = isOfOther(sentence, { start, end });
      const relations = changeOf(change, before, now, !isOfChange);
      const isSaid =
        isShare(change) ||
        words.slice(words.lastIndexOf(' til ')).search(saysWay) >= 0 ||
        words.search(startsWay) >= 0;
      return isOther || !isSaid ? relations.filter(({ verdict }) => verdict === 'holder') : relations;
    }),
  );
}

/** Whatever it stands after, a percentage is of the two; `fra 3 til 5 kommuner eller 10 i alt`, `svarende til 3.000 kr. om måneden` may be none. */
function isShare(change: Figure | undefined): boolean {
  return change !== undefined && isPercent(change);
}

const pair = [phrase`\bfra {before:stk}~40\btil {after:stk}`, phrase`\bfra {before:pct}~40\btil {after:pct}`];
const thatIs = phrase`^(?:Det|Dette|Hermed|Stigningen|Faldet|Nedgangen|Væksten)\b~10(?:er|svarer til|giver|var|svarede til)\b(?: dermed| altså)?(?: en ~30\bpå)? ?{change:tal}`;

/** `Lønnen stiger fra 700 til 735 kr. Det er en stigning på 5 %.` */
function fromOneToTheNext({ sentences }: Paragraph): Relation[] {
  return sentences.flatMap((sentence, at) => {
    const earlier = sentences[at - 1];
    const pairs = earlier === undefined ? [] : pair.flatMap((what) => saidIn(earlier, what));
    const [only, ...others] = pairs;
    if (only === undefined || others.length > 0 || earlier?.figures.length !== 2) return [];
    return saidIn(sentence, thatIs).flatMap(({ figures }) =>
      changeOf(figures.change, only.figures.before, only.figures.after, false),
    );
  });
}

function changeOf(
  change: Figure | undefined,
  before: Figure | undefined,
  now: Figure | undefined,
  isGuess: boolean,
): Relation[] {
  if (change === undefined || before === undefined || now === undefined) return [];
  if (!isPercent(change) && change.kind !== now.kind && now.kind !== 'ukendt') return [];
  const counted = countedAs(before, now);
  const computed = sizeOfChange(counted, now, change);
  if (computed === undefined) return [];
  const [a, b] = [numberLike(before.value, before), numberLike(now.value, now)];
  const isRelative = isPercent(change) && !isPercent(before);
  const isTurned = compare(now.value, before.value) < 0 && sign(change.value) > 0;
  const less = isTurned ? `${a} - ${b}` : `${b} - ${a}`;
  const told = {
    code: 'NOTAT-AENDRING',
    stated: change,
    from: [before, now],
    computed: { ...computed, isGuess },
    formula: isRelative ? `(${less}) / ${a}` : less,
    given: `fra ${before.text} til ${now.text}`,
  } as const;
  return [isOfPercent(change, before, now) ? inPercentOfPercent(told, before, now) : proseRelation(told)];
}

/** `fra 7 til 6 årsværk`: the first is of what the second is. */
function countedAs(before: Figure, { kind, unit }: Figure): Figure {
  const isNamed = before.kind === 'ukendt' && (kind === 'antal' || kind === 'maal');
  return isNamed ? { ...before, kind, unit } : before;
}

/** From 40 % to 44 % is 4 procentpoint, and 10 %. */
function isOfPercent({ kind }: Figure, before: Figure, after: Figure): boolean {
  return kind === 'procent' && before.kind === 'procent' && after.kind === 'procent';
}

/** A percentage of percentages is read as what it says, or as procentpoint where that alone is near it. */
function inPercentOfPercent(
  told: Parameters<typeof proseRelation>[0],
  before: Figure,
  after: Figure,
): Relation {
  const share = changeInPercent(before, after);
  if (share === undefined) return proseRelation(told);
  const size = { ...share, value: absolute(share.value) };
  const stated = absolute(told.stated.value);
  const isPoints =
    compare(absolute(subtract(told.computed.value, stated)), absolute(subtract(size.value, stated))) < 0;
  if (isPoints)
    return proseRelation({
      ...told,
      reading: 'procentpoint, for forskellen på to procenter er skrevet i procent',
    });
  const [a, b] = [numberLike(before.value, before), numberLike(after.value, after)];
  return proseRelation({
    ...told,
    computed: { ...share, isGuess: told.computed.isGuess },
    formula: `(${b} - ${a}) / ${a}`,
  });
}
