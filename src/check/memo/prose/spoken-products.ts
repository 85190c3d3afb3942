import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { numberLike } from '../printed-like.ts';
import { ratio } from '../quotient.ts';
import { deltasIn } from './change/deltas.ts';
import { asWritten, productOf } from './formulas.ts';
import { proseRelation } from './prose-relation.ts';
import { isOfOne } from './reading/breaks.ts';
import { type Price, priceIn } from './reading/prices.ts';
import { type Quantity, quantitiesOf } from './reading/quantities.ts';
import { type Paragraph, paragraphsOf, type Sentence } from './reading/sentences.ts';
import { isOneWord, namingWords } from './reading/words.ts';

/**
 * `NOTAT-PRODUKT` in sentences: a price of one, how many there are, and what that comes to, in whichever order they stand and in one sentence or two:
 * `12 pladser à 450.000 kr., i alt 5,4 mio. kr.`, `9.450.000 kr. til 350 elever, svarende til 27.000 kr. pr. elev`.
 */
export const spokenProducts: MemoRule = (memos) =>
  memos.flatMap((read: ReadMemo) => paragraphsOf(read).flatMap(productsIn));

/** A price that stands before a sentence, with what is counted beside it. */
interface Earlier {
  readonly price: Price;
  /** Empty where its sentence has an amount of its own, or another stands between. */
  readonly counts: readonly Quantity[];
}

function productsIn({ sentences }: Paragraph): Relation[] {
  let earlier: Earlier | undefined;
  return sentences.flatMap((sentence, at) => {
    const own = priceIn(quantitiesOf(sentence), sentence);
    const found = own === undefined ? [] : ofPrice(own, sentence, sentences[at - 1]);
    const later = own === undefined && earlier !== undefined ? ofEarlier(earlier, sentence) : [];
    earlier = own === undefined ? earlier && { price: earlier.price, counts: [] } : besides(own, sentence);
    return [...found, ...later];
  });
}

function besides(price: Price, sentence: Sentence): Earlier {
  const { amounts, counts } = partsOf(sentence, price);
  return { price, counts: amounts.length === 0 ? counts : [] };
}

/** The price stands in the sentence, with the amount, or before the sentence that has the amount. */
function ofPrice(price: Price, sentence: Sentence, before: Sentence | undefined): Relation[] {
  const { amounts, counts } = partsOf(sentence, price);
  const [amount] = amounts;
  if (amounts.length !== 1 || amount === undefined) return [];
  const all = counts.length > 0 || before === undefined ? counts : partsOf(before, price).counts;
  const isLater = amount.nth > price.nth;
  const last = isLater ? amount : price;
  const isSaid = concludes.test(last.before) || price.what === 'rater';
  return best(nearestFirst(all, amount), price, (meant) => {
    const isSure = isSaid && (isOfAll(meant, price) || price.isEach) && meant.length === counts.length;
    return isLater ? total(amount, price, meant, isSure) : perOne(amount, price, meant, isSure);
  });
}

const concludes =
  /\b(?:i alt|svarende til|svarer til|dvs|altså|giver|bliver|bliver det til|hvilket|samlet|gennemsnit|udgiften|udgør|koster|er udgiften|kostede)(?![a-zæøå])|à|á|=|^ ?, ?$/i;
const at = /^ ?\)? ?(?:ved|for) (?:de )?$/;

/** `For en kommune med 64.000 indbyggere er bidraget …` */
const comesNext = /^ (?:er|bliver|koster|betales|udgør|giver) (?:det |der )?(?:[a-zæøå]+ )?(?:til )?$/i;

