import type { Figure } from '../../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../../model/memo/relation.ts';
import { judge } from '../../judge.ts';
import { isSlip } from '../../one-digit-fix.ts';
import { numberLike } from '../../printed-like.ts';
import { proseRelation } from '../prose-relation.ts';
import { type Paragraph, paragraphsOf, type Sentence } from '../reading/sentences.ts';
import { isOneWord, namingWords } from '../reading/words.ts';
import {
  type Development,
  developments,
  digitsIn,
  holds,
  isJust,
  isShrinking,
  nearerTo,
  sizeOf,
  wentOf,
} from './developments.ts';
import { isOfOther, type SaidChange, saidChanges, saidDeviations } from './said-changes.ts';
import { budgetPairs, TableChanges } from './table-changes.ts';
import { signOfWay, type Way } from './way-relation.ts';

/**
 * `NOTAT-AENDRING` between a sentence and a table: the change that a sentence states of a line of a table in two years, or from its budget to its account, which it names, or which has
 * changed by just the amount that it states.
 */
export const linkedChanges: MemoRule = (memos) => memos.flatMap(linkedIn);

function linkedIn(read: ReadMemo): Relation[] {
  return [
    ...linkedTo(new TableChanges(read), read, saidChanges),
    ...linkedTo(new TableChanges(read, budgetPairs), read, saidDeviations),
  ];
}

function linkedTo(
  tables: TableChanges,
  read: ReadMemo,
  saidOf: (sentence: Sentence) => readonly SaidChange[],
): Relation[] {
  if (tables.all.length === 0) return [];
  const paragraphs = paragraphsOf(read);
  return paragraphs.flatMap((paragraph, at) =>
    paragraph.sentences.flatMap((sentence) =>
      withWords(saidOf(sentence), sentence).flatMap(({ change, words }) =>
        linked(change, { tables, words, block: paragraph.block, around: () => wordsAround(paragraphs, at) }),
      ),
    ),
  );
}

interface Surroundings {
  readonly tables: TableChanges;
  /** What is named from the change before it in the sentence to the one after. */
  readonly words: readonly string[];
  readonly block: number;
  /** What is named in the paragraphs around. */
  readonly around: () => readonly string[];
}

function withWords(
  changes: readonly SaidChange[],
  sentence: Sentence,
): { change: SaidChange; words: readonly string[] }[] {
  return changes.map((change, at) => {
    const start = changes[at - 1]?.end ?? 0;
    const end = changes[at + 1]?.start ?? sentence.frame.length;
    const { percent, ...inUnits } = change;
    const said = isOfOther(sentence, change) ? { ...inUnits, percent: undefined } : { ...inUnits, percent };
    return { change: said, words: namingWords(sentence.frame.slice(start, end)) };
  });
}

const paragraphsAround = 2;

function wordsAround(paragraphs: readonly Paragraph[], at: number): readonly string[] {
  return paragraphs
    .slice(Math.max(0, at - paragraphsAround), at + paragraphsAround)
    .flatMap(({ sentences }) => sentences.flatMap(({ frame }) => namingWords(frame.slice(0, 500))));
}

function linked(change: SaidChange, where: Surroundings): Relation[] {
  const { percent, amount } = change;
  const named = developments(where.tables.named(where.words, where.block), where.words);
  if (amount === undefined)
    return percent === undefined ? [] : inPercentAlone(percent, change.way, named, where);
  const byAmount = isLong(amount) ? developments(where.tables.of(amount), where.words) : [];
  const fitting = [...byAmount, ...named].filter((each) => isJust(each, amount));
  if (percent === undefined && fitting.length === 0) return ofWhatItCounts(amount, named);
  if (percent === undefined)
    return fitting
      .slice(0, 1)
      .flatMap((each) => [
        ...related(each, amount, false),
        ...wayOf(each, amount, change.way, !isLong(amount)),
      ]);
  const best = fitting.find((each) => holds(each, percent)) ?? fitting.find(({ isInFull }) => isInFull);
  const found = best ?? byAmount.find((each) => isJust(each, amount));
  if (found !== undefined)
    return [
      ...related(found, amount, false),
      ...related(found, percent, false),
      ...wayOf(found, amount, change.way, !isLong(amount)),
    ];
  return withWrongAmount(percent, amount, named);
}

