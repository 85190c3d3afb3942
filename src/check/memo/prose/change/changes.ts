import { severities } from '../../../../model/diagnostic.ts';
import type { MemoRule, Relation } from '../../../../model/memo/relation.ts';
import { carried } from '../carried.ts';
import { isOfOne } from '../reading/breaks.ts';
import { anyChange, balance } from '../reading/change-words.ts';
import { wording } from '../reading/phrase.ts';
import { areAlike, areBound, type Quantity, quantitiesOf } from '../reading/quantities.ts';
import { type Paragraph, paragraphsOf, type Sentence } from '../reading/sentences.ts';
import { changeOf } from './change-of.ts';
import { deltasIn, isRate } from './deltas.ts';
import { isTo, type Pair, pairOf } from './pair-roles.ts';
import { isOfOther, isPercent } from './said-changes.ts';

/**
 * `NOTAT-AENDRING` in sentences, and `NOTAT-PL` of what is carried forward: a change, and the two that it lies between. Each stands for what its words say, so it is
 * one reading for `fra A til B, svarende til 5 %`, `A nedskrives med C til B` and `Budgettet er A. Det er C mere end B`.
 */
export const spokenChanges: MemoRule = (memos) =>
  memos.flatMap((read) => paragraphsOf(read).flatMap(changesIn));

function changesIn({ sentences }: Paragraph): Relation[] {
  return sentences.flatMap((sentence, at) => {
    const all = quantitiesOf(sentence);
    const deltas = deltasIn(all);
    return deltas.flatMap((delta) => {
      const levels = levelsOf(delta, all, deltas);
      const found = within(delta, levels, all) ?? withEarlier(delta, levels, sentence, sentences[at - 1]);
      const words = `${sentences[at - 1]?.frame ?? ''} ${sentence.frame}`;
      return found === undefined || !isOfSides(delta, words) ? [] : told(delta, found, sentence);
    });
  });
}

/** Two levels that a change is of, and whether the words leave no other reading. */
interface Found {
  /** In the order they may be, of which one at least is meant. */
  readonly pairs: readonly Pair[];
  readonly isSure: boolean;
}

/** What may have changed by so much: figures of its unit, or of a percentage any that are measured. */
function levelsOf(
  delta: Quantity,
  all: readonly Quantity[],
  deltas: readonly Quantity[],
): readonly Quantity[] {
  const others = all.filter(
    (each) => !deltas.includes(each) && each.figure.unit !== 'andel' && each.figure.unit !== 'år',
  );
  if (!isPercent(delta.figure)) return others.filter((each) => areAlike(each, delta));
  const percentages = others.filter(({ figure }) => isPercent(figure));
  const measured = others.filter(({ figure }) => !isPercent(figure));
  return delta.figure.kind === 'procentpoint' || percentages.length === 2 ? percentages : measured;
}

const ofBalance = wording`${balance}`;
/** What lies between income and expenses, or a budget and what is spent, is told of those alone. */
const results = [
  { what: wording`\b(?:over|under)skud`, sides: [/indtægt/i, /udgift|omkostning/i] },
  {
    what: wording`\b(?:mer|mindre)(?:forbrug|udgift|indtægt)`,
    sides: [/budget|bevilling|ramme/i, /forbrug|regnskab|udgift|indtægt/i],
  },
];

function isOfSides({ before }: Quantity, words: string): boolean {
  return results.every(({ what, sides }) => {
    if (before.search(what) < 0) return true;
    const others = words.replace(what, '');
    return sides.every((side) => side.test(others));
  });
}

function within(delta: Quantity, levels: readonly Quantity[], all: readonly Quantity[]): Found | undefined {
  const [first, second, ...others] = nearestTwo(delta, levels);
  if (first === undefined || second === undefined || others.length > 0 || !areAlike(first, second))
    return undefined;
  const isBetween = first.nth < delta.nth && delta.nth < second.nth;
  const isOfBalance = delta.before.search(ofBalance) >= 0;
  const pair = pairOf(first, second) ?? (isBetween ? { before: first, after: second } : undefined);
  if (pair === undefined && !isOfBalance) return undefined;
  const nearest = delta.nth < second.nth ? (isBetween ? [first, second] : [first]) : [second];
  // What lies between its two sides names them itself.
  const isAll = isOfBalance && all.length === 3;
  const isSure =
    isAll || nearest.every((each) => areBound(all, delta, each) || isFromAside(all, delta, each));
  return { pairs: pair === undefined ? bothWays(first, second) : [pair], isSure };
}

