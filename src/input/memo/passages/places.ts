import type { Place } from '../../../model/diagnostic.ts';

/** The place of each character of a file, by its offset. */
export type PlaceOf = (offset: number) => Place;

/** Lines and columns of a text, both from 1, as editors count them. */
export function placesIn(text: string, file: string): PlaceOf {
  const starts = [0, ...lineEnds(text)];
  return (offset) => {
    const line = lastAtMost(starts, offset);
    return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

function* lineEnds(text: string): Generator<number> {
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) yield index + end.length;
}

/** Which of ascending numbers is the last that is not above another. */
export function lastAtMost(ascending: readonly number[], bound: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= bound) low = middle;
    else high = middle - 1;
  }
  return low;
}
