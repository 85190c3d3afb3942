import { pattern } from './pattern.ts';

const candidate = new RegExp(pattern`(?<![\d,]|\d\.)\d{1,2}(?=\.\s+\p{Lu})`, 'g');

/**
 * Where the numbers of a list begin that a text holds in one line: "1. Mål 2. Midler 3. Metode". A number before a full stop and a
 * capital letter is one where its neighbour is the next or the one before; a lone one ends a sentence.
 */
export function listNumbers(text: string): ReadonlySet<number> {
  const found = [...text.matchAll(candidate)].map(({ 0: digits, index }) => ({
    number: BigInt(digits),
    index,
  }));
  const isNext = (a: number, b: number) => {
    const [first, second] = [found[a], found[b]];
    return first !== undefined && second !== undefined && first.number + 1n === second.number;
  };
  return new Set(found.flatMap(({ index }, at) => (isNext(at - 1, at) || isNext(at, at + 1) ? [index] : [])));
}