/** The percentage is the line's own and the amount a slip of it: then the amount is wrong. */
function withWrongAmount(percent: Figure, amount: Figure, named: readonly Development[]): Relation[] {
  const own = named.find((each) => each.isInFull && nearlyHolds(each, percent));
  if (own === undefined) return [];
  const size = sizeOf(own, amount);
  const isSure =
    isLong(amount) &&
    size !== undefined &&
    isSlip(numberLike(amount.value, amount), numberLike(size.value, amount));
  return [...related(own, percent, false), ...related(own, amount, !isSure)];
}

function nearlyHolds(development: Development, stated: Figure): boolean {
  const size = sizeOf(development, stated);
  return size !== undefined && judge(stated, size) !== 'fejl';
}

/** A number of what a line counts, and that no line changed by: `en nedgang på 4 virksomheder` where the line has 3 fewer. */
function ofWhatItCounts(amount: Figure, named: readonly Development[]): Relation[] {
  if (amount.kind !== 'antal' || amount.hedge !== undefined) return [];
  const units = namingWords(amount.unit);
  const meant = named
    .filter(
      ({ isInFull, label }) =>
        isInFull || namingWords(label).some((name) => units.some((unit) => isOneWord(name, unit))),
    )
    .toSorted((a, b) => nearerTo(amount, a, b));
  return meant.slice(0, 1).flatMap((each) => related(each, amount, true));
}

/** A percentage without an amount is held against what it names; which line it is of stays a guess. */
function inPercentAlone(
  percent: Figure,
  way: Way | undefined,
  named: readonly Development[],
  where: Surroundings,
): Relation[] {
  const held = named.filter((each) => holds(each, percent));
  const right = held.find((each) => way === undefined || wentOf(each) === signOfWay(way)) ?? held[0];
  if (right !== undefined) return [...related(right, percent, true), ...wayOf(right, percent, way, true)];
  const words = where.around();
  const near = developments(where.tables.named(words, where.block), words);
  const around = near.find((each) => holds(each, percent));
  if (around !== undefined) return related(around, percent, true);
  const meant = named.filter(({ isInFull }) => isInFull).toSorted((a, b) => nearerTo(percent, a, b));
  return meant.slice(0, 1).flatMap((each) => related(each, percent, true));
}

function related(development: Development, stated: Figure, isGuess: boolean): Relation[] {
  const size = sizeOf(development, stated);
  if (size === undefined) return [];
  const computed = { ...size, isGuess };
  const [from, to] = [writtenSum(development.before), writtenSum(development.after)];
  const less = isShrinking(size, development) ? `${from} - ${to}` : `${to} - ${from}`;
  return [
    proseRelation({
      code: 'NOTAT-AENDRING',
      stated,
      from: [...development.before, ...development.after],
      computed,
      formula: stated.kind === 'procent' ? `(${less}) / ${from}` : less,
      given: `rækken ${development.label}`,
      reading:
        judge(stated, computed) === 'note' ? `ændringen er den i rækken ${development.label}` : undefined,
    }),
  ];
}

/** `en stigning på` against which way the line went. */
function wayOf(development: Development, stated: Figure, way: Way | undefined, isGuess: boolean): Relation[] {
  const went = wentOf(development);
  if (way === undefined || went === 0 || stated.value.numerator < 0n) return [];
  const isHeld = went === signOfWay(way);
  const said = went > 0 ? 'steget' : 'faldet';
  const { label, before, after } = development;
  return [
    {
      code: 'NOTAT-RETNING',
      verdict: isHeld ? 'holder' : isGuess ? 'note' : 'fejl',
      stated,
      from: [...before, ...after],
      calculation: `${label} er ${said}: ${writtenSum(before)} til ${writtenSum(after)}`,
      statedText: stated.text,
      computedText: said,
      message: isHeld
        ? ''
        : `Ordene ved ${stated.text} siger, at ${label} er ${went > 0 ? 'faldet' : 'steget'}, men rækken er ${said}`,
      reading: isHeld || !isGuess ? undefined : `ændringen er den i rækken ${label}`,
    },
  ];
}

function writtenSum(figures: readonly Figure[]): string {
  const text = figures.map((each) => numberLike(each.value, each)).join(' + ');
  return figures.length > 1 ? `(${text})` : text;
}

function isLong(amount: Figure): boolean {
  return digitsIn(amount) > 3;
}
