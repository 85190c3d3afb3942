import { countedAs, isOfOneUnit } from './alike.ts';
import { isOfOne } from './breaks.ts';
import type { PlacedFigure, Sentence } from './sentences.ts';

/** A figure of a sentence with the words that tell what it is there for: those since the figure before it, and those up to the next. */
export interface Quantity extends PlacedFigure {
  readonly before: string;
  readonly after: string;
  /** Which of the quantities of its sentence it is. */
  readonly nth: number;
}

export function quantitiesOf({ frame, figures }: Sentence): readonly Quantity[] {
  return figures.map(({ figure, at }, nth) => ({
    figure,
    at,
    nth,
    before: frame.slice((figures[nth - 1]?.at ?? -1) + 1, at),
    after: frame.slice(at + 1, figures[nth + 1]?.at),
  }));
}

/** Whether two quantities may be added to or taken from each other: money, percentages, or things of one name. */
export function areAlike({ figure: a }: Quantity, { figure: b }: Quantity): boolean {
  return isOfOneUnit(countedAs(a, b), countedAs(b, a));
}

/** Whether nothing but words that bind stands from one quantity of a sentence to another: no other thing is then spoken of. */
export function areBound(all: readonly Quantity[], a: Quantity, b: Quantity): boolean {
  const [first, last] = a.nth < b.nth ? [a, b] : [b, a];
  return all.slice(first.nth + 1, last.nth + 1).every(({ before }) => isOfOne(before));
}
