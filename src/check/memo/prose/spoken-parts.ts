import { compare } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { numberLike } from '../printed-like.ts';
import { isOfOneKind, isOfOneUnit } from './reading/alike.ts';
import { phrase, saidIn, wording } from './reading/phrase.ts';
import { paragraphsOf, type Sentence } from './reading/sentences.ts';
import { runsIn, sumOf } from './runs.ts';

/** `NOTAT-HERAF` in sentences: what comes after `heraf` is no more than what it is a part of. */
export const spokenParts: MemoRule = (memos) => memos.flatMap(partsIn);

function partsIn(read: ReadMemo): Relation[] {
  const sentences = paragraphsOf(read).flatMap((paragraph) => paragraph.sentences);
  return sentences.flatMap((sentence, at) => [
    ...withinSentence(sentence),
    ...opening(sentence, sentences[at - 1]),
  ]);
}

const within = phrase`{whole:stk}~40,? \(?(?:heraf|hvoraf|deraf)\b(?: bl\.? ?a\.)?≈40{part:stk}`;

/** `3.783 ledige, heraf 1.193 dimittender og 400 unge` */
function withinSentence(sentence: Sentence): Relation[] {
  const isOfDeviations = sentence.frame.search(deviations) >= 0;
  return wholesIn(sentence).flatMap(({ whole, parts }) => atMost(whole, parts, isOfDeviations));
}

/** A part of a deviation may be more than all of it, where another goes the other way. */
const deviations = wording`\b(?:merforbrug|mindreforbrug|afvigelse|overskridelse|overskud|underskud|resultat|netto|stigning|fald|ændring|forskel)|modsvar`;

/** The figures of which a sentence names parts after `heraf`, with those. */
export function wholesIn(sentence: Sentence): { whole: Figure; parts: readonly Figure[] }[] {
  return saidIn(sentence, within).flatMap(({ figures: { whole, part } }) =>
    whole === undefined || part === undefined ? [] : [{ whole, parts: withOthers(sentence, part) }],
  );
}

const opens = phrase`^\s*(?:Heraf|Deraf|Hvoraf)\b~40{part:stk}`;

/** `Der er 800 ansatte. Heraf er 150 nye.` */
function opening(sentence: Sentence, before: Sentence | undefined): Relation[] {
  const whole = before?.figures.at(-1)?.figure;
  if (whole === undefined) return [];
  return saidIn(sentence, opens).flatMap(({ figures: { part } }) =>
    part === undefined ? [] : atMost(whole, withOthers(sentence, part), true),
  );
}

/** A part and those that are put beside it, of which the last may be of something else. */
function withOthers(sentence: Sentence, part: Figure): readonly Figure[] {
  const run = runsIn(sentence).find(({ figures }) => figures.some(({ figure }) => figure === part));
  const figures = run?.figures.map(({ figure }) => figure) ?? [part];
  return figures.slice(figures.indexOf(part));
}

function atMost(whole: Figure, run: readonly Figure[], isGuess: boolean): Relation[] {
  const [first] = run;
  if (first === undefined || !isOfOneKind(whole, first)) return [];
  const parts = compare(sumOf(run), whole.value) <= 0 ? run : [first];
  const isHeld = compare(sumOf(parts), whole.value) <= 0;
  // Parts may be counted in something else than the whole: `11 kommuner, heraf 300 borgere`.
  const mayHold =
    isGuess || !isOfOneUnit(whole, first) || [whole, ...parts].some(({ hedge }) => hedge !== undefined);
  const written = parts.map((part) => numberLike(part.value, whole)).join(' + ');
  return [
    {
      code: 'NOTAT-HERAF',
      verdict: isHeld ? 'holder' : mayHold ? 'note' : 'fejl',
      stated: first,
      from: [...parts.slice(1), whole],
      calculation: `${written} er ${isHeld ? 'højst' : 'mere end'} ${numberLike(whole.value, whole)}`,
      statedText: first.text,
      computedText: `højst ${whole.text}`,
      message: isHeld ? '' : `En del på ${first.text} er mere end det hele på ${whole.text}`,
    },
  ];
}
