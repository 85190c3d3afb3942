import type { Figure } from '../../../../model/memo/figure.ts';
import { grew, shrank } from '../reading/change-words.ts';
import { phrase, saidIn, wording } from '../reading/phrase.ts';
import type { Sentence } from '../reading/sentences.ts';
import type { Way } from './way-relation.ts';

const changed = `(?:${grew}|${shrank}|\\b(?:ændring(?:en)?|ændret|ændrer|regulering|reguleret|forskel(?:len)?|afvigelse(?:n)?)\\b)`;
const or =
  ',? ?[(–-]? ?(?:(?:eller|svarende til|hvilket svarer til|hvilket vil sige|det svarer til|det vil sige|dvs\\.?|altså)(?: en ~25 på)? ?)?(?:i alt )?(?:knap |godt )?';

/** A figure that a sentence says something changed by: in percent, in units, or in both. */
export interface SaidChange {
  readonly percent?: Figure | undefined;
  readonly amount?: Figure | undefined;
  /** Undefined where its word says neither: `ændring`, `forskel`. */
  readonly way: Way | undefined;
  readonly start: number;
  readonly end: number;
}

const both = [
  phrase`${changed}~90\b(?:på|med|til)\b ?(?:i alt |kr\. )?{percent:pct}${or}{amount:stk}`,
  phrase`${changed}~90\b(?:på|med|til)\b ?(?:i alt |kr\. )?{amount:stk}${or}{percent:pct}`,
];
const one = phrase`${changed}~90\b(?:på|med|svarende til)\b ?(?:i alt )?{change:tal}`;
/** `… og 13,6 % på området for BPA`: a second change under the same word. */
const another = phrase`(?<=[\uE001][^\uE000-\uE006.;:]{0,80})\bog(?: på)? {change:pct} ?(?:på|for|i)\b`;

/** The changes that a sentence speaks of, in order. */
export function saidChanges(sentence: Sentence): SaidChange[] {
  const changes: SaidChange[] = [];
  const isFree = (start: number, end: number) =>
    changes.every((other) => end <= other.start || start >= other.end);
  for (const what of both) {
    for (const { figures, words, start, end } of saidIn(sentence, what))
      if (isFree(start, end))
        changes.push({ percent: figures.percent, amount: figures.amount, way: wayOf(words), start, end });
  }
  for (const { figures, words, start, end } of saidIn(sentence, one)) {
    const { change } = figures;
    if (change === undefined || !isFree(start, end)) continue;
    const way = wayOf(words);
    changes.push(
      isPercent(change) ? { percent: change, way, start, end } : { amount: change, way, start, end },
    );
  }
  if (changes.length > 0)
    for (const { figures, start, end } of saidIn(sentence, another))
      if (isFree(start, end)) changes.push({ percent: figures.change, way: changes[0]?.way, start, end });
  return changes.toSorted((a, b) => a.start - b.start);
}

const than = '(?: end (?:budgetteret|budgettet|ventet|forventet|planlagt))?';
const deviation = '\\b(?:mer|mindre)(?:forbrug(?:et)?|udgift(?:en|er|erne)?|indtægt(?:en|er|erne)?)\\b';
const ofBudget = [
  phrase`${deviation}~60\b(?:er|var|udgør|udgjorde|blev|på)\b ?(?:på )?(?:i alt )?{amount:kr}(?:${or}{percent:pct})?`,
  phrase`\b(?:blev|er|var)\b ?{amount:kr} (?:dyrere|billigere|over budgettet|under budgettet)\b${than}(?:${or}{percent:pct})?`,
];

/** How far a sentence says that something came from its budget, in order. That it is more or less is of an expense or an income. */
export function saidDeviations(sentence: Sentence): SaidChange[] {
  const said = ofBudget.flatMap((what) => saidIn(sentence, what));
  return said
    .map(({ figures: { amount, percent }, start, end }) => ({ amount, percent, way: undefined, start, end }))
    .toSorted((a, b) => a.start - b.start);
}

const [up, down] = [wording`^${grew}`, wording`^${shrank}`];

function wayOf(words: string): Way | undefined {
  if (words.search(up) >= 0) return 'op';
  return words.search(down) >= 0 ? 'ned' : undefined;
}

export function isPercent({ kind }: Figure): boolean {
  return kind === 'procent' || kind === 'procentpoint';
}

/** What is so much a year, or in other prices, is not the change between the two. */
const other = /årlig|om året|pr\. år|p\.a\.|i gennemsnit|realvækst|faste priser|inflation/i;
const near = 20;

/** Whether a change is told of something else than the difference between two figures. */
export function isOfOther({ frame }: Sentence, { start, end }: { start: number; end: number }): boolean {
  return other.test(frame.slice(Math.max(0, start - near), end + near));
}
