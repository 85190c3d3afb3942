import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule, ReadMemo, Relation } from '../../../model/memo/relation.ts';
import { productOf } from './formulas.ts';
import { phrase, saidIn } from './reading/phrase.ts';
import { type Paragraph, type PlacedFigure, paragraphsOf, type Sentence } from './reading/sentences.ts';
import { isOneWord, namingWords } from './reading/words.ts';

/** `NOTAT-PRODUKT` in sentences: a price `for hver borger`, and what it comes to `ved 1.500 borgere`. */
export const spokenProducts: MemoRule = (memos) =>
  memos.flatMap((read: ReadMemo) => paragraphsOf(read).flatMap(productsIn));

const priced = phrase`{price:kr} (?:for hver|pr\.|per) (?<what>[a-zæøå]{4,})`;
const each = /\bpr\. ?([a-zæøå]{4,})/;

interface Price {
  readonly figure: Figure;
  /** What it is the price of one of. */
  readonly what: string;
}

function productsIn({ sentences }: Paragraph): Relation[] {
  let price: Price | undefined;
  return sentences.flatMap((sentence) => {
    const found = price === undefined ? [] : totalsOf(sentence, price);
    price = priceIn(sentence) ?? price;
    return found;
  });
}

function priceIn(sentence: Sentence): Price | undefined {
  const [said] = saidIn(sentence, priced);
  if (said?.figures.price !== undefined)
    return { figure: said.figures.price, what: said.words.split(' ').at(-1) ?? '' };
  const withUnit = sentence.figures.find(({ figure }) => figure.kind === 'penge' && each.test(figure.unit));
  const what = each.exec(withUnit?.figure.unit ?? '')?.[1];
  return withUnit === undefined || what === undefined ? undefined : { figure: withUnit.figure, what };
}

const at = /^ ?\)? ?(?:ved|for) (?:de )?$/;

/** The amounts of a sentence that tells how many there are: one right before the number is of it, another only if it fits. */
function totalsOf({ frame, figures }: Sentence, price: Price): Relation[] {
  const counts = figures.filter(({ figure }) => figure.kind === 'antal' && isOf(figure, price));
  const amounts = figures.filter(({ figure }) => figure.kind === 'penge');
  return amounts.flatMap((amount) => {
    const next = counts.find(
      (count) => count.at > amount.at && at.test(frame.slice(amount.at + 1, count.at)),
    );
    if (next !== undefined) return [productOf(amount.figure, [price.figure, next.figure], true)];
    return nearestFirst(counts, amount)
      .map(({ figure }) => productOf(amount.figure, [price.figure, figure], true))
      .filter(({ verdict }) => verdict === 'holder')
      .slice(0, 1);
  });
}

function isOf({ unit }: Figure, { what }: Price): boolean {
  return namingWords(unit).some((word) => isOneWord(word, what));
}

function nearestFirst(counts: readonly PlacedFigure[], to: PlacedFigure): PlacedFigure[] {
  return counts.toSorted((a, b) => Math.abs(a.at - to.at) - Math.abs(b.at - to.at));
}
