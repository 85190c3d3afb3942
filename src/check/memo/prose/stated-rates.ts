import type { Figure } from '../../../model/memo/figure.ts';
import type { ReadMemo } from '../../../model/memo/relation.ts';
import { phrase, saidIn, wording } from './reading/phrase.ts';
import { type Paragraph, paragraphsOf, type Sentence } from './reading/sentences.ts';

/** A rate of wages and prices that a sentence states for a period. */
export interface StatedRate {
  readonly figure: Figure;
  /** The two years of the period, of two digits each. */
  readonly from: string;
  readonly to: string;
  /** What it is the rate of, where not of wages and prices together. */
  readonly of: string;
  /** What its sentence says that it is; undefined where it says neither. */
  readonly standing: 'forventet' | 'endelig' | undefined;
  readonly sentence: Sentence;
  readonly paragraph: Paragraph;
}

const isRate = /\bPL\b|PL-(?:sats|regul|fremskriv)|pris- og løn|løn- og pris|P\/L\b/i;
const period = /(?:19|20)(\d\d) ?(?:\/|-|–|til) ?(?:(?:19|20)?(\d\d))(?!\d)/;
const forPeriod = phrase`{rate:pct}\)?,? (?:for|fra|i perioden) (?<period>20\d\d ?(?:\/|-|–|til) ?(?:20)?\d\d)`;
/** Rates that are of a part of the costs alone, or of another kind of budget. */
const parts =
  /\b(?:lønskøn|lønninger|prisskøn|anlæg|overførsler|serviceudgifter|tjenestemænd|arkitekt|byggeri)/i;

/** The rates that a memo states for a period, in order. */
export function statedRates(read: ReadMemo): StatedRate[] {
  return paragraphsOf(read).flatMap((paragraph) =>
    paragraph.sentences.flatMap((sentence) => ratesIn(sentence, paragraph)),
  );
}

function ratesIn(sentence: Sentence, paragraph: Paragraph): StatedRate[] {
  const { frame } = sentence;
  if (!isRate.test(frame)) return [];
  const of = parts.exec(frame)?.[0].toLowerCase() ?? '';
  return saidIn(sentence, forPeriod).flatMap(({ figures: { rate }, words }) => {
    const [, from, to] = period.exec(words) ?? [];
    if (rate === undefined || from === undefined || to === undefined) return [];
    return [{ figure: rate, from, to, of, standing: standingIn(frame), sentence, paragraph }];
  });
}

const expected = wording`\b(?:forvent(?:et|ede|es)|foreløbige?|skønnet|skønnede|ikke endelige?)\b`;
const final = wording`\bendelige?\b`;

/** An expected rate is often told with when the final one comes: `den forventede sats, til den endelige er udregnet`. */
function standingIn(frame: string): StatedRate['standing'] {
  if (frame.search(expected) >= 0) return 'forventet';
  return frame.search(final) >= 0 ? 'endelig' : undefined;
}
