import { holds } from '../../../model/exact/interval.ts';
import { absolute, compare, divide, isInteger, one } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { ReadMemo, Relation } from '../../../model/memo/relation.ts';
import type { SchemeResult } from '../../../model/result.ts';
import { judge, only } from '../judge.ts';
import { numberLike, printedLike } from '../printed-like.ts';
import { mostHeld } from '../tables/open-lines.ts';
import { type ExpectedColumn, type ExpectedFigure, expectedOf, isOfKind } from './expected.ts';
import { type LabelledColumn, labelKey, labelledColumns, lineCalled } from './labelled-columns.ts';
import { namedLines } from './named-lines.ts';
import { Slips } from './slips.ts';

/** What an ordning says of a memo. */
export interface Bindings {
  readonly relations: readonly Relation[];
  /** The figures of the memo that the ordning computes, and which they are. */
  readonly bound: ReadonlyMap<Figure, ExpectedFigure>;
  /** What the ordning computes and the memo does not state. */
  readonly notStated: readonly ExpectedFigure[];
}

/** A figure in a sentence with fewer digits may be anything. */
const leastDigits = 4;
const surelyASlip = 5;
/** One with so many is hardly a digit from another by chance. */
const hardlyByChance = 7;

/**
 * `NOTAT-ORDNING`: finds the figures of memos that ordninger compute and holds them against those to the last printed digit. A column is
 * recognised by most of its lines, a figure in a sentence by its value; what stands at the place of a computed figure and is another is
 * wrong.
 */
export function bindToSchemes(memos: readonly ReadMemo[], results: readonly SchemeResult[]): Bindings {
  const expected = results.map(expectedOf);
  const columns = expected.flatMap((each) => each.columns);
  const all = [
    ...columns.flatMap(({ entries }) => entries.flatMap(({ figures }) => figures)),
    ...expected.flatMap(({ single }) => single),
  ];
  const relations = new Map<Figure, Relation>();
  const bound = new Map<Figure, ExpectedFigure>();
  const bind: Bind = (figure, computed, sureness = 'sikker') => {
    if (bound.has(figure)) return;
    bound.set(figure, computed);
    relations.set(figure, relationOf(figure, computed, sureness));
  };
  for (const memo of memos) {
    const printed = labelledColumns(memo);
    for (const column of columns) {
      for (const { figure, computed } of linesOf(column, printed)) bind(figure, computed);
    }
    for (const { single } of expected) bindByYear(single, printed, bind);
    for (const { figure, computed } of namedLines(memo, columns)) bind(figure, computed);
    bindAlone(memo, all, bind);
  }
  const stated = new Set(bound.values());
  return {
    relations: [...relations.values()],
    bound,
    notStated: all.filter((figure) => !stated.has(figure)),
  };
}

/**
 * The lines of the printed columns in which most figures are those of the computed one. Shares are printed so coarsely that half of another
 * year's may look the same: of those, four of five.
 */
function linesOf(column: ExpectedColumn, printed: readonly LabelledColumn[]) {
  const isPercent = column.entries.some(({ figures }) => figures.some(({ kind }) => kind === 'procent'));
  const [of, least] = isPercent ? [5, 4] : [2, 1];
  return printed.flatMap((each) => {
    const lines = column.entries.flatMap(({ label, figures: computed }) => {
      const figure = lineCalled(each, label)?.figure;
      if (figure === undefined) return [];
      const alike = computed.filter((one) => isOfKind(figure, one));
      // A total may be of more than the ordning's lines, and there is one of each side: it is bound where it is the same.
      const other = labelKey(label) === 'i alt' ? undefined : alike[0];
      const meant = alike.find(({ value }) => holds(figure.printed, value)) ?? other;
      return meant === undefined ? [] : [{ figure, computed: meant }];
    });
    const fitting = lines.filter(({ figure, computed }) => holds(figure.printed, computed.value));
    const telling = fitting.filter(({ figure }) => digitsIn(figure.text) > 1);
    const isNamed = labelKey(each.head).includes(labelKey(column.title.split(', ').at(-1) ?? ''));
    const isTelling = telling.length > (isNamed ? 0 : 1);
    return isTelling && fitting.length * of > lines.length * least ? lines : [];
  });
}

/** How sure it is that a figure is the ordning's: its place or its name says so, some of its words do, or its digits alone. */
type Sureness = 'sikker' | 'sandsynlig' | 'gaet';

type Bind = (figure: Figure, computed: ExpectedFigure, sureness?: Sureness) => void;

/** Figures of a year in the line of a table that is called by them, under the head of their year and no other. */
function bindByYear(single: readonly ExpectedFigure[], printed: readonly LabelledColumn[], bind: Bind): void {
  for (const expected of single) {
    if (expected.line === undefined) continue;
    const { name, year } = expected.line;
    for (const column of printed) {
      const years = column.head.match(/\b(?:19|20)\d\d\b/g) ?? [];
      if (years.length !== 1 || years[0] !== `${year}`) continue;
      const figure = lineCalled(column, name)?.figure;
      if (figure !== undefined && isOfKind(figure, expected)) bind(figure, expected);
    }
  }
}

/**
 * Figures outside such columns: those of the same value; short ones and percentages where their sentence has a word of what they are; and those in
 * sentences that are a slip of one.
 */
