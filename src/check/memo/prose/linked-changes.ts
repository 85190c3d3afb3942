import { absolute, compare, equal, sign, subtract, sum } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { totalWordIn } from '../../../model/tables/total-words.ts';
import { judge, meets, only } from '../judge.ts';
import { isSlip } from '../one-digit-fix.ts';
import { numberLike } from '../printed-like.ts';
import { proseRelation } from './prose-relation.ts';
import { type SaidChange, saidChanges } from './said-changes.ts';
import { type Paragraph, paragraphsOf, type Sentence } from './sentences.ts';
import { type ComputedValue, sizeOfChange } from './size.ts';
import { isNamedInFull, type TableChange, TableChanges } from './table-changes.ts';
import { namingWords } from './words.ts';

/**
 * `NOTAT-AENDRING` between a sentence and a table: the change that a sentence states of a line of a table in two years, which it names, or which has
 * changed by just the amount that it states.
 */
export const linkedChanges: MemoRule = (memos) => memos.flatMap(linkedIn);

function linkedIn(read: ReadMemo): Relation[] {
  const tables = new TableChanges(read);
  if (tables.all.length === 0) return [];
  const paragraphs = paragraphsOf(read);
  return paragraphs.flatMap((paragraph, at) =>
    paragraph.sentences.flatMap((sentence) =>
      changesWithWords(sentence).flatMap(({ change, words }) =>
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

function changesWithWords(sentence: Sentence): { change: SaidChange; words: readonly string[] }[] {
  const changes = saidChanges(sentence);
  return changes.map((change, at) => {
    const start = changes[at - 1]?.end ?? 0;
    const end = changes[at + 1]?.start ?? sentence.frame.length;
    return { change, words: namingWords(sentence.frame.slice(start, end)) };
  });
}

const paragraphsAround = 2;

function wordsAround(paragraphs: readonly Paragraph[], at: number): readonly string[] {
  return paragraphs
    .slice(Math.max(0, at - paragraphsAround), at + paragraphsAround)
    .flatMap(({ sentences }) => sentences.flatMap(({ frame }) => namingWords(frame.slice(0, 500))));
}

/** What a line of a table, or several of one name together, changed from and to. */
interface Development {
  readonly label: string;
  readonly before: readonly Figure[];
  readonly after: readonly Figure[];
  readonly isInFull: boolean;
}

function linked(change: SaidChange, where: Surroundings): Relation[] {
  const { percent, amount } = change;
  const named = developments(where.tables.named(where.words, where.block), where.words);
  if (amount === undefined) return percent === undefined ? [] : inPercentAlone(percent, named, where);
  const byAmount = isLong(amount) ? developments(where.tables.of(amount), where.words) : [];
  const fitting = [...byAmount, ...named].filter((each) => isJust(each, amount));
  if (percent === undefined) return fitting.slice(0, 1).flatMap((each) => related(each, amount, false));
  const best = fitting.find((each) => holds(each, percent)) ?? fitting.find(({ isInFull }) => isInFull);
  const found = best ?? byAmount.find((each) => isJust(each, amount));
  if (found !== undefined) return [...related(found, amount, false), ...related(found, percent, false)];
  return withWrongAmount(percent, amount, named);
}

/** The percentage is the line's own and the amount a slip of it: then the amount is wrong. */
function withWrongAmount(percent: Figure, amount: Figure, named: readonly Development[]): Relation[] {
  const own = named.find((each) => each.isInFull && holds(each, percent));
  if (own === undefined) return [];
  const size = sizeOf(own, amount);
  const isSure =
    size !== undefined && isSlip(numberLike(amount.value, amount), numberLike(size.value, amount));
  return [...related(own, percent, false), ...related(own, amount, !isSure)];
}

/** A percentage without an amount is held against what it names; which line it is of stays a guess. */
function inPercentAlone(percent: Figure, named: readonly Development[], where: Surroundings): Relation[] {
  const held = named.filter((each) => holds(each, percent));
  if (held.length > 0) return held.slice(0, 1).flatMap((each) => related(each, percent, true));
  const words = where.around();
  const near = developments(where.tables.named(words, where.block), words);
  const around = near.find((each) => holds(each, percent));
  if (around !== undefined) return related(around, percent, true);
  const meant = named.filter(({ isInFull }) => isInFull).toSorted((a, b) => apart(a, percent, b));
  return meant.slice(0, 1).flatMap((each) => related(each, percent, true));
}

/** Lines alone, and those of one table that a word names together. */
function developments(changes: readonly TableChange[], words: readonly string[]): Development[] {
  const alone = changes.map(
    (each): Development => ({
      label: each.label,
      before: [each.before],
      after: [each.after],
      isInFull: isNamedInFull(each, words),
    }),
  );
  return [...alone, ...together(changes)];
}

const mostTogether = 6;

function together(changes: readonly TableChange[]): Development[] {
  const groups = new Map<string, TableChange[]>();
  for (const change of changes) {
    const { view, columns, names, label } = change;
    if (totalWordIn(label) !== undefined) continue;
    const key = `${view.table.number} ${columns} ${names[0]}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group): Development[] => {
    const [first] = group;
    if (first === undefined || group.length < 2 || group.length > mostTogether) return [];
    const [before, after] = [group.map((each) => each.before), group.map((each) => each.after)];
    return [{ label: group.map(({ label }) => label).join(' + '), before, after, isInFull: false }];
  });
}

function sizeOf({ before, after }: Development, stated: Figure): ComputedValue | undefined {
  const [from, to] = [added(before), added(after)];
  if (from === undefined || to === undefined || !isOfOneKind(stated, to)) return undefined;
  return sizeOfChange(from, to, stated);
}

function isOfOneKind(stated: Figure, { kind }: Figure): boolean {
  return stated.kind === 'procent' || stated.kind === kind || stated.kind === 'ukendt' || kind === 'ukendt';
}

/** Figures as one: their sum, as exact as it is printed. */
function added(figures: readonly Figure[]): Figure | undefined {
  const [first, ...others] = figures;
  if (first === undefined || others.length === 0) return first;
  const value = sum(figures.map((each) => each.value));
  return { ...first, value, printed: only(value), widest: only(value) };
}

function holds(development: Development, stated: Figure): boolean {
  const size = sizeOf(development, stated);
  return size !== undefined && meets(stated.printed, size.kept);
}

/** Just so much, or rounded to two figures or more where the line is named in full: with fewer many lines would fit. */
function isJust(development: Development, amount: Figure): boolean {
  const size = sizeOf(development, amount);
  if (size === undefined || amount.reading !== undefined) return false;
  if (equal(size.value, amount.value)) return true;
  const isFine = amount.hedge === undefined && digitsIn(amount) > 1;
  return isFine && development.isInFull && meets(amount.printed, size.kept);
}

function apart(a: Development, stated: Figure, b: Development): number {
  const [first, second] = [a, b].map((each) => sizeOf(each, stated));
  if (first === undefined || second === undefined) return 0;
  return compare(
    absolute(subtract(first.value, stated.value)),
    absolute(subtract(second.value, stated.value)),
  );
}

function related(development: Development, stated: Figure, isGuess: boolean): Relation[] {
  const size = sizeOf(development, stated);
  if (size === undefined) return [];
  const computed = { ...size, isGuess };
  const written = (figures: readonly Figure[]) => {
    const text = figures.map((each) => numberLike(each.value, each)).join(' + ');
    return figures.length > 1 ? `(${text})` : text;
  };
  const [from, to] = [written(development.before), written(development.after)];
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

/** A fall that is stated as so much: its calculation is turned round as the sentence turns it. */
function isShrinking({ value }: ComputedValue, { before, after }: Development): boolean {
  const isLess = compare(sum(after.map((each) => each.value)), sum(before.map((each) => each.value))) < 0;
  return isLess && sign(value) > 0;
}

function isLong(amount: Figure): boolean {
  return digitsIn(amount) > 3;
}

function digitsIn({ text }: Figure): number {
  return text.replace(/\D/g, '').length;
}
