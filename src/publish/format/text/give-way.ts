import { largestOf } from '../../../model/largest-of.ts';

/** What a column is made of, in letters. */
export interface ColumnSize {
  readonly isFigures: boolean;
  readonly narrow: 'fold' | 'shorten' | undefined;
  /** Its widest cell below the heading, the widest word of that, and the same of the heading. */
  readonly widest: number;
  readonly longestWord: number;
  readonly title: number;
  readonly titleWord: number;
}

export interface Widths {
  readonly gap: number;
  readonly columns: readonly number[];
}

const wideGap = 3;
const narrowGap = 2;
/** What a column of words is not made narrower than. */
const leastWords = 14;
/** What the last step leaves of names. */
const leastName = 10;
/** What a column is kept wide for, so that a word need not be broken. */
const mostForWord = 26;

/**
 * How wide each column is on a line of so many letters: as wide as it would be, or else the columns give way in this order
 * until they fit, in each step the widest first:
 *
 * 1. headings of figures are folded, to the width of the figures;
 * 2. columns of words are folded, between their words;
 * 3. names are shortened, to what they are mostly known by;
 * 4. words that are longer than their column are broken;
 * 5. names are shortened further.
 *
 * Figures never give way. Undefined where all that is not enough: then the table is stacked.
 */
export function giveWay(sizes: readonly ColumnSize[], room: number | undefined): Widths | undefined {
  // cli-table3 takes a width of 0 for none.
  const natural = sizes.map(({ widest, title }) => Math.max(widest, title, 1));
  if (room === undefined || total(natural, wideGap) <= room) return { gap: wideGap, columns: natural };
  let columns = natural.map((width, index) => (sizes[index]?.isFigures ? width : Math.min(width, room)));
  for (const least of steps) {
    const floors = columns.map((width, index) => {
      const size = sizes[index];
      return size === undefined ? width : Math.min(width, least(size) ?? width);
    });
    columns = shrink(columns, floors, total(columns, narrowGap) - room);
    if (total(columns, narrowGap) <= room) return { gap: narrowGap, columns };
  }
  return undefined;
}

type Step = (size: ColumnSize) => number | undefined;

/** What each step lets a column shrink to; undefined where it does not. */
const steps: readonly Step[] = [
  (size) => (size.isFigures ? Math.max(size.widest, forWord(size.titleWord), 1) : undefined),
  wordsTo('fold', ({ longestWord }) => Math.max(leastWords, forWord(longestWord))),
  wordsTo('shorten', () => leastWords),
  wordsTo('fold', () => leastWords),
  wordsTo('shorten', () => leastName),
];

function wordsTo(way: ColumnSize['narrow'], least: (size: ColumnSize) => number): Step {
  return (size) => (size.narrow === way ? Math.max(least(size), forWord(size.titleWord)) : undefined);
}

function forWord(width: number): number {
  return Math.min(width, mostForWord);
}

function total(widths: readonly number[], gap: number): number {
  return widths.reduce((sum, width) => sum + width, gap * (widths.length - 1));
}

/** Takes `excess` off the columns, always from the widest that is above its floor. */
function shrink(columns: readonly number[], floors: readonly number[], excess: number): number[] {
  const shrunk = [...columns];
  const canGive = (width: number, index: number) => width > (floors[index] ?? width);
  for (let left = excess; left > 0; left--) {
    const widest = largestOf(shrunk.filter(canGive));
    const index = shrunk.findIndex((width, at) => width === widest && canGive(width, at));
    if (index < 0) break;
    shrunk[index] = widest - 1;
  }
  return shrunk;
}
