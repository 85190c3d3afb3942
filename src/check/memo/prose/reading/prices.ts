import type { Quantity } from './quantities.ts';
import type { Sentence } from './sentences.ts';

/** What one of something costs. */
export interface Price extends Quantity {
  /** What it is the price of one of; '' where no word says. */
  readonly what: string;
  /** It stands beside the number itself: `12 pladser à 450.000 kr.`, `25 forløb til 8.400 kr. stykket`. */
  readonly isEach: boolean;
}

const perUnit = /\bpr\. ?([a-zæøå]{2,})/;
const per = /^ (?:for hver(?:t)?|pr\.|per) ([a-zæøå]{2,})/i;
const beside = /(?:^|\s)[àáa] ?$/i;
const each = /^ (?:stykket|pr\.? ?stk|hver\b)/i;
/** `Hver af de 48 familier modtager 3.250 kr.` */
const ofEach = /^\s*hver(?:t)? (?:af de (?![a-zæøå])|(?<one>[a-zæøå]+))/i;
/** `en timepris på`, `Honoraret er`: what the word begins with is what it is the price of. */
const named =
  /(?<![a-zæøå])([a-zæøå]*?)s?(?:pris|takst|honorar|godtgørelse|sats)(?:en|et)?(?: pr\. ([a-zæøå]+))?(?: [a-zæøå]+){0,2} $/i;
/** `4 rater på 24.000 kr.` */
const rates = /(?:rater|portioner)$/;

/** The price that a sentence tells, where it is one. */
export function priceIn(all: readonly Quantity[], { frame }: Sentence): Price | undefined {
  const prices = all.flatMap((quantity) => priceOf(quantity, all[quantity.nth - 1], frame) ?? []);
  return prices.length === 1 ? prices[0] : undefined;
}

function priceOf(quantity: Quantity, last: Quantity | undefined, frame: string): Price | undefined {
  const { figure, before, after, nth } = quantity;
  if (figure.kind !== 'penge') return undefined;
  if (beside.test(before) || each.test(after)) return { ...quantity, what: '', isEach: true };
  const ofOne = ofEach.exec(frame);
  if (ofOne !== null && nth === (ofOne.groups?.one === undefined ? 1 : 0))
    return { ...quantity, what: ofOne.groups?.one ?? '', isEach: nth === 1 };
  if (before === ' på ' && rates.test(last?.figure.unit ?? ''))
    return { ...quantity, what: 'rater', isEach: true };
  const what = perUnit.exec(figure.unit)?.[1] ?? per.exec(after)?.[1];
  if (what !== undefined) return { ...quantity, what: stems.get(what) ?? what, isEach: false };
  if (/samle(?:t|de)(?![a-zæøå])/i.test(before)) return undefined;
  const [, of = '', one] = named.exec(before) ?? [];
  return named.test(before)
    ? { ...quantity, what: stems.get(of.toLowerCase()) ?? one ?? of.toLowerCase(), isEach: false }
    : undefined;
}

/** The words of what is counted, for what a price is called by. */
const stems: ReadonlyMap<string, string> = new Map([
  ['time', 'timer'],
  ['døgn', 'dage'],
  ['dag', 'dage'],
  ['plads', 'pladser'],
  ['måned', 'måneder'],
  ['barn', 'børn'],
]);
