import { type Interval, scaled } from '../../../model/exact/interval.ts';
import { multiply, negate, one, type Rational, rational } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { only } from '../judge.ts';
import { numberLike } from '../printed-like.ts';
import { proseRelation } from './prose-relation.ts';
import { isOfOneKind } from './reading/alike.ts';
import { phrase, saidIn } from './reading/phrase.ts';
import { type PlacedFigure, paragraphsOf, type Sentence } from './reading/sentences.ts';
import { runsIn, writtenSum } from './runs.ts';

/** `NOTAT-SKREVET` and `NOTAT-PRODUKT` of calculations that are written out, in signs or in words. */
export const formulas: MemoRule = (memos) => memos.flatMap(formulasIn);

function formulasIn(read: ReadMemo): Relation[] {
  return paragraphsOf(read).flatMap(({ sentences }) =>
    sentences.flatMap((sentence, at) => [
      ...inSigns(sentence),
      ...inWords(sentence, sentences[at - 1], sentences[at + 1]),
    ]),
  );
}

const operator = /^\s*([+\-–−x×*·])\s*(?:kr\.\s*)?$/i;
const equals = /^\s*=\s*(?:kr\.\s*)?$/;

/** `7.400 kr. + 565 kr. - 3.300 kr. = 4.665 kr.` and `672 kr. x 13 timer = 8.736 kr.` */
function inSigns({ frame, figures }: Sentence): Relation[] {
  return figures.flatMap((placed, at) => {
    const before = figures[at - 1];
    if (before === undefined || !equals.test(frame.slice(before.at + 1, placed.at))) return [];
    const terms = termsBefore(frame, figures, at - 1);
    return terms.length > 1 ? calculated(placed.figure, terms) : [];
  });
}

interface Term {
  readonly figure: Figure;
  /** What stands before it; of the first nothing. */
  readonly sign: '' | '+' | '-' | 'x';
}

function termsBefore(frame: string, figures: readonly PlacedFigure[], last: number): Term[] {
  const terms: Term[] = [];
  for (let at = last; at >= 0; at--) {
    const [placed, before] = [figures[at], figures[at - 1]];
    if (placed === undefined) break;
    const gap = before === undefined ? '' : frame.slice(before.at + 1, placed.at);
    const sign = operator.exec(gap)?.[1];
    terms.unshift({ figure: placed.figure, sign: sign === undefined ? '' : (signs[sign] ?? 'x') });
    if (sign === undefined) break;
  }
  return terms;
}

const signs: Readonly<Record<string, Term['sign']>> = { '+': '+', '-': '-', '–': '-', '−': '-' };

function calculated(stated: Figure, terms: readonly Term[]): Relation[] {
  const parts = terms.map(({ figure }) => figure);
  const isProduct = terms.slice(1).every(({ sign }) => sign === 'x');
  if (isProduct)
    return [productOf(stated, parts.map(asWritten), false)].map((each) => ({ ...each, from: parts }));
  if (terms.some(({ sign }) => sign === 'x') || !parts.every((part) => isOfOneKind(part, stated))) return [];
  return [sumOfTerms(stated, terms, false)];
}

/** A number in a calculation is the one that is calculated with, but for an amount that may be rounded. */
export function asWritten(figure: Figure): Figure {
  const exact = only(figure.value);
  return figure.kind === 'penge' ? figure : { ...figure, printed: exact, widest: exact };
}

function sumOfTerms(stated: Figure, terms: readonly Term[], isGuess: boolean): Relation {
  const signed = terms.map(({ figure, sign }) => (sign === '-' ? negated(figure) : figure));
  const relation = writtenSum(stated, signed, { code: 'NOTAT-SKREVET', isGuess, title: 'Regnestykket' });
  return { ...relation, from: terms.map(({ figure }) => figure) };
}

function negated(figure: Figure): Figure {
  const turned = (interval: Interval) => scaled(interval, rational(-1n));
  const { value, printed, widest } = figure;
  return { ...figure, value: negate(value), printed: turned(printed), widest: turned(widest) };
}

/** A product of figures of zero or more, over all that they may have been. */
export function productOf(stated: Figure, factors: readonly Figure[], isGuess: boolean): Relation {
  const over = (ends: (figure: Figure) => Interval): Interval =>
    factors
      .map(ends)
      .reduce(
        (all, { from, to }) => ({ from: multiply(all.from, from), to: multiply(all.to, to) }),
        only(one),
      );
  const value = factors.reduce<Rational>((all, each) => multiply(all, each.value), one);
  const written = factors.map((each) => numberLike(each.value, each)).join(' x ');
  return proseRelation({
    code: 'NOTAT-PRODUKT',
    stated,
    from: factors,
    computed: {
      value,
      kept: isGuess ? over(({ printed }) => printed) : only(value),
      widest: over(({ widest }) => widest),
      isGuess,
    },
    formula: written,
    given: written,
    reading: isGuess ? `${stated.text} er ${written}` : undefined,
  });
}

const consists = phrase`^\s*(?:Beløbet|Tallet|Summen|Udgiften|Prisen|Taksten|Budgettet|Det)\b~40\b(?:dækker over|består af|er sammensat af|udgøres af|er summen af)\b~70{first:stk}`;
const less = phrase`\b(?:fratrækkes|fratrukket|trækkes fra|modregnes|modregnet|minus|fraregnet)\b~80{less:stk}`;

/** `Det koster 4.615 kr. Beløbet dækker over 7.400 kr. og 565 kr. Det fratrækkes 3.300 kr.` */
function inWords(sentence: Sentence, before: Sentence | undefined, next: Sentence | undefined): Relation[] {
  const whole = before?.figures.findLast(({ figure }) => figure.kind === 'penge' || figure.kind === 'antal');
  if (whole === undefined) return [];
  return saidIn(sentence, consists).flatMap(({ figures: { first } }) => {
    const run = runsIn(sentence).find(({ figures }) => figures.some(({ figure }) => figure === first));
    const [taken] = [sentence, ...(next === undefined ? [] : [next])].flatMap((each) => saidIn(each, less));
    const minus = taken?.figures.less;
    const added = (run?.figures ?? []).map(({ figure }): Term => ({ figure, sign: '+' }));
    const terms = [
      ...added.filter(({ figure }) => figure !== minus),
      ...(minus === undefined ? [] : [{ figure: minus, sign: '-' } as const]),
    ];
    const areAlike = terms.every(({ figure }) => isOfOneKind(figure, whole.figure));
    return terms.length > 1 && areAlike ? [sumOfTerms(whole.figure, terms, true)] : [];
  });
}