function bindAlone({ memo, figures }: ReadMemo, all: readonly ExpectedFigure[], bind: Bind): void {
  const byValue = new Map(all.toReversed().map((figure) => [keyOf(figure), figure]));
  const byWord = wordsOf(all);
  const slips = new Slips(all);
  for (const figure of figures) {
    const same = digitsIn(figure.text) < leastDigits ? undefined : byValue.get(keyOf(figure));
    if (same !== undefined) bind(figure, same);
    const block = memo.blocks[figure.where.block];
    if (same !== undefined || block === undefined || block.kind === 'tabel') continue;
    const named = namedBeside(figure, block.passage.text, byWord);
    if (named !== undefined) bind(figure, asPrinted(named, figure));
    if (named !== undefined || digitsIn(numberLike(figure.value, figure)) < surelyASlip) continue;
    const [slip] = likeliest(slips.of(figure), around(block.passage.text, figure, paragraph));
    if (slip !== undefined) bind(figure, slip.meant, slip.sureness);
  }
}

/** Of the figures that one may be a slip of those that its text names, or has words of; without either it must be of one value alone. */
function likeliest(
  candidates: readonly ExpectedFigure[],
  text: string,
): readonly { readonly meant: ExpectedFigure; readonly sureness: Sureness }[] {
  const named = candidates.filter((each) => isNamedIn(text, each));
  if (named.length > 0) return named.map((meant) => ({ meant, sureness: 'sikker' }));
  const words = stemsIn(text);
  const spoken = candidates.filter(({ title }) => [...stemsIn(title)].some((stem) => words.has(stem)));
  if (spoken.length > 0) return spoken.map((meant) => ({ meant, sureness: 'sandsynlig' }));
  const areOne = new Set(candidates.map(keyOf)).size === 1;
  const sureness = digitsIn(candidates[0]?.text ?? '') >= hardlyByChance ? 'sandsynlig' : 'gaet';
  return areOne ? candidates.map((meant) => ({ meant, sureness })) : [];
}

/** The expected figures by the words of their titles. */
function wordsOf(all: readonly ExpectedFigure[]): Map<string, ExpectedFigure[]> {
  const byWord = new Map<string, ExpectedFigure[]>();
  for (const figure of all) {
    for (const stem of stemsIn(`${figure.title} ${figure.text}`))
      byWord.set(stem, [...(byWord.get(stem) ?? []), figure]);
  }
  return byWord;
}

/** So much of a text before and after a figure is looked at for its name; longer than the other is no paragraph, and takes its square in time. */
const nearby = 240;
const paragraph = 2_000;

function around(text: string, { where: { at, length } }: Figure, reach: number): string {
  return text.slice(Math.max(0, at - reach), at + length + reach);
}

/** The expected figure that is printed so and has the most words in common with the text around it. */
function namedBeside(
  figure: Figure,
  text: string,
  byWord: ReadonlyMap<string, readonly ExpectedFigure[]>,
): ExpectedFigure | undefined {
  const counts = new Map<ExpectedFigure, number>();
  for (const stem of stemsIn(around(text, figure, nearby))) {
    for (const each of byWord.get(stem) ?? []) {
      if (isPrintedAs(each, figure)) counts.set(each, (counts.get(each) ?? 0) + 1);
    }
  }
  return mostHeld([...counts], ([, count]) => count)?.[0];
}

/** An expected figure as it is printed: with its sign, or as "faldet med" leaves it. */
function asPrinted(expected: ExpectedFigure, { printed }: Figure): ExpectedFigure {
  return holds(printed, expected.value) ? expected : { ...expected, value: absolute(expected.value) };
}

/** A change is printed with or without its sign: "faldet med 4,0 %". */
function isPrintedAs({ kind, value }: ExpectedFigure, figure: Figure): boolean {
  const isAlike = kind === figure.kind || (kind === 'ukendt' && figure.kind !== 'procent');
  return isAlike && (holds(figure.printed, value) || holds(figure.printed, absolute(value)));
}

/** The beginnings of the words of a text, each once. */
function stemsIn(text: string): Set<string> {
  const most = 5;
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, most)));
}

/** What many figures of an ordning are, and none is alone. */
const anyFigure = /^(?:beløb|vægt|andel|faktor|ændring(?: i pct\.)?|i alt|året før)$/i;

/** Whether a sentence speaks of what a figure is of: one of the parts of its title. */
function isNamedIn(text: string, { title }: ExpectedFigure): boolean {
  const words = labelKey(text);
  return title
    .split(', ')
    .some((part) => part.length > 3 && !anyFigure.test(part) && words.includes(labelKey(part)));
}

function keyOf({ kind, value }: Pick<Figure, 'kind' | 'value'>): string {
  return `${kind === 'procent' ? kind : ''} ${value.numerator}/${value.denominator}`;
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** An amount that is whole in what it is printed in, to the krone or the øre, and a count, is the ordning's to the digit; what is printed more coarsely may be cut off. */
function verdictOn(stated: Figure, { value }: ExpectedFigure, sureness: Sureness): Relation['verdict'] {
  const isGuess = sureness === 'gaet';
  const byRounding = judge(stated, { kept: only(value), widest: only(value), isGuess });
  if (byRounding === 'fejl' && sureness === 'sandsynlig') return 'advarsel';
  const isWhole = isInteger(divide(value, stated.step));
  const isToTheDigit = stated.kind !== 'procent' && compare(stated.step, one) <= 0 && isWhole;
  return byRounding === 'advarsel' && isToTheDigit ? 'fejl' : byRounding;
}

function relationOf(stated: Figure, computed: ExpectedFigure, sureness: Sureness): Relation {
  const verdict = verdictOn(stated, computed, sureness);
  const computedText = printedLike(computed.value, stated);
  return {
    code: 'NOTAT-ORDNING',
    verdict,
    stated,
    from: [],
    calculation: `Ordningen beregner ${computed.title} til ${computed.text}`,
    statedText: stated.text,
    computedText,
    message:
      verdict === 'holder' ? '' : `${computed.title}: der står ${stated.text}, men det er ${computedText}`,
    reading: sureness === 'sikker' ? undefined : 'det samme tal som ordningens',
  };
}