const aside = wording`^(?!.*\b(?:og|men|mens|der|som|samt|hvor|er|var|har)\b)[^.;:]{0,50}\bfra (?:de )?$`;

/** `stiger med 5 % på området for tilsyn fra 700 til 735 kr.`: what is told of stands between the change and the two. */
function isFromAside(all: readonly Quantity[], delta: Quantity, first: Quantity): boolean {
  const next = all.slice(delta.nth + 1, first.nth);
  return first.before.search(aside) >= 0 && next.every(({ before }) => isOfOne(before));
}

function bothWays(a: Quantity, b: Quantity): readonly Pair[] {
  return [
    { before: a, after: b },
    { before: b, after: a },
  ];
}

/** All levels where there are two; of more the two beside the change that are said as a pair. */
function nearestTwo(delta: Quantity, levels: readonly Quantity[]): readonly Quantity[] {
  if (levels.length <= 2) return levels;
  const earlier = levels.filter(({ nth }) => nth < delta.nth).slice(-2);
  const later = levels.filter(({ nth }) => nth > delta.nth).slice(0, 2);
  return [earlier, later].find(([a, b]) => a !== undefined && b !== undefined && isTo(b)) ?? [];
}

/** What a sentence says of the one before it: `Det er …`, `Stigningen udgør …`. */
const verb = `(?:er|var|blev|bliver|udgør|udgjorde|svarer|svarede|giver|betyder|${anyChange})`;
const anaphor = wording`^\s*(?:[^\s,]+ ){0,3}?(?:(?:det|dette|den|de|der) ${verb}|${verb} (?:det|den|de|dette|der)|herefter|hermed|dermed|derved|(?:stigningen|faldet|væksten|nedgangen|reduktionen|besparelsen|forhøjelsen|forøgelsen|${balance}))\b`;

/** `I Sydby er stigningen 2 pct.` */
const elsewhere = /^\s*(?:I|På|For|Hos|Ved) (?!alt |forhold |år |\d)/;

function withEarlier(
  delta: Quantity,
  own: readonly Quantity[],
  sentence: Sentence,
  before: Sentence | undefined,
): Found | undefined {
  if (before === undefined || own.length > 1) return undefined;
  const all = quantitiesOf(before);
  const deltas = deltasIn(all);
  const earlier = levelsOf(delta, all, deltas);
  const levels = [...earlier, ...own];
  const [first, second] = levels;
  if (first === undefined || second === undefined || levels.length !== 2 || !areAlike(first, second))
    return undefined;
  const isSaid =
    (sentence.frame.search(anaphor) >= 0 && !elsewhere.test(sentence.frame)) || isRate(delta, sentence);
  const pair = pairOf(first, second);
  const isOne = pair !== undefined || delta.before.search(ofBalance) >= 0;
  if (!isOne && own.length === 0) return undefined;
  return { pairs: pair === undefined ? bothWays(first, second) : [pair], isSure: isSaid && isOne };
}

function told(delta: Quantity, { pairs, isSure }: Found, sentence: Sentence): Relation[] {
  const readings = pairs.map(({ before, after }) =>
    isRate(delta, sentence) && isPercent(delta.figure) && before.figure.kind === 'penge'
      ? [carried(after.figure, before.figure, delta.figure)]
      : changeOf(delta.figure, before.figure, after.figure, false),
  );
  const best = readings.toSorted((a, b) => gravity(b) - gravity(a))[0] ?? [];
  const isOther = isOfOther(sentence, { start: delta.at, end: delta.at + 1 });
  return isSure && !isOther && !isOfPart(delta, pairs, sentence)
    ? best
    : best.filter(({ verdict }) => verdict === 'holder');
}

const ofPart = wording`^ ?(?:til|på|for|hos|vedrørende|indregnet|indarbejdet)\b(?= ?[a-zæøå])`;

/** `en stigning på 0,3 mio. kr. til løn`: what changed by so much is a part. */
function isOfPart(delta: Quantity, pairs: readonly Pair[], { figures }: Sentence): boolean {
  const levels = pairs.flatMap(({ before, after }) => [before.figure, after.figure]);
  const isLast = !figures.some(({ figure, at }) => at > delta.at && levels.includes(figure));
  return isLast && delta.after.search(ofPart) >= 0;
}

/** The milder the higher. */
function gravity([relation]: readonly Relation[]): number {
  if (relation === undefined || relation.verdict === 'holder') return severities.length;
  return severities.indexOf(relation.verdict);
}