/** What a sentence says of a price that stands before it: sure where its words conclude, and no other amount stands in it. */
function ofEarlier({ price, counts: beside }: Earlier, sentence: Sentence): Relation[] {
  const { amounts, counts: own } = partsOf(sentence, price);
  const counts = own.length > 0 ? own : beside;
  return amounts.flatMap((amount) => {
    const next = counts.find(({ nth, before }) => nth === amount.nth + 1 && at.test(before));
    if (next !== undefined) return [productOf(amount.figure, [price.figure, next.figure], true)];
    const isNext = own.length === 0 || own[0]?.nth === amount.nth - 1;
    const isLast = amounts.length === 1 && counts.length === 1 && isNext;
    const isSaid = concludes.test(amount.before) || (own.length > 0 && comesNext.test(amount.before));
    const isSure = isLast && isOfAll(counts, price) && isOfOne(amount.before) && isSaid;
    return best(nearestFirst(counts, amount), price, (meant) => total(amount, price, meant, isSure));
  });
}

interface Parts {
  readonly amounts: readonly Quantity[];
  readonly counts: readonly Quantity[];
}

const countable = new Set<Figure['kind']>(['antal', 'ukendt', 'maal']);

function partsOf(sentence: Sentence, price: Price): Parts {
  const all = quantitiesOf(sentence);
  const deltas = deltasIn(all);
  const others = all.filter((each) => each.figure !== price.figure && !deltas.includes(each));
  return {
    amounts: others.filter(({ figure }) => figure.kind === 'penge'),
    counts: others.filter(({ figure }) => countable.has(figure.kind) && figure.unit !== 'år'),
  };
}

/** Whether each of what is counted is what the price is of, or the one thing beside it. */
function isOfAll(counts: readonly Quantity[], { what }: Price): boolean {
  const isOf = (unit: string) => unit === what || namingWords(unit).some((word) => isOneWord(word, what));
  return what !== '' && counts.some(({ figure }) => isOf(figure.unit));
}

/** All counts together, or one of them: what holds, or else what is surely meant. */
function best(
  counts: readonly Quantity[],
  price: Price,
  relationOf: (meant: readonly Quantity[]) => Relation | undefined,
): Relation[] {
  const own = counts.filter((count) => isOfAll([count], price));
  const readings = [
    ...(counts.length > 1 && counts.length < 4 ? [counts] : []),
    ...counts.map((each) => [each]),
  ];
  const relations = readings.flatMap((meant) => relationOf(meant) ?? []);
  const right = relations.find(({ verdict }) => verdict === 'holder');
  if (right !== undefined) return [right];
  // `1.100 kr. til 9 medlemmer for 4 møder`: all of them, where one is what the price is of and they stand in a row after it.
  const areAll = counts.every(({ nth }) => nth > price.nth && nth <= price.nth + counts.length);
  const isOne = own.length === 1 && (counts.length === 1 || areAll);
  return isOne || (counts.length === 1 && price.isEach)
    ? relations.slice(0, 1).filter(({ verdict }) => verdict !== 'note')
    : [];
}

function total(amount: Quantity, price: Price, counts: readonly Quantity[], isSure: boolean): Relation {
  const factors = [price.figure, ...counts.map(({ figure }) => asWritten(figure))];
  const from = [price.figure, ...counts.map(({ figure }) => figure)];
  const relation = { ...productOf(amount.figure, factors, true), from };
  if (relation.verdict !== 'note' || !isSure || price.figure.hedge !== undefined) return relation;
  return { ...relation, verdict: 'fejl', reading: undefined };
}

function perOne(
  amount: Quantity,
  price: Price,
  counts: readonly Quantity[],
  isSure: boolean,
): Relation | undefined {
  const [count] = counts;
  const computed = count === undefined ? undefined : ratio(amount.figure, count.figure);
  if (count === undefined || computed === undefined || counts.length > 1) return undefined;
  return proseRelation({
    code: 'NOTAT-PRODUKT',
    stated: price.figure,
    from: [amount.figure, count.figure],
    computed: { ...computed, isGuess: !isSure },
    formula: `${numberLike(amount.figure.value, amount.figure)} / ${numberLike(count.figure.value, count.figure)}`,
    given: `${amount.figure.text} på ${count.figure.text}`,
  });
}

function nearestFirst(counts: readonly Quantity[], to: Quantity): readonly Quantity[] {
  return counts.toSorted((a, b) => Math.abs(a.at - to.at) - Math.abs(b.at - to.at));
}
